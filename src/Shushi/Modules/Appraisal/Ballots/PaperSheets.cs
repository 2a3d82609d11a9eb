using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Acts;

namespace Shushi.Modules.Appraisal.Ballots;

/// <summary>Paper sheets: counted, numbered as they lie in the stack, entered by two people. What both entered alike goes into the box.</summary>
public static class PaperSheets
{
    /// <summary>How far the entering of a class is.</summary>
    public sealed record Progress(string Class, int First, int Second, IReadOnlyList<int> Differing);

    /// <summary>Enters the stack of a class, a line for each sheet. Whoever comes second enters blind; entering again replaces one's own. Where the first counts another number, the second enters anew.</summary>
    public static async Task<IReadOnlyList<Problem>> Enter(Workspace workspace, Guid roundId, string group, string lines)
    {
        workspace.Require(BallotBoxes.OpenAct.Permission);
        var round = await Rounds.Get(workspace, roundId);
        Rounds.Own(workspace, round);
        if (workspace.Actor.UserId is not { } user) return Outcome.Refuse("纸质票须由两位有账号的经办人分别录入。");
        await using var transaction = await workspace.Db.BeginAct();
        await workspace.Db.LockChain();
        round = await Rounds.Get(workspace, roundId);
        var (sheets, problems) = Read(lines, round.Subjects.OrderBy(s => s.Ordinal).ToList());
        if (problems.Count > 0) return problems;
        if (await BallotBoxes.Of(workspace, roundId) is not { State: BoxState.Open }) return Outcome.Refuse("票箱没有打开，或已经封箱。");
        if (round.Classes.TrueForAll(c => c.Name != group)) return Outcome.Refuse("没有这一类测评人，请刷新后重试。");
        var stored = await workspace.Db.Set<PaperSheet>().Where(s => s.RoundId == roundId && s.Class == group).ToListAsync();
        if (Keep(workspace, roundId, group, stored, sheets, user) is { } refusal) return [refusal];
        await workspace.Db.SaveChangesAsync();
        await transaction.CommitAsync();
        workspace.Db.ChangeTracker.Clear();
        return [];
    }

    /// <summary>Takes both entries of a class away, to be entered anew: a stack laid to the wrong class, an officer who is no longer there.</summary>
    public static async Task<IReadOnlyList<Problem>> Clear(Workspace workspace, Guid roundId, string group)
    {
        workspace.Require(BallotBoxes.OpenAct.Permission);
        Rounds.Own(workspace, await Rounds.Get(workspace, roundId));
        await using var transaction = await workspace.Db.BeginAct();
        await workspace.Db.LockChain();
        if (await BallotBoxes.Of(workspace, roundId) is not { State: BoxState.Open }) return Outcome.Refuse("票箱没有打开，或已经封箱。");
        await workspace.Db.Set<PaperSheet>().Where(s => s.RoundId == roundId && s.Class == group).ExecuteDeleteAsync();
        await transaction.CommitAsync();
        return [];
    }

    /// <summary>How far the classes of a round are.</summary>
    public static async Task<IReadOnlyList<Progress>> ProgressOf(Workspace workspace, Round round)
    {
        var sheets = await workspace.Db.Set<PaperSheet>().AsNoTracking().Where(s => s.RoundId == round.Id).ToListAsync();
        var subjects = round.Subjects.OrderBy(s => s.Ordinal).ToList();
        return round.Classes.OrderBy(c => c.Ordinal).Select(c => sheets.Where(s => s.Class == c.Name).ToList())
            .Zip(round.Classes.OrderBy(c => c.Ordinal), (own, c) => new Progress(c.Name, own.Count(s => s.First.Length > 0), own.Count(s => s.Second is not null),
                own.Where(s => s.Second is not null && !IsAgreed(s, subjects)).Select(s => s.Number).Order().ToList())).ToList();
    }

    /// <summary>What keeps a box from being closed: sheets entered once, or differently.</summary>
    internal static IReadOnlyList<Problem> Differences(IReadOnlyList<PaperSheet> sheets, IReadOnlyList<Subject> subjects) => sheets.GroupBy(s => s.Class)
        .Select(g => (Class: g.Key, Numbers: g.Where(s => !IsAgreed(s, subjects)).Select(s => s.Number).Order().ToList())).Where(g => g.Numbers.Count > 0)
        .Select(g => new Problem("", string.Create(CultureInfo.InvariantCulture, $"“{g.Class}”有{g.Numbers.Count}张纸质票两人录入不一致或只录了一遍（第{string.Join('、', g.Numbers.Take(10))}张），请对照原票核对后再封箱。"))).ToList();

    /// <summary>Whether both entries say the same of those who take part.</summary>
    private static bool IsAgreed(PaperSheet sheet, IReadOnlyList<Subject> subjects) =>
        sheet.Second is { } second && Choices.Without(second, subjects) == Choices.Without(sheet.First, subjects);

    private static (List<string> Sheets, IReadOnlyList<Problem> Problems) Read(string lines, IReadOnlyList<Subject> subjects)
    {
        var sheets = new List<string>();
        foreach (var (n, line) in lines.ReplaceLineEndings("\n").Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)).Index())
        {
            if (Choices.Read(line, subjects) is not { } choices)
                return ([], Outcome.Refuse(string.Create(CultureInfo.InvariantCulture, $"第{n + 1}张不能识别：每张票一行，按述职人次序每人一个数字（1好、2较好、3一般、4差、5弃权），共{subjects.Count(s => s.TakesPart)}个；废票写0。"), "Lines"));
            sheets.Add(choices);
        }

        if (sheets.Count == 0) return ([], Outcome.Refuse("请录入选票，每张一行。", "Lines"));
        return sheets.Count > BallotBoxes.MostOfClass ? ([], Outcome.Refuse("一次录入的票太多，请核对类别。", "Lines")) : (sheets, []);
    }

    private static Problem? Keep(Workspace workspace, Guid roundId, string group, List<PaperSheet> stored, List<string> sheets, Guid user)
    {
        var isFirst = stored.Count == 0 || stored.Exists(s => s.FirstBy == user);
        if (!isFirst && stored.Exists(s => s.SecondBy is { } second && second != user)) return new Problem("Lines", "这一类选票已由两人录入；需要更正的，由原录入人重新录入，或先清除这一类的录入。");
        if (!isFirst && sheets.Count != stored.Count)
            return new Problem("Lines", string.Create(CultureInfo.InvariantCulture, $"您录入{sheets.Count}张，与先录入的张数不同，请一起重新清点；先录入的张数不对的，由先录入的人重新录入。"));
        if (isFirst && stored.Count != sheets.Count) foreach (var sheet in stored) (sheet.Second, sheet.SecondBy) = (null, null);
        if (isFirst && stored.Count > sheets.Count) workspace.Db.RemoveRange(stored.Where(s => s.Number > sheets.Count));
        foreach (var (n, choices) in sheets.Index())
        {
            var sheet = stored.Find(s => s.Number == n + 1);
            if (sheet is null) workspace.Db.Add(new PaperSheet { RoundId = roundId, Class = group, Number = n + 1, First = choices, FirstBy = user });
            else if (isFirst) sheet.First = choices;
            else (sheet.Second, sheet.SecondBy) = (choices, user);
        }

        return null;
    }
}
