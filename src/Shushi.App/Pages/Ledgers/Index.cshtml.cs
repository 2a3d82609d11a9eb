using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Shushi.App.Hosting;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.App.Pages.Ledgers;

/// <summary>The list of any ledger: query form, table, pages.</summary>
public sealed class IndexModel : LedgerPage
{
    public static readonly int[] Sizes = [20, 50, 100];

    /// <summary>What the list is narrowed by.</summary>
    public IReadOnlyList<Field> Filters { get; private set; } = [];

    /// <summary>The columns, as they were chosen.</summary>
    public ListColumns Choice { get; private set; } = null!;

    public IReadOnlyList<Field> Columns => Choice.Shown;

    public IReadOnlyList<Record> Records { get; private set; } = [];

    public int Total { get; private set; }

    public int Number { get; private set; } = 1;

    public int Size { get; private set; } = Sizes[0];

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>What the list is narrowed by.</summary>
    public ListQuery List { get; private set; } = null!;

    /// <summary>The saved view the query equals, or null.</summary>
    public LedgerView? View => List.View;

    /// <summary>The hand-written acts on many records that the actor may do.</summary>
    public IReadOnlyList<Act> Acts => Workspace.Catalog.ActsOf(Ledger, onList: true).Where(a => Workspace.May(a.Permission)).ToList();

    /// <summary>Where a new record is registered, with the view's value already chosen.</summary>
    public string NewUrl => ListUrl + "/new" + (View is null ? "" : $"?{View.Field}={View.Value}");

    public async Task<IActionResult> OnGet()
    {
        Filters = Ledger.Fields.Where(f => f.InFilter).ToList();
        Choice = ListColumns.Of(Request, Workspace, Ledger);
        ReadPaging();
        List = await ListQuery.Of(Workspace, Ledger, Request.Query);
        var rows = Ledger.Search(Workspace, OrgRange.Under(Org.OrgPath), List.Search).AsNoTracking();
        Total = await rows.CountAsync();
        Number = Math.Clamp(Number, 1, Pages);
        Records = await rows.Skip((Number - 1) * Size).Take(Size).ToListAsync();
        await Workspace.LoadTitles(Ledger, Records);
        Crumbs = View is null ? [new Crumb(Ledger.Label)] : [new Crumb(Ledger.Label, ListUrl), new Crumb(View.Label)];
        return IsPart ? Partial("_List", this) : Page();
    }

    /// <summary>Whether only the list is sent, to be put into a page that is there already.</summary>
    public bool IsPart => WantsPart("list");

    /// <summary>选择列: remembered in this browser.</summary>
    public IActionResult OnPostColumns(string[]? columns, string? back)
    {
        ListColumns.Remember(HttpContext, Ledger, columns ?? []);
        return LocalRedirect(ListUrl + (back?.StartsWith('?') == true ? back : ""));
    }

    /// <summary>What can be opened at the right of a row besides the record itself.</summary>
    public IEnumerable<(string Label, string Url)> RowActs(Record record)
    {
        if (PaperForms.OfRecord(Ledger.Name) is var (label, path)) yield return (label, $"{RecordUrl(record.Id)}/{path}");
        if (MayEdit) yield return ("修改", RecordUrl(record.Id) + "/edit");
    }

    /// <summary>Whether rows have anything at the right.</summary>
    public bool HasRowActs => MayEdit || PaperForms.OfRecord(Ledger.Name) is not null;

    /// <summary>This list on paper.</summary>
    public string PrintUrl => $"{ListUrl}/print{Request.QueryString}";

    /// <summary>Where this list is had as a workbook.</summary>
    public string ExportUrl => ListUrl + "/export.xlsx" + Request.QueryString;

    /// <summary>What a filter is set to; a link by its title.</summary>
    public string FilterText(Field field)
    {
        var text = Request.Query[field.Name].ToString();
        return field.LinksTo is { } ledger && Guid.TryParse(text, out var id) && Workspace.Lookups.Knows(new RecordRef(ledger, id)) ? Workspace.Lookups.Title(new RecordRef(ledger, id)) : text;
    }

    /// <summary>This list with another page or size.</summary>
    public string UrlOf(int number, int? size = null)
    {
        var kept = Request.Query.Where(q => q.Key is not "page" and not "size" && !string.IsNullOrEmpty(q.Value)).Select(q => (q.Key, Value: q.Value.ToString()));
        var all = kept.Append(("size", (size ?? Size).ToString(CultureInfo.InvariantCulture))).Append(("page", number.ToString(CultureInfo.InvariantCulture)));
        return ListUrl + "?" + string.Join('&', all.Select(p => Uri.EscapeDataString(p.Item1) + "=" + Uri.EscapeDataString(p.Item2)));
    }

    private void ReadPaging()
    {
        if (int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) Number = Math.Max(1, number);
        if (int.TryParse(Request.Query["size"], NumberStyles.None, CultureInfo.InvariantCulture, out var size) && Sizes.Contains(size)) Size = size;
    }
}
