using Shushi.Modules.Appraisal;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.Demo;

/// <summary>The rounds of 2022 and 2023, run by 区直机关工委. Of 2022 only the feedback is left; 2023 stands between meeting and feedback, so that it can be run by hand.</summary>
internal sealed class WorldAppraisal(Draft draft, Organization committee, IReadOnlyList<BureauPlan> bureaus)
{
    private static readonly (string Author, string Field)[] Commenters =
        [("区委常委、组织部部长", "分管组织工作"), ("区直机关工委书记", "分管机关党建"), ("区直机关工委副书记", "分管党员教育管理")];

    // What was said of the statistics bureau in January 2023: the four problems of its list.
    private static readonly (string Aspect, string Problem)[] Of2022 =
    [
        ("业务与党建一头重", "抓业务多，抓党建少，两者结合不紧"), ("责任意识", "支部书记第一责任人意识不强"),
        ("学习形式", "学习以读文件为主，吸引力不足"), ("学习制度", "学习考勤和补学制度执行不严"),
    ];

    public void Record()
    {
        var earlier = Round(2022, new(2022, 12, 9), new(2023, 1, 6), new(2023, 1, 13), new(2023, 2, 17), new(2023, 3, 10));
        var last = Round(2023, new(2023, 12, 8), new(2024, 1, 5), new(2024, 1, 19), new(2024, 2, 2), new(2024, 3, 1));
        Comment(earlier, 0, new(2023, 1, 13), Of2022);
        Comment(last, 0, new(2024, 1, 19), [("党建与业务融合", "支部活动与中心工作结合不够")]);
        Comment(last, 1, new(2024, 1, 19), [("队伍建设", "党务干部轮换快，业务不熟")]);
        Grade(earlier, 0);
        Feedback(earlier, 0);
        foreach (var n in Enumerable.Range(0, bureaus.Count)) Marks(last, n);
    }

    private Round Round(int year, DateOnly notice, DateOnly due, DateOnly meeting, DateOnly feedback, DateOnly plan)
    {
        var blank = (Round)new RoundLedger().Blank(notice);
        blank.Title = FormattableString.Invariant($"{year}年度党组织书记抓基层党建述职评议考核");
        blank.Basis = FormattableString.Invariant($"云川区委组织部关于开展{year}年度述职评议考核工作的通知");
        (blank.ForYear, blank.DueOn, blank.MeetingOn, blank.FeedbackBy, blank.PlanBy) = (year, due, meeting, feedback, plan);
        blank.CapGood = 40;
        blank.Subjects = bureaus.Take(year == 2022 ? 1 : bureaus.Count).Select((b, n) => Subject(b, n)).ToList(); // of 2022 only one feedback was kept
        draft.Event(committee, Key(year), blank);
        return blank;
    }

    private static Subject Subject(BureauPlan bureau, int n) => new()
    {
        PersonId = bureau.Leaders[0].Id,
        OrgId = bureau.LeadingGroup.Id,
        OrgPath = bureau.LeadingGroup.OrgPath,
        PostId = WorldIds.Of($"posts/{bureau.LeadingGroup.OrgPath}/{bureau.Leaders[0].Key}/{new DateOnly(2019, 3, 12):O}"),
        Mode = n < 2 ? SubjectMode.OnStage : SubjectMode.InWriting,
        Commenter = Commenters[n].Author,
        CommenterField = Commenters[n].Field,
    };

    private void Comment(Round round, int n, DateOnly on, IReadOnlyList<(string Aspect, string Problem)> points) => draft.Event(committee, $"comments/{round.ForYear}/{n}", new Comment
    {
        On = on,
        RoundId = round.Id,
        PersonId = round.Subjects[n].PersonId,
        Author = Commenters[n].Author,
        AuthorField = Commenters[n].Field,
        Text = "履行第一责任人职责较好，基层党建工作有推进、有成效；对照要求还有需要改进的地方。",
        Points = points.Select(p => new CommentPoint { Aspect = p.Aspect, Problem = p.Problem }).ToList(),
    });

    private void Grade(Round round, int n) => draft.Event(committee, $"grades/{round.ForYear}/{n}", new Grade
    {
        On = new(2023, 2, 10),
        RoundId = round.Id,
        PersonId = round.Subjects[n].PersonId,
        Level = GradeLevel.Fair,
        Reason = "当年评分资料未录入，按会议研究意见确定",
        Opinion = "能够履行抓基层党建责任，党建与业务结合还不够紧",
        DecidedBy = "工委经办人",
    });

    private void Feedback(Round round, int n) => draft.Event(bureaus[n].LeadingGroup, $"feedbacks/{round.ForYear}/{n}", new Feedback
    {
        On = round.FeedbackBy,
        RoundId = round.Id,
        PersonId = round.Subjects[n].PersonId,
        Level = GradeLevel.Fair,
        Letter = $"{bureaus[n].Leaders[0].Name}同志：\n一、综合评价等次：较好。\n二、需要整改的问题：\n" + string.Join('\n', Of2022.Select((p, i) => FormattableString.Invariant($"{i + 1}．{p.Aspect}：{p.Problem}。"))),
        PlanBy = round.PlanBy,
        IssuedBy = "工委经办人",
        ReceivedOn = new(2023, 2, 20),
        ReceivedBy = bureaus[n].Leaders[0].Name,
    });

    private void Marks(Round round, int n)
    {
        var dice = new Dice($"marks/{round.ForYear}/{n}");
        foreach (var (indicator, scorer) in new[] { ("现场核查", "核查一组"), ("评委评分", "评委一"), ("评委评分", "评委二"), ("评委评分", "评委三") })
        {
            draft.Event(committee, $"marks/{round.ForYear}/{n}/{indicator}/{scorer}", new Mark
            {
                On = indicator == "现场核查" ? new(2024, 1, 12) : round.MeetingOn,
                RoundId = round.Id,
                PersonId = round.Subjects[n].PersonId,
                Indicator = indicator,
                Scorer = scorer,
                OutOfHundred = 84 + dice.Next(13),
            });
        }
    }

    private static string Key(int year) => FormattableString.Invariant($"rounds/{year}");
}
