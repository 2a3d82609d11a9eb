using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Appraisal.Ballots;
using Shushi.Modules.Reports;
using Shushi.Platform;
using Shushi.Platform.Records;

namespace Shushi.Modules.Appraisal;

/// <summary>What must agree within a round before it is kept.</summary>
internal static class RoundChecks
{
    private static readonly string[] SchemeFields =
    [
        nameof(Round.Classes), nameof(Round.PointsGood), nameof(Round.PointsFair), nameof(Round.PointsAverage), nameof(Round.PointsPoor),
        nameof(Round.AbstentionsCount), nameof(Round.Indicators), nameof(Round.CapGood), nameof(Round.FromGood), nameof(Round.FromFair), nameof(Round.FromAverage), nameof(Round.LeastSatisfaction),
    ];

    public static IEnumerable<Problem> Of(Round round, Catalog catalog) =>
        Basis(round).Concat(Days(round)).Concat(Words(round)).Concat(Template(round, catalog)).Concat(Sums(round)).Concat(People(round)).Concat(Items(round, catalog));

    /// <summary>Items that give no score: they lack an amount, or what they take does not exist.</summary>
    public static IEnumerable<Problem> Items(Round round, Catalog catalog) => Amounts(round, catalog).Concat(Sources(round, catalog));

    /// <summary>Items that take a figure or rules which do not exist, or no longer: a round keeps them once its items are settled, and hands them on to the next.</summary>
    public static IEnumerable<Problem> Sources(Round round, Catalog catalog) => round.Indicators.OrderBy(i => i.Ordinal).SelectMany(i => SourceOf(i, catalog));

    /// <summary>The numbers an item gives for rules that do not exist, or no longer.</summary>
    public static IReadOnlyList<string> UnknownRules(Indicator indicator, Catalog catalog) =>
        indicator.Source == IndicatorSource.Findings ? [.. indicator.RuleNumbers().Except(catalog.Rules.Select(r => r.Number), StringComparer.Ordinal)] : [];

    /// <summary>
    /// Once the box is open, who stands on a sheet and which classes there are is settled; once somebody voted, what the ballots mean as well.
    /// Before, somebody who handed in, was commented on or marked stays a subject, and an item that has marks keeps its name.
    /// </summary>
    public static async Task<IReadOnlyList<Problem>> Settled(Round round, RoundLedger ledger, Workspace workspace)
    {
        await workspace.Db.LockChain(); // no vote comes in between
        var stored = (await ledger.ForTitles(workspace.Db, [round.Id])) is [var one] ? (Round)one : null;
        if (stored is null) return [];
        if (await BallotBoxes.Of(workspace, round.Id) is null) return await InUse(stored, round, workspace);
        var (said, fields) = await BallotBoxes.HasVotes(workspace, round.Id) ? ("已有人投票", SchemeFields) : ("测评已经开始", [nameof(Round.Classes)]);
        var problems = fields.Where(f => Written(ledger, f, stored) != Written(ledger, f, round))
            .Select(f => new Problem(f, $"{said}，“{ledger[f].Label}”不能再改。")).ToList();
        if (!Order(stored).SequenceEqual(Order(round)))
            problems.Add(new Problem(nameof(Round.Subjects), $"{said}，述职人和次序不能再改；不再参加的，请填写原因。"));
        return problems;
    }

    /// <summary>What was written about a subject or under an item would hang in the air.</summary>
    private static async Task<IReadOnlyList<Problem>> InUse(Round stored, Round round, Workspace workspace)
    {
        var (db, id) = (workspace.Db, round.Id);
        var gone = stored.Subjects.Select(s => s.PersonId).Except(round.Subjects.Select(s => s.PersonId)).ToList();
        var renamed = stored.Indicators.Select(i => i.Name).Except(round.Indicators.Select(i => i.Name), StringComparer.Ordinal).ToList();
        var problems = new List<Problem>();
        if (gone.Count > 0 && (await db.Set<Submission>().AnyAsync(s => s.RoundId == id && gone.Contains(s.PersonId)) || await db.Set<Comment>().AnyAsync(c => c.RoundId == id && gone.Contains(c.PersonId))
            || await db.Set<Mark>().AnyAsync(m => m.RoundId == id && gone.Contains(m.PersonId)) || await db.Set<Grade>().AnyAsync(g => g.RoundId == id && gone.Contains(g.PersonId))))
            problems.Add(new Problem(nameof(Round.Subjects), "已有报送材料、点评或评分的述职人不能删去；不再参加的，请填写原因。"));
        if (renamed.Count > 0 && await db.Set<Mark>().Where(m => m.RoundId == id && renamed.Contains(m.Indicator)).Select(m => m.Indicator).FirstOrDefaultAsync() is { } marked)
            problems.Add(new Problem(nameof(Round.Indicators), $"评分项目“{marked}”已有评分，不能删去或改名。"));
        return problems;
    }

    private static IEnumerable<Guid> Order(Round round) => round.Subjects.OrderBy(s => s.Ordinal).Select(s => s.PersonId);

