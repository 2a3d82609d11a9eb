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

    public IReadOnlyList<Field> Filters { get; private set; } = [];

    public IReadOnlyList<Field> Columns { get; private set; } = [];

    public IReadOnlyList<Record> Records { get; private set; } = [];

    public int Total { get; private set; }

    public int Number { get; private set; } = 1;

    public int Size { get; private set; } = Sizes[0];

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public string? Year { get; private set; }

    public string? Words { get; private set; }

    /// <summary>What the query could not be understood in.</summary>
    public IReadOnlyList<string> Ignored { get; private set; } = [];

    /// <summary>The saved view the query equals, or null.</summary>
    public LedgerView? View { get; private set; }

    /// <summary>The hand-written acts on many records that the actor may do.</summary>
    public IReadOnlyList<Act> Acts => Workspace.Catalog.ActsOf(Ledger, onList: true).Where(a => Workspace.May(a.Permission)).ToList();

    /// <summary>Where a new record is registered, with the view's value already chosen.</summary>
    public string NewUrl => ListUrl + "/new" + (View is null ? "" : $"?{View.Field}={View.Value}");

    public async Task<IActionResult> OnGet()
    {
        Filters = Ledger.Fields.Where(f => f.InFilter).ToList();
        Columns = Ledger.Fields.Where(f => f.InList).ToList();
        ReadQuery();
        var search = await Search();
        var rows = Ledger.Search(Workspace, OrgRange.Under(Org.OrgPath), search).AsNoTracking();
        Total = await rows.CountAsync();
        Number = Math.Clamp(Number, 1, Pages);
        Records = await rows.Skip((Number - 1) * Size).Take(Size).ToListAsync();
        await Workspace.LoadTitles(Ledger, Records);
        Crumbs = View is null ? [new Crumb(Ledger.Label)] : [new Crumb(Ledger.Label, ListUrl), new Crumb(View.Label)];
        return WantsPart("list") ? Partial("_List", this) : Page();
    }

    /// <summary>What a filter is set to.</summary>
    public string FilterText(Field field) => Request.Query[field.Name].ToString();

    /// <summary>This list with another page or size.</summary>
    public string UrlOf(int number, int? size = null)
    {
        var kept = Request.Query.Where(q => q.Key is not "page" and not "size" && !string.IsNullOrEmpty(q.Value)).Select(q => (q.Key, Value: q.Value.ToString()));
        var all = kept.Append(("size", (size ?? Size).ToString(CultureInfo.InvariantCulture))).Append(("page", number.ToString(CultureInfo.InvariantCulture)));
        return ListUrl + "?" + string.Join('&', all.Select(p => Uri.EscapeDataString(p.Item1) + "=" + Uri.EscapeDataString(p.Item2)));
    }

    private void ReadQuery()
    {
        Year = Request.Query["year"].ToString().Trim();
        Words = Request.Query["q"].ToString().Trim();
        if (int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) Number = Math.Max(1, number);
        if (int.TryParse(Request.Query["size"], NumberStyles.None, CultureInfo.InvariantCulture, out var size) && Sizes.Contains(size)) Size = size;
        var set = Filters.Where(f => FilterText(f).Length > 0).ToList();
        if (set.Count == 1) View = Ledger.Views.FirstOrDefault(v => v.Field == set[0].Name && v.Value == FilterText(set[0]));
    }

    private async Task<LedgerSearch> Search()
    {
        var texts = Filters.Select(f => (Field: f, Text: FilterText(f).Trim())).Where(f => f.Text.Length > 0).ToList();
        if (Words!.Length > 0 || texts.Exists(f => f.Field.LinksTo is not null)) await Workspace.LoadChoices(Ledger);
        var unknown = texts.Where(f => f.Field.Table is { } table && table.Find(f.Text) is null).ToList();
        var period = Period.Parse(Year);
        Ignored = [.. unknown.Select(f => $"{f.Field.Label}“{f.Text}”"), .. period is null && Year!.Length > 0 ? [$"年度“{Year}”"] : Array.Empty<string>()];
        return new LedgerSearch(texts.Except(unknown).ToDictionary(f => f.Field.Name, f => f.Text), Words, period);
    }
}
