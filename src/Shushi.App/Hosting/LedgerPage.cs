using Shushi.Platform;
using Shushi.Platform.Records;

namespace Shushi.App.Hosting;

/// <summary>A page about one ledger, named by the route. Whoever may not read the ledger gets no page of it.</summary>
public abstract class LedgerPage : DeskPage
{
    private ILedger? ledger;

    /// <summary>The ledger.</summary>
    public virtual ILedger Ledger => ledger ??= Workspace.Catalog.Ledger(RouteData.Values["ledger"] as string ?? "") ?? throw new NotVisibleException("没有这本台账，请核对网址。");

    /// <inheritdoc/>
    public override string Needs => Ledger.ReadPermission;

    /// <summary>Its list.</summary>
    public string ListUrl => $"{Home}/{Ledger.Name}";

    /// <summary>Whether the actor may register, change and delete.</summary>
    public bool MayEdit => !Ledger.IsKeptByActs && Workspace.May(Ledger.EditPermission);

    /// <summary>The page of one of its records.</summary>
    public string RecordUrl(Guid id) => $"{ListUrl}/{id}";

    /// <summary>A value as the actor may read it.</summary>
    public string Show(Field field, object row) =>
        Hides(field) ? Hidden : field.Show(field.Get(row), Workspace.Lookups);

    /// <summary>Whether a value is kept from the actor. Sealed ones mask themselves.</summary>
    public bool Hides(Field field) => Workspace.Hides(field);

    /// <summary>What stands in the place of a value that is kept from the actor.</summary>
    public const string Hidden = "无权查看";

    /// <summary>A page of one record.</summary>
    protected async Task<Record> Load(Guid id)
    {
        var record = await Ledger.Find(Workspace, id) ?? throw new NotVisibleException();
        await Workspace.LoadTitles(Ledger, [record]);
        return record;
    }
}