    private static string Written(RoundLedger ledger, string field, Round round) => ledger[field].Write(ledger[field].Get(round));

    /// <summary>Software does not refuse a superior, but it asks.</summary>
    private static IEnumerable<Problem> Basis(Round round)
    {
        if (round.Basis is null && round.WithoutBasis is null)
            yield return new Problem(nameof(Round.WithoutBasis), "通知没有写明依据。请填写“依据”；确无依据的，请说明理由。");
    }

    private static IEnumerable<Problem> Days(Round round)
    {
        (string Field, string Label, DateOnly Day)[] days =
        [
            (nameof(Round.On), "通知日期", round.On), (nameof(Round.DueOn), "报送截止", round.DueOn), (nameof(Round.MeetingOn), "述职评议会", round.MeetingOn),
            (nameof(Round.FeedbackBy), "反馈时限", round.FeedbackBy), (nameof(Round.PlanBy), "整改方案报送时限", round.PlanBy),
        ];
        foreach (var (earlier, later) in days.Zip(days.Skip(1)))
            if (later.Day < earlier.Day) yield return new Problem(later.Field, $"“{later.Label}”早于“{earlier.Label}”，请核对。");
    }

    private static IEnumerable<Problem> Words(Round round)
    {
        if (round.FewestCharacters > round.MostCharacters) yield return new Problem(nameof(Round.MostCharacters), "最多字数少于最少字数，请核对。");
        if (!(round.FromGood > round.FromFair && round.FromFair > round.FromAverage))
            yield return new Problem(nameof(Round.FromGood), "各等次的最低分应由高到低，请核对。");
    }

    private static IEnumerable<Problem> Template(Round round, Catalog catalog)
    {
        if (round.Template is { } template && ReportComposer.FaultsOf(catalog, ReportTemplate.Parse(template), round.ForYear) is { Count: > 0 } faults)
            yield return new Problem(nameof(Round.Template), $"报告模板有误：{string.Join('；', faults)}。");
    }

    private static IEnumerable<Problem> Sums(Round round)
    {
        var c = CultureInfo.InvariantCulture;
        if (round.Classes.Count > 0 && round.Classes.Sum(x => x.Weight) is not 100 and var weights)
            yield return new Problem(nameof(Round.Classes), string.Create(c, $"测评人类别的权重合计是{weights}，应为100，请核对。"));
        if (round.Indicators.Count > 0 && round.Indicators.Sum(x => x.Points) is not 100 and var points)
            yield return new Problem(nameof(Round.Indicators), string.Create(c, $"评分项目的分值合计是{points}，应为100，请核对。"));
        foreach (var twice in Twice(round.Classes.Select(x => x.Name))) yield return new Problem(nameof(Round.Classes), $"测评人类别“{twice}”列了两次，请删去一行。");
        foreach (var twice in Twice(round.Indicators.Select(x => x.Name))) yield return new Problem(nameof(Round.Indicators), $"评分项目“{twice}”列了两次，请删去一行。");
        if (round.Indicators.Exists(x => x.Source == IndicatorSource.Ballots) && round.Classes.Count == 0)
            yield return new Problem(nameof(Round.Classes), "评分项目里有民主测评，请列出测评人类别。");
    }

    private static IEnumerable<Problem> People(Round round)
    {
        if (round.Subjects.GroupBy(s => s.PersonId).Any(g => g.Count() > 1))
            yield return new Problem(nameof(Round.Subjects), "同一述职人列了两次；身兼两职的合并述职，请删去一行。");
    }

    private static IEnumerable<Problem> Amounts(Round round, Catalog catalog)
    {
        foreach (var i in round.Indicators.OrderBy(i => i.Ordinal))
        {
            if (i.Source == IndicatorSource.Findings && i.DeductedTenths is null)
                yield return new Problem(nameof(Round.Indicators), $"评分项目“{i.Name}”请填写每处扣多少分。");
            if (i.Source == IndicatorSource.Metric && i.Target is null && i.Of is not null && catalog.Metric(i.Of) is { Kind: not Platform.Metrics.MetricKind.Ratio })
                yield return new Problem(nameof(Round.Indicators), $"评分项目“{i.Name}”请填写满分值：达到多少得满分。");
        }
    }

    private static IEnumerable<Problem> SourceOf(Indicator indicator, Catalog catalog)
    {
        if (indicator.Source == IndicatorSource.Metric && (indicator.Of is null || catalog.Metric(indicator.Of) is null))
            yield return new Problem(nameof(Round.Indicators), $"评分项目“{indicator.Name}”取台账数字，“{indicator.Of}”不是已有的数字名称，请照数字一览填写。");
        if (UnknownRules(indicator, catalog) is { Count: > 0 } unknown)
            yield return new Problem(nameof(Round.Indicators), $"评分项目“{indicator.Name}”取核对提示，没有编号为“{string.Join("”“", unknown)}”的规则，请照应办和核对提示里的编号填写（如ZH-01，几条之间用顿号）；各条规则都算的，不填。");
    }

    private static IEnumerable<string> Twice(IEnumerable<string> names) => names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);
}
