using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Organizations;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Imports;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;

namespace Shushi.Modules.Members.Rosters;

/// <summary>粘贴名册: a roster copied from a spreadsheet becomes branches, groups, people and their standings, in one act.</summary>
public static class RosterPaste
{
    /// <summary>The most characters and lines that are taken at once.</summary>
    public const int MostCharacters = 1_000_000, MostLines = 2000;

    public static Act Act { get; } = new("members.roster-paste", "粘贴名册", "members.edit", OnList: true);

    /// <summary>What a roster would do at an organization; writes nothing.</summary>
    public static async Task<RosterReading> Read(Workspace workspace, Organization place, string text)
    {
        var ledger = workspace.Catalog.LedgerOf<Person>();
        if (RosterTable.Read(text, ledger) is not { } table) return Fault("没有找到表头。请连同“姓名”“支部”等列名一起复制，从表格中直接粘贴。");
        if (table.Rows.Count == 0) return Fault("表头下面没有人员。");
        if (table.Rows.Count > MostLines) return Fault($"一次最多粘贴{MostLines}人，请分几次。");
        var places = new OrgMatcher(workspace.Organizations, OrgRange.Under(place.OrgPath));
        var known = await Known(workspace);
        var lines = table.Rows.Select(row => Line(workspace, place, table, row, places, known)).ToList();
        return new RosterReading(null, lines, Missing(workspace, lines));
    }

    /// <summary>Registers what a roster says: the branches and groups that are missing, where asked for, then the people that are not there yet.</summary>
    /// <param name="workspace">Who, where and when.</param>
    /// <param name="place">The organization it is pasted at.</param>
    /// <param name="text">The roster.</param>
    /// <param name="since">The day their standings are known from.</param>
    /// <param name="makesPlaces">Whether branches and groups that are missing are set up; else their people are left out.</param>
    /// <returns>The outcome, and how many people were registered.</returns>
    public static async Task<(Outcome Outcome, int People)> Apply(Workspace workspace, Organization place, string text, DateOnly since, bool makesPlaces)
    {
        workspace.Require(workspace.Catalog.LedgerOf<Standing>().EditPermission);
        if (makesPlaces) workspace.Require(workspace.Catalog.LedgerOf<Organization>().EditPermission);
        var people = 0;
        var outcome = await workspace.Run(Act, place, null, async () =>
        {
            if (since > workspace.Today) return Outcome.Refuse("起算日期在今天之后，请核对。", "Since");
            await workspace.Db.LockChain(); // a roster sent twice at once must see its first self
            var reading = await Read(workspace, place, text);
            if (reading.Fault is { } fault) return Outcome.Refuse(fault, "Text");
            var made = makesPlaces ? await SetUp(workspace, place, reading.Missing, since) : [];
            foreach (var line in reading.Lines.Where(l => l.Fate == RosterFate.New))
            {
                if ((line.Place ?? made.GetValueOrDefault(line.Branch)) is not { } branch) continue;
                if (await Register(workspace, line, branch, since) is { Count: > 0 } problems) return problems;
                people++;
            }

            return [];
        });
        return (outcome, people);
    }

    private static RosterReading Fault(string fault) => new(fault, [], []);

    private static RosterLine Line(Workspace workspace, Organization place, RosterTable table, (int Number, string[] Cells) row, OrgMatcher places, HashSet<string> known)
    {
        string Of(string column) => table.Text(row.Cells, column);
        var ledger = workspace.Catalog.LedgerOf<Person>();
        var person = new Person();
        var problems = ledger.ReadInto(person, PersonInputs(table, ledger, Of), workspace.Lookups).ToList();
        var (branch, found) = (Of(RosterTable.Branch), place.Kind is OrgKind.Branch or OrgKind.JointBranch ? place : null);
        if (found is null && branch.Length == 0) problems.Add(new Problem("", "没有写明支部。"));
        if (found is null && branch.Length > 0) found = Branches(places.Find(branch), place, problems);
        var (stage, service) = (Stages(Of(RosterTable.Stage), problems), Services(Of(RosterTable.Service), problems));
        var isKnown = problems.Count == 0 && !known.Add(KeyOf(person));
        return new RosterLine(row.Number, Of(nameof(Person.Name)), branch.Length > 0 ? branch : place.ShortName, Of(RosterTable.Group), stage, service,
            problems.Count > 0 ? RosterFate.Wrong : isKnown ? RosterFate.Known : RosterFate.New, problems)
        { Person = person, Place = found };
    }

    /// <summary>The person's fields by the ledger's own reading; sex and birth date follow from the ID number where the roster leaves them out.</summary>
    private static Inputs PersonInputs(RosterTable table, ILedger ledger, Func<string, string> of)
    {
        var texts = ledger.Fields.Where(f => table.Has(f.Name)).Select(f => (Key: f.Name, Text: f switch
        {
            { Kind: FieldKind.Date } => RosterTable.Day(of(f.Name)),
            { Table: { } codes } => RosterTable.Code(codes, of(f.Name)),
            _ => of(f.Name),
        })).ToDictionary(t => t.Key, t => t.Text, StringComparer.Ordinal);
        var number = texts.GetValueOrDefault(nameof(Person.IdNumber), "").ToUpperInvariant();
        if (CitizenId.Fault(number) is null)
        {
            texts[nameof(Person.IdNumber)] = number;
            if (texts.GetValueOrDefault(nameof(Person.BirthDate), "").Length < 10) texts[nameof(Person.BirthDate)] = CitizenId.BirthDate(number)!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (texts.GetValueOrDefault(nameof(Person.Sex), "").Length == 0) texts[nameof(Person.Sex)] = CitizenId.Sex(number);
        }

        return Inputs.Of(texts.Select(t => (t.Key, t.Value)));
    }

