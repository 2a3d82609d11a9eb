using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Appraisal.Ballots;
using Shushi.Modules.Organizations;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;

namespace Shushi.Modules.Appraisal;

/// <summary>评议轮次. Seen by the office that runs it and by every organization that has a subject in it.</summary>
public sealed class RoundLedger : Ledger<Round>
{
    public static readonly CodeTable<SubjectMode> Modes = new("述职方式", (SubjectMode.OnStage, "现场述职"), (SubjectMode.InWriting, "书面述职"));

    public static readonly CodeTable<IndicatorSource> Sources = new("评分来源",
        (IndicatorSource.Metric, "台账数字"), (IndicatorSource.Findings, "核对提示"), (IndicatorSource.SiteCheck, "现场核查"),
        (IndicatorSource.Ballots, "民主测评"), (IndicatorSource.Panel, "评委评分"));

    public RoundLedger()
        : base("rounds", "评议轮次", "评议", "每年的述职评议考核：依据、时间安排、述职人、字数和内容要求、测评人类别和评分项目，由上级确定。")
    {
        Date(x => x.On, "通知日期").Listed();
        var title = Text(x => x.Title, "名称", 100).Listed();
        Number(x => x.ForYear, "述职年度", Period.FirstYear, Period.LastYear).Listed();
        Text(x => x.Basis, "依据", 200).Help("通知所依据的文件名称和文号。");
        Text(x => x.WithoutBasis, "未写明依据的理由", 200).Help("通知没有写明依据的，在此说明。");
        Date(x => x.DueOn, "报送截止").Listed();
        Date(x => x.MeetingOn, "述职评议会").Listed();
        Date(x => x.FeedbackBy, "反馈时限");
        Date(x => x.PlanBy, "整改方案报送时限");
        Number(x => x.FewestCharacters, "最少字数", 0, 100_000);
        Number(x => x.MostCharacters, "最多字数", 1, 100_000);
        Number(x => x.LeastProblemShare, "问题和打算占比不低于（%）", 0, 100);
        LongText(x => x.Template, "报告模板", 20_000).Help("写法与报告稿相同：一行一段，“#”题目、“##”章、“###”节，数字写成{{数字名}}。不填的用系统模板；各单位编写报告时从它开始。");
        Details(x => x.Parts, "应有内容", PartFields).Help("报告缺少时提示；同义的词用顿号隔开。");
        Details(x => x.Subjects, "述职人", SubjectFields).Help("按会议次序排列；一人在一轮中只述职一次。");
        Details(x => x.Classes, "测评人类别", ClassFields).Help("权重合计为100。");
        Details(x => x.Indicators, "评分项目", IndicatorFields).Help("分值合计为100。");
        Settings();
        Titled(title);
    }

    public override string OwnerLabel => "组织评议的机关";

#pragma warning disable CA1309, CA1310 // translated to the database's own comparison, never run here
    public override Expression<Func<Round, string, string, bool>> Scope => (r, from, to) =>
        (string.Compare(r.OrgPath, from) >= 0 && string.Compare(r.OrgPath, to) < 0)
        || r.Subjects.Any(s => string.Compare(s.OrgPath, from) >= 0 && string.Compare(s.OrgPath, to) < 0);
#pragma warning restore CA1309, CA1310

    public override Record Blank(DateOnly today)
    {
        var round = new Round { On = today, ForYear = today.Year };
        ExampleScheme.Fill(round);
        return round;
    }

