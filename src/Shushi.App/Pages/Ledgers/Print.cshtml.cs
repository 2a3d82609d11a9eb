using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Shushi.App.Hosting;
using Shushi.Platform;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.App.Pages.Ledgers;

/// <summary>Any ledger on paper, narrowed like the list it was opened from; where that is too much, this year's.</summary>
public sealed class PrintModel : PrintPage
{
    /// <summary>The most lines of one print: what nobody would read on paper is exported instead.</summary>
    public const int Most = 5000;

    private ILedger? ledger;

    public override string Needs => Ledger.ReadPermission;

    public ILedger Ledger => ledger ??= Workspace.Catalog.Ledger(RouteData.Values["ledger"] as string ?? "") ?? throw new NotVisibleException("没有这本台账，请核对网址。");

    public IReadOnlyList<Field> Columns { get; private set; } = [];

    public IReadOnlyList<Record> Records { get; private set; } = [];

    public string Show(Field field, Record record) =>
        Workspace.Hides(field) ? LedgerPage.Hidden : field.Show(field.Get(record), Workspace.Lookups);

    public async Task<IActionResult> OnGet()
    {
        var query = await ListQuery.Of(Workspace, Ledger, Request.Query);
        var search = query.Search;
        var rows = Rows(search);
        if (search is { Period: null, Picked: null } && await rows.CountAsync() > Most) rows = Rows(search = search with { Period = Period.Year(Workspace.Today.Year) });
        var total = await rows.CountAsync();
        if (total > Most) throw new RefusedException($"共{total}条，超过一次打印的{Most}条。请在列表上缩小年度或条件，或改用导出。");
        var order = (await rows.Select(r => r.Id).ToListAsync()).Index().ToDictionary(r => r.Item, r => r.Index);
        var records = await Ledger.ForTitles(Workspace.Db, order.Keys.ToList()); // with their lines
        Records = records.OrderByDescending(r => order[r.Id]).ToList(); // on paper the oldest comes first
        await Workspace.LoadTitles(Ledger, Records);
        Columns = ListColumns.Of(Request, Workspace, Ledger).Shown;
        Heading = Org.ShortName + (query.View?.Label ?? Ledger.Label) + "台账";
        When = "期间：" + (search.Period?.ToString() ?? (search.Picked is null ? "全部" : "勾选的记录"));
        Extent = $"共{total}条";
        BackUrl = $"{Home}/{Ledger.Name}{(search.Picked is null ? Request.QueryString : "")}";
        return Page();
    }

    private IQueryable<Record> Rows(LedgerSearch search) => Ledger.Search(Workspace, OrgRange.Under(Org.OrgPath), search).AsNoTracking();
}