    /// <summary>The branch below the place that a name means; null where there is none.</summary>
    private static Organization? Branches(IReadOnlyList<Organization> found, Organization place, List<Problem> problems)
    {
        var within = found.Where(o => o.Kind is OrgKind.Branch or OrgKind.JointBranch && OrgRange.Under(place.OrgPath).Contains(o.OrgPath)).ToList();
        if (within.Count > 1) problems.Add(new Problem("", $"“{string.Join("”“", within.Select(o => o.ShortName))}”都可能是所写的支部，请写全称。"));
        return within is [var one] ? one : null;
    }

    private static Stage Stages(string text, List<Problem> problems)
    {
        if (text.Length == 0 || text is "党员" or "中共党员") return Stage.Full;
        if (text is "中共预备党员") return Stage.Probationary;
        if (StandingLedger.Stages.Find(RosterTable.Code(StandingLedger.Stages, text)) is { } item) return Enum.Parse<Stage>(item.Code);
        problems.Add(new Problem("", $"“{text}”不是党内身份，可写正式党员、预备党员、入党积极分子、入党申请人或非党员。"));
        return Stage.Full;
    }

    private static Service Services(string text, List<Problem> problems)
    {
        if (text is "" or "是") return Service.InService;
        if (text is "否" or "退休" or "离休") return Service.Retired;
        if (StandingLedger.Services.Find(RosterTable.Code(StandingLedger.Services, text)) is { } item) return Enum.Parse<Service>(item.Code);
        problems.Add(new Problem("", $"“{text}”不是在职状态，可写在职或离退休。"));
        return Service.InService;
    }

    private static List<MissingPlace> Missing(Workspace workspace, List<RosterLine> lines) => lines.Where(l => l.Fate != RosterFate.Wrong).GroupBy(l => l.Place?.ShortName ?? l.Branch).SelectMany(branch =>
    {
        var groups = branch.Where(l => l.Group.Length > 0 && !(l.Place is { } b && HasGroup(workspace, b, l.Group)))
            .GroupBy(l => l.Group).Select(g => new MissingPlace(branch.Key, g.Key, g.Count()));
        return branch.First().Place is null ? groups.Prepend(new MissingPlace(branch.Key, "", branch.Count())) : groups;
    }).ToList();

    private static bool HasGroup(Workspace workspace, Organization branch, string name) =>
        workspace.Organizations.All.Any(o => o.ParentId == branch.Id && o.Kind == OrgKind.Group && (Texts.Key(o.ShortName) == Texts.Key(name) || Texts.Key(o.Name).EndsWith(Texts.Key(name), StringComparison.Ordinal)));

    /// <summary>Sets up what is missing: branches below the 党总支 or 机关党委 where the place has one, groups below their branches.</summary>
    private static async Task<Dictionary<string, Organization>> SetUp(Workspace workspace, Organization place, IReadOnlyList<MissingPlace> missing, DateOnly since)
    {
        var made = new Dictionary<string, Organization>(StringComparer.Ordinal);
        var above = place.Kind == OrgKind.Unit
            ? workspace.Organizations.All.FirstOrDefault(o => o.ParentId == place.Id && o.Kind is OrgKind.GeneralBranch or OrgKind.PartyCommittee && o.HoldsOn(workspace.Today)) ?? place
            : place;
        foreach (var wanted in missing)
        {
            if (wanted.Group.Length == 0)
            {
                made[wanted.Branch] = await NewOrganizations.SetUp(workspace, above, wanted.Branch, wanted.Branch, OrgKind.Branch, since);
                continue;
            }

            var branch = made.GetValueOrDefault(wanted.Branch) ?? workspace.Organizations.Under(place).First(o => o.ShortName == wanted.Branch && o.Kind is OrgKind.Branch or OrgKind.JointBranch);
            await NewOrganizations.SetUp(workspace, branch, branch.ShortName + wanted.Group, wanted.Group, OrgKind.Group, since);
        }

        return made;
    }

    private static async Task<IReadOnlyList<Problem>> Register(Workspace workspace, RosterLine line, Organization branch, DateOnly since)
    {
        var person = line.Person;
        (person.Id, person.OrgId, person.OrgPath) = (workspace.Clock.NewId(), branch.OrgId, branch.OrgPath);
        var problems = await LedgerActs.Check(workspace, workspace.Catalog.LedgerOf<Person>(), person, isNew: true);
        if (problems.Count > 0) return problems.Select(p => new Problem("Text", string.Create(CultureInfo.InvariantCulture, $"第{line.Number}行{line.Name}：{p.Message}"))).ToList();
        workspace.Db.Add(person);
        workspace.Db.Add(new Standing
        {
            Id = workspace.Clock.NewId(),
            OrgId = branch.OrgId,
            OrgPath = branch.OrgPath,
            PersonId = person.Id,
            From = since,
            Stage = line.Stage,
            Service = line.Service,
            Reason = StandingReason.Registered,
        });
        return [];
    }

    /// <summary>The people in sight, by what tells two of a name apart.</summary>
    private static async Task<HashSet<string>> Known(Workspace workspace) =>
        (await workspace.Db.Set<Person>().AsNoTracking().ToListAsync()).Select(KeyOf).ToHashSet(StringComparer.Ordinal);

    private static string KeyOf(Person person) => string.Create(CultureInfo.InvariantCulture, $"{person.Name} {person.BirthDate:yyyy-MM-dd}");
}
