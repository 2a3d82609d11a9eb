using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Acts;

namespace Shushi.Modules.Appraisal;

/// <summary>建议等次 of a subject.</summary>
/// <param name="Level">Null while the score is missing.</param>
/// <param name="Why">What made it so, in words.</param>
public sealed record Suggestion(GradeLevel? Level, string Why);

/// <summary>等次: suggested from scores and settings, decided by the committee.</summary>
public static class Grades
{
    public static Act DecideAct { get; } = new("rounds.decide", "确定等次", "grades.decide");

    /// <summary>How many of the round's subjects may be 好; null without a cap.</summary>
    public static int? MostGood(Round round) => round.CapGood is { } cap ? round.Subjects.Count(s => s.TakesPart) * cap / 100 : null;

    /// <summary>Suggests a level for each sheet, in their order. Where more reach 好 than the cap allows, the highest scores keep it; equal scores at the border do not.</summary>
    public static IReadOnlyList<Suggestion> Suggest(Round round, IReadOnlyList<ScoreSheet> sheets)
    {
        var first = sheets.Select(s => ByScore(round, s)).ToList();
        if (MostGood(round) is not { } most) return first;
        var good = sheets.Zip(first).Where(p => p.Second.Level == GradeLevel.Good).Select(p => p.First).ToList();
        if (good.Count <= most) return first;
        var border = good.Select(s => s.Total!.Value).OrderDescending().ElementAt(most);
        return sheets.Zip(first, (sheet, suggestion) => suggestion.Level == GradeLevel.Good && sheet.Total <= border
            ? new Suggestion(GradeLevel.Fair, string.Create(CultureInfo.InvariantCulture, $"达到“好”的分数线，受“好”不超过{most}名的比例上限限制"))
            : suggestion).ToList();
    }

    /// <summary>Keeps what the committee decided; it may differ from the suggestion with a reason.</summary>
    public static async Task<Outcome> Decide(Workspace workspace, Guid roundId, Guid person, GradeLevel level, string opinion, string? reason)
    {
        workspace.Require(DecideAct.Permission);
        var place = await Rounds.Get(workspace, roundId);
        Rounds.Own(workspace, place);
        Rounds.SubjectOf(place, person);
        var id = await workspace.Db.Set<Grade>().Where(g => g.RoundId == roundId && g.PersonId == person).Select(g => (Guid?)g.Id).FirstOrDefaultAsync() ?? workspace.Clock.NewId();
        return await workspace.Run(DecideAct, place, id, async () =>
        {
            await workspace.Db.LockChain(); // two decisions at once must see one another
            var round = await Rounds.Get(workspace, roundId);
            if (!Rounds.SubjectOf(round, person).TakesPart) return Outcome.Refuse("这位述职人已不再参加这一轮评议。");
            var stored = await workspace.Db.Set<Grade>().FirstOrDefaultAsync(g => g.RoundId == roundId && g.PersonId == person);
            if (stored is not null && stored.Id != id) return Outcome.Refuse($"等次刚刚由{stored.DecidedBy}确定为“{GradeLedger.Levels.Label(stored.Level)}”，请刷新后核对，需要修改的再次确定。");
            var sheets = await ScoreSheet.Of(workspace, round);
            var (sheet, suggestion) = sheets.Zip(Suggest(round, sheets)).First(s => s.First.Subject.PersonId == person);
            var problems = await Refusals(workspace, round, person, level, opinion, reason, suggestion);
            if (problems.Count > 0) return problems;
            var grade = stored ?? new Grade { Id = id, OrgId = round.OrgId, OrgPath = round.OrgPath, RoundId = roundId, PersonId = person };
            if (stored is null) workspace.Db.Add(grade);
            (grade.On, grade.Score, grade.Suggested, grade.Level) = (workspace.Today, sheet.Total, suggestion.Level, level);
            (grade.Opinion, grade.Reason, grade.DecidedBy) = (opinion.Trim(), string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), workspace.Actor.Name);
            return [];
        }, reason);
    }

    private static async Task<IReadOnlyList<Problem>> Refusals(Workspace workspace, Round round, Guid person, GradeLevel level, string opinion, string? reason, Suggestion suggestion)
    {
        var problems = new List<Problem>();
        if (await workspace.Db.Set<Feedback>().AnyAsync(f => f.RoundId == round.Id && f.PersonId == person)) return Outcome.Refuse("反馈已经发出，等次不能再改。");
        if (string.IsNullOrWhiteSpace(opinion)) problems.Add(new Problem("Opinion", "请填写“综合评价意见”。"));
        if (opinion.Trim().Length > 1000) problems.Add(new Problem("Opinion", "“综合评价意见”最多1000个字，请删减。"));
        if (reason?.Trim().Length > 300) problems.Add(new Problem("Reason", "理由最多300个字，请删减。"));
        if (!string.IsNullOrWhiteSpace(reason)) return problems;
        if (suggestion.Level != level)
        {
            problems.Add(new Problem("Reason", suggestion.Level is { } suggested
                ? $"确定的等次与建议等次“{GradeLedger.Levels.Label(suggested)}”不同，请写明会议研究的理由。"
                : "综合得分还不完整，没有建议等次；仍要确定等次的，请写明理由。"));
        }
        else if (level == GradeLevel.Good && MostGood(round) is { } most
            && await workspace.Db.Set<Grade>().CountAsync(g => g.RoundId == round.Id && g.PersonId != person && g.Level == GradeLevel.Good) >= most)
        {
            problems.Add(new Problem("Reason", string.Create(CultureInfo.InvariantCulture, $"“好”已确定{most}名，达到比例上限；仍要确定为“好”的，请写明理由。")));
        }

        return problems;
    }

    private static Suggestion ByScore(Round round, ScoreSheet sheet)
    {
        if (sheet.Total is not { } total) return new Suggestion(null, "综合得分还不完整");
        var level = total switch
        {
            _ when total >= round.FromGood * 100L => GradeLevel.Good,
            _ when total >= round.FromFair * 100L => GradeLevel.Fair,
            _ when total >= round.FromAverage * 100L => GradeLevel.Average,
            _ => GradeLevel.Poor,
        };
        if (sheet.IsUnsatisfactory && level < GradeLevel.Average) return new Suggestion(GradeLevel.Average, "测评满意率低于设定的下限");
        return new Suggestion(level, "按综合得分");
    }
}
