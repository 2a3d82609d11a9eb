using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Data;
using Shushi.Platform.Identity;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;

namespace Shushi.Platform;

/// <summary>What one request or command acts with: the database seen through one grant, the actor, the clock, and what fields need to look up.</summary>
public sealed class Workspace
{
    private const int MostChoices = 2000;

    private Workspace(ShushiContext db, Actor actor, TimeProvider clock, OrgTree organizations)
    {
        (Db, Actor, Clock) = (db, actor, clock);
        Lookups = new Lookups(organizations, db.Sealer, May);
    }

    /// <summary>The database, showing the actor's range.</summary>
    public ShushiContext Db { get; }

    /// <summary>Who acts, in which role, over which range.</summary>
    public Actor Actor { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; }

    /// <summary>What exists.</summary>
    public Catalog Catalog => Db.Catalog;

    /// <summary>Titles, choices, organizations: filled by the Load methods.</summary>
    public Lookups Lookups { get; }

    /// <summary>The organizations in sight.</summary>
    public OrgTree Organizations => Lookups.Organizations;

    /// <summary>Today in UTC+8.</summary>
    public DateOnly Today => Clock.Today();

    /// <summary>Opens a workspace: the database shows the actor's range from here on.</summary>
    public static async Task<Workspace> Open(ShushiContext db, Actor actor, TimeProvider clock)
    {
        db.See(actor.Range);
        var organizations = await db.Set<Organization>().AsNoTracking().ToListAsync();
        return new Workspace(db, actor, clock, new OrgTree(organizations));
    }

    /// <summary>Whether the actor's role holds a permission.</summary>
    public bool May(string permission) => Catalog.Holds(Actor.Role, permission);

    /// <summary>Whether a field's values are kept from the actor altogether. Sealed ones are shown masked instead.</summary>
    public bool Hides(Field field) => field.Kind != FieldKind.Sealed && field.Permission is { } permission && !May(permission);

    /// <summary>Refuses unless the actor's role holds a permission.</summary>
    /// <exception cref="NotAllowedException">It does not.</exception>
    public void Require(string permission)
    {
        if (!May(permission)) throw new NotAllowedException(Catalog.Permissions.FirstOrDefault(p => p.Name == permission).Label ?? permission);
    }

    /// <summary>An organization in sight, by id, path or name.</summary>
    /// <exception cref="NotVisibleException">There is none, or it is out of the grant.</exception>
    /// <exception cref="RefusedException">Several bear the name.</exception>
    public Organization Organization(string text) => Organizations.Search(text) switch
    {
        [var one] => one,
        [] => throw new NotVisibleException($"没有找到组织“{text}”，或不在您的管理范围内。"),
        var several => throw new RefusedException($"叫“{text}”的组织有{several.Count}个，请改用路径：{string.Join('、', several.Select(o => o.OrgPath))}。"),
    };

    /// <summary>An organization in sight.</summary>
    /// <exception cref="NotVisibleException">There is none, or it is out of the grant.</exception>
    public Organization Organization(Guid id) => Organizations.Find(id) ?? throw new NotVisibleException("没有找到该组织，或不在您的管理范围内。");

    /// <summary>Loads the titles of whatever the records point to, so that fields can show them.</summary>
    public async Task LoadTitles(ILedger ledger, IReadOnlyList<Record> records)
    {
        var missing = records.SelectMany(r => ledger.Fields.SelectMany(f => f.References(f.Get(r)))).Where(r => !Lookups.Knows(r)).Distinct().ToList();
        foreach (var group in missing.GroupBy(r => r.Ledger))
        {
            var target = Catalog.Ledger(group.Key)!;
            foreach (var batch in group.Select(r => r.Id).Chunk(500)) await Learn(target, await target.ForTitles(Db, batch));
        }
    }

    /// <summary>Loads what the links of a ledger's form can point to.</summary>
    /// <param name="ledger">The ledger of the form.</param>
    /// <param name="most">How many of each ledger; an import needs them all.</param>
    public async Task LoadChoices(ILedger ledger, int most = MostChoices)
    {
        foreach (var to in LinksOf(ledger).Distinct().Where(to => Lookups.Choices(to).Count == 0 || most > MostChoices))
        {
            var target = Catalog.Ledger(to)!;
            var records = await target.Search(this, Actor.Range, LedgerSearch.All).AsNoTracking().Take(most).ToListAsync();
            await Learn(target, records);
            Lookups.Offer(to, records.Select(r => new Choice(r.Id, Lookups.Title(new RecordRef(to, r.Id)), r.OrgId))
                .OrderBy(c => c.Title, StringComparer.Create(new System.Globalization.CultureInfo("zh-CN"), ignoreCase: false)).ToList());
        }
    }

    /// <summary>How a record is named: its title fields, one after the other. Load titles first.</summary>
    public string TitleOf(ILedger ledger, Record record) =>
        string.Join(' ', ledger.TitleFields.Select(f => f.Show(f.Get(record), Lookups)).Where(t => t.Length > 0));

    private async Task Learn(ILedger ledger, IReadOnlyList<Record> records)
    {
        await LoadTitles(ledger, records);
        foreach (var record in records) Lookups.Learn(new RecordRef(ledger.Name, record.Id), TitleOf(ledger, record));
    }

    private static IEnumerable<string> LinksOf(ILedger ledger) =>
        ledger.Fields.SelectMany(f => f is DetailsField d ? d.Columns : [f]).Select(f => f.LinksTo).OfType<string>();
}
