using Shushi.Modules.Assignments;
using Shushi.Platform.Organizations;

namespace Shushi.Demo;

/// <summary>Task lists: of every year, what last year's report promised and, in 2023, the campaign's. Each is done some days before its day.</summary>
internal sealed class WorldAssignments(Draft draft, BureauPlan bureau)
{
    // Of the campaign: decided on 15 September 2023, done before the year was over.
    private static readonly Row[] CampaignOf2023 =
    [
        new("召开动员大会", "全体党员知晓任务安排", 2023, 9, 20), new("举办领导班子读书班", "集中学习五天", 2023, 10, 20), new("党组书记讲专题党课", "讲授一次", 2023, 10, 31),
        new("开展调查研究", "形成调研报告并转化成果", 2023, 11, 30), new("建立问题清单", "措施、时限、责任人明确", 2023, 11, 10), new("完成问题整改", "逐项销号", 2023, 12, 20),
        new("修订统计数据质量管理制度", "印发执行", 2023, 12, 25), new("做好专题民主生活会准备", "征求意见，开展谈心谈话", 2023, 12, 29),
    ];

    private static readonly (string Title, string Target, int Month, int Day)[] Annual =
    [
        ("完成支部标准化建设自查", "各支部全部达标", 6, 28), ("举办党务干部培训", "培训一期", 5, 31), ("完成党员教育培训年度安排", "学时达到规定要求", 11, 15), ("开展支部工作互查", "每半年一次", 10, 31),
        ("开展党建与业务融合项目评议", "评出典型项目", 11, 18),
    ];

    private static readonly (string Title, string Target, int Month, int Day)[] Promised =
        [("制定年度学习计划", "明确学习内容和主讲人", 3, 31), ("建立班子成员支部联系制度", "每季度参加一次联系支部活动", 6, 30), ("健全党建考评办法", "印发执行", 9, 30)];

    public void Record()
    {
        for (var year = WorldCalendar.FirstYear; year <= draft.Today.Year; year++)
        {
            foreach (var (n, row) in Annual.Index())
                Assign(AssignmentSource.AnnualPlan, Workdays.Nearest(year, 2, 22), n, new(row.Title, row.Target, year, row.Month, row.Day), n % 2 == 0 ? bureau.GeneralBranch : bureau.LeadingGroup);
            foreach (var (n, row) in Promised.Index())
                Assign(AssignmentSource.ReportPlan, Workdays.Nearest(year, 2, 8), n, new(row.Title, row.Target, year, row.Month, row.Day), bureau.LeadingGroup);
        }

        if (bureau.Unit.UnitType != "statistics") return;
        foreach (var (n, row) in CampaignOf2023.Index()) Assign(AssignmentSource.ThematicEducation, new(2023, 9, 15), n, row, bureau.LeadingGroup);
    }

    private void Assign(AssignmentSource source, DateOnly on, int n, Row row, Organization owner)
    {
        var key = $"assignments/{bureau.Unit.OrgPath}/{on:O}/{source}/{n + 1}";
        var due = new DateOnly(row.Year, row.Month, row.Day);
        var done = draft.Past(Workdays.UpTo(due.AddDays(-1 - new Dice(key).Next(9))) is var day && day > on ? day : due);
        draft.Event(owner, key, new Assignment
        {
            On = on,
            Source = source,
            ListYear = on.Year,
            Title = row.Title,
            Target = row.Target,
            DueOn = due,
            LeaderId = bureau.Leaders[n % bureau.Leaders.Count].Id,
            Progress = done is not null ? Progress.Done : draft.Today.DayNumber - on.DayNumber > 30 ? Progress.Running : Progress.NotBegun,
            DoneOn = done,
        });
    }

    private sealed record Row(string Title, string Target, int Year, int Month, int Day);
}
