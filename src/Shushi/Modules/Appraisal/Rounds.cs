using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Organizations;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.Modules.Appraisal;

/// <summary>The rounds in sight, and the making of the next from the last.</summary>
public static class Rounds
{
    /// <summary>The permission of the office that runs rounds.</summary>
    public const string RunPermission = "rounds.run";

    public static Act CloneAct { get; } = new("rounds.clone", "沿用到下一年", RunPermission);

    /// <summary>A round in sight, with its lines, not tracked.</summary>
    /// <exception cref="NotVisibleException">There is none.</exception>
    public static async Task<Round> Get(Workspace workspace, Guid id)
    {
        var round = await workspace.Db.Set<Round>().AsNoTracking().AsSplitQuery().Include(r => r.Parts).Include(r => r.Subjects).Include(r => r.Classes).Include(r => r.Indicators)
            .FirstOrDefaultAsync(r => r.Id == id) ?? throw new NotVisibleException();
        await workspace.LoadTitles(Ledger(workspace), [round]);
        return round;
    }

    /// <summary>The rounds in sight, the last first, without their lines.</summary>
    public static async Task<IReadOnlyList<Round>> All(Workspace workspace) =>
        await workspace.Db.Set<Round>().AsNoTracking().OrderByDescending(r => r.ForYear).ThenByDescending(r => r.On).ThenBy(r => r.Id).ToListAsync();

    /// <summary>The template that the round of a year gives a unit, the last such round's; null where there is none in sight.</summary>
    public static async Task<string?> TemplateOf(Workspace workspace, Organization unit, int year)
    {
        if (!workspace.May("rounds.read")) return null;
        var rounds = await workspace.Db.Set<Round>().AsNoTracking().Include(r => r.Subjects).Where(r => r.ForYear == year && r.Template != null).OrderByDescending(r => r.On).ThenBy(r => r.Id).ToListAsync();
        return rounds.Find(r => r.Subjects.Exists(s => OrgRange.Under(unit.OrgPath).Contains(s.OrgPath)) && !IsWithin(r.OrgPath, unit))?.Template;
    }

    /// <summary>Whether a round is of a unit's own branches, run by an office within it; such rounds are not those the unit reports to.</summary>
    /// <param name="officePath">The office that runs the round.</param>
    /// <param name="unit">The unit; null for none.</param>
    public static bool IsWithin(string officePath, Organization? unit) => unit is not null && OrgRange.Under(unit.OrgPath).Contains(officePath);

    /// <summary>The path of the office that runs a round; empty where the round is not in sight.</summary>
    public static async Task<string> OfficePath(Workspace workspace, Guid id) =>
        await workspace.Db.Set<Round>().Where(r => r.Id == id).Select(r => r.OrgPath).FirstOrDefaultAsync() ?? "";

    /// <summary>The subject of a round.</summary>
    /// <exception cref="NotVisibleException">The person is none.</exception>
    public static Subject SubjectOf(Round round, Guid person) =>
        round.Subjects.Find(s => s.PersonId == person) ?? throw new NotVisibleException("这一轮评议里没有这位述职人。");

    /// <summary>Only the office whose round it is runs it.</summary>
    /// <exception cref="NotAllowedException">The round is another's.</exception>
    public static void Own(Workspace workspace, Round round)
    {
        if (!workspace.Actor.Range.Contains(round.OrgPath)) throw new NotAllowedException("办理其他机关组织的评议");
    }

    /// <summary>Items of a round that give no score, because an amount is missing, or the figure or a rule that they take is no more: to be mended before the box is opened.</summary>
    public static IReadOnlyList<Problem> ToMend(Workspace workspace, Round round) => [.. RoundChecks.Items(round, workspace.Catalog)];

    /// <summary>
    /// Makes next year's round like this one: dates a year later, subjects who hold a post there today, whether last year's or, after an election, a new one.
    /// Items whose figure or rule is no more go along: in this year's round they may be settled, in next year's they are <see cref="ToMend"/>.
    /// </summary>
    public static async Task<Outcome> Clone(Workspace workspace, Guid id)
    {
        var last = await Get(workspace, id);
        Own(workspace, last);
        var next = Next(last, workspace.Clock.NewId());
        return await workspace.Run(CloneAct, next, next.Id, async () =>
        {
            await workspace.Db.LockChain(); // two clones at once must see one another
            if (await workspace.Db.Set<Round>().AnyAsync(r => r.OrgId == last.OrgId && r.ForYear == next.ForYear))
                return Outcome.Refuse(string.Create(CultureInfo.InvariantCulture, $"{next.ForYear}年度的评议轮次已经建立，请直接修改它。"));
            await TakePosts(workspace, next);
            if (RoundChecks.Of(next, workspace.Catalog).Except(RoundChecks.Sources(next, workspace.Catalog)).ToList() is { Count: > 0 } problems) return problems;
            workspace.Db.Add(next);
            return [];
        });
    }