    public override async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew)
    {
        var round = (Round)record;
        var problems = RoundChecks.Of(round, workspace.Catalog).ToList();
        if (problems.Count > 0 && !isNew)
        {
            await workspace.Db.LockChain(); // no vote comes in between, nor is the box emptied
            if (await BallotBoxes.HasVotes(workspace, round.Id)) problems = problems.Except(RoundChecks.Sources(round, workspace.Catalog)).ToList(); // Settled asks whether they changed
        }

        if (problems.Count == 0) problems.AddRange(await FindPosts(round, workspace));
        if (problems.Count == 0 && !isNew) problems.AddRange(await RoundChecks.Settled(round, this, workspace));
        return problems;
    }

    public override async Task<IReadOnlyList<Problem>> Deleting(Record record, Workspace workspace)
    {
        await workspace.Db.LockChain();
        return await BallotBoxes.Of(workspace, record.Id) is null ? [] : Outcome.Refuse("本轮民主测评已经开始或结束，不能删除。");
    }

    /// <summary>What is <see cref="Rounds.ToMend"/>, while it still may be.</summary>
    public override async Task<IReadOnlyList<Problem>> ToMend(Record record, Workspace workspace) =>
        await BallotBoxes.HasVotes(workspace, record.Id) ? [] : Rounds.ToMend(workspace, (Round)record);

    private void Settings()
    {
        Number(x => x.PointsGood, "“好”折算分", 0, 100);
        Number(x => x.PointsFair, "“较好”折算分", 0, 100);
        Number(x => x.PointsAverage, "“一般”折算分", 0, 100);
        Number(x => x.PointsPoor, "“差”折算分", 0, 100);
        YesNo(x => x.AbstentionsCount, "弃权票计入票数");
        Number(x => x.CapGood, "“好”的比例上限（%）", 0, 100).Help("不设上限的不填。");
        Number(x => x.FromGood, "建议“好”的最低分", 0, 100);
        Number(x => x.FromFair, "建议“较好”的最低分", 0, 100);
        Number(x => x.FromAverage, "建议“一般”的最低分", 0, 100);
        Number(x => x.LeastSatisfaction, "测评满意率下限（%）", 0, 100).Help("“好”和“较好”低于此比例的，建议等次不高于“一般”；不设的不填。");
    }

    private static void PartFields(FieldSet<RequiredPart> p)
    {
        p.Text(x => x.Name, "内容", 40);
        p.Text(x => x.Words, "识别词", 200);
        p.YesNo(x => x.InHeading, "须有标题");
    }

    private static void SubjectFields(FieldSet<Subject> s)
    {
        s.Person(x => x.PersonId, "述职人");
        s.Organization(x => x.OrgId, "任职组织");
        s.Link(x => x.PostId, "职务", "posts").SetByAct();
        s.Code(x => x.Mode, "方式", Modes);
        s.Text(x => x.Commenter, "点评人", 40);
        s.Text(x => x.CommenterField, "点评人分工", 100);
        s.Text(x => x.WithdrawnFor, "不再参加的原因", 100);
    }

    private static void ClassFields(FieldSet<VoterClass> c)
    {
        c.Text(x => x.Name, "类别", 40);
        c.Number(x => x.Weight, "权重（%）", 1, 100);
    }

    private static void IndicatorFields(FieldSet<Indicator> i)
    {
        i.Text(x => x.Block, "类别", 40);
        i.Text(x => x.Name, "项目", 100);
        i.Number(x => x.Points, "分值", 1, 100);
        i.Code(x => x.Source, "来源", Sources);
        i.Text(x => x.Of, "数字名称或规则编号", 100);
        i.Number(x => x.Target, "满分值", 1);
        i.Number(x => x.DeductedTenths, "每处扣分（0.1分）", 1, 1000);
    }

    /// <summary>Finds the post of each subject: the one held at the year's end, else the last one held in the year.</summary>
    private static async Task<IReadOnlyList<Problem>> FindPosts(Round round, Workspace workspace)
    {
        var people = round.Subjects.Select(s => s.PersonId).ToList();
        var (from, to) = (Period.Year(round.ForYear).From, Period.Year(round.ForYear).To);
        var posts = await workspace.Db.Set<Post>().AsNoTracking()
            .Where(p => people.Contains(p.PersonId) && p.From <= to && (p.Until == null || p.Until > from)).OrderByDescending(p => p.From).ToListAsync();
        var problems = new List<Problem>();
        foreach (var subject in round.Subjects)
        {
            var held = posts.Where(p => p.PersonId == subject.PersonId && p.OrgId == subject.OrgId).ToList();
            subject.PostId = (held.Find(p => p.HoldsOn(to)) ?? held.FirstOrDefault())?.Id;
            if (subject.PostId is null)
                problems.Add(new Problem($"Subjects[{subject.Ordinal - 1}].OrgId", $"班子成员台账里没有第{subject.Ordinal}位述职人在该组织任职的记录，请核对任职组织，或先登记班子成员。"));
        }

        return problems;
    }
}