    /// <summary>Gives each subject the post held today in the same organization, last year's before others and a secretary's before a member's; who holds none is left out.</summary>
    private static async Task TakePosts(Workspace workspace, Round next)
    {
        var (today, people) = (workspace.Today, next.Subjects.Select(s => s.PersonId).ToList());
        var held = await workspace.Db.Set<Post>().AsNoTracking().Where(p => people.Contains(p.PersonId) && p.From <= today && (p.Until == null || p.Until > today)).ToListAsync();
        foreach (var subject in next.Subjects)
            subject.PostId = held.Where(p => p.PersonId == subject.PersonId && p.OrgId == subject.OrgId).OrderBy(p => p.Id != subject.PostId).ThenBy(p => p.Title).ThenBy(p => p.Id).FirstOrDefault()?.Id;
        next.Subjects.RemoveAll(s => s.PostId is null);
        Numbered(next.Subjects);
    }

    /// <summary>The round that a comment or a mark belongs to; else what is wrong with it.</summary>
    internal static async Task<(Round? Round, Problem? Problem)> OfEntry(Workspace workspace, Guid roundId, Guid person, Guid orgId)
    {
        var round = await Ledger(workspace).ForTitles(workspace.Db, [roundId]) is [Round one] ? one : null;
        if (round is null || round.OrgId != orgId) return (null, new Problem(nameof(Record.OrgId), "评议由组织这一轮的机关登记，请核对“组织评议的机关”。"));
        return round.Subjects.Find(s => s.PersonId == person) switch
        {
            null => (null, new Problem("PersonId", "这一轮评议里没有这位述职人，请核对。")),
            { TakesPart: false } => (null, new Problem("PersonId", "这位述职人已不再参加这一轮评议，请核对。")),
            _ => (round, null),
        };
    }

    internal static RoundLedger Ledger(Workspace workspace) => (RoundLedger)workspace.Catalog.LedgerOf<Round>();

    private static Round Next(Round last, Guid id)
    {
        var year = string.Create(CultureInfo.InvariantCulture, $"{last.ForYear}");
        var next = string.Create(CultureInfo.InvariantCulture, $"{last.ForYear + 1}");
        return new Round
        {
            Id = id,
            OrgId = last.OrgId,
            OrgPath = last.OrgPath,
            On = last.On.AddYears(1),
            Title = last.Title.Replace(year, next, StringComparison.Ordinal),
            ForYear = last.ForYear + 1,
            WithoutBasis = "沿用上年安排，待补写本年依据",
            DueOn = last.DueOn.AddYears(1),
            MeetingOn = last.MeetingOn.AddYears(1),
            FeedbackBy = last.FeedbackBy.AddYears(1),
            PlanBy = last.PlanBy.AddYears(1),
            FewestCharacters = last.FewestCharacters,
            MostCharacters = last.MostCharacters,
            Template = last.Template,
            LeastProblemShare = last.LeastProblemShare,
            PointsGood = last.PointsGood,
            PointsFair = last.PointsFair,
            PointsAverage = last.PointsAverage,
            PointsPoor = last.PointsPoor,
            AbstentionsCount = last.AbstentionsCount,
            CapGood = last.CapGood,
            FromGood = last.FromGood,
            FromFair = last.FromFair,
            FromAverage = last.FromAverage,
            LeastSatisfaction = last.LeastSatisfaction,
            Parts = Numbered(last.Parts.OrderBy(p => p.Ordinal).Select(p => new RequiredPart { Name = p.Name, Words = p.Words, InHeading = p.InHeading }).ToList()),
            Classes = Numbered(last.Classes.OrderBy(c => c.Ordinal).Select(c => new VoterClass { Name = c.Name, Weight = c.Weight }).ToList()),
            Indicators = Numbered(last.Indicators.OrderBy(i => i.Ordinal).Select(Copy).ToList()),
            Subjects = Numbered(last.Subjects.Where(s => s.TakesPart).OrderBy(s => s.Ordinal).Select(Copy).ToList()),
        };
    }

    private static Indicator Copy(Indicator i) => new() { Block = i.Block, Name = i.Name, Points = i.Points, Source = i.Source, Of = i.Of, Target = i.Target, DeductedTenths = i.DeductedTenths };

    private static Subject Copy(Subject s) => new()
    {
        PersonId = s.PersonId,
        OrgId = s.OrgId,
        OrgPath = s.OrgPath,
        PostId = s.PostId,
        Mode = s.Mode,
        Commenter = s.Commenter,
        CommenterField = s.CommenterField,
    };

    /// <summary>Numbers rows in the order they stand in.</summary>
    internal static List<T> Numbered<T>(List<T> rows)
        where T : DetailRow
    {
        foreach (var (n, row) in rows.Index()) row.Ordinal = n + 1;
        return rows;
    }
}
