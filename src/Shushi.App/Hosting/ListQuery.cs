using Shushi.Platform;
using Shushi.Platform.Records;

namespace Shushi.App.Hosting;

/// <summary>What a list is narrowed by, as its address says: the list and its export read the same.</summary>
/// <param name="Filters">The fields offered as filters.</param>
/// <param name="Year">The year asked for, as typed.</param>
/// <param name="Words">The words asked for.</param>
/// <param name="Ignored">What could not be understood.</param>
/// <param name="Search">What the ledger is asked.</param>
public sealed record ListQuery(IReadOnlyList<Field> Filters, string Year, string Words, IReadOnlyList<string> Ignored, LedgerSearch Search)
{
    /// <summary>Reads the address of a page.</summary>
    public static async Task<ListQuery> Read(LedgerPage page)
    {
        var query = page.Request.Query;
        var filters = page.Ledger.Fields.Where(f => f.InFilter).ToList();
        var (year, words) = (query["year"].ToString().Trim(), query["q"].ToString().Trim());
        var texts = filters.Select(f => (Field: f, Text: query[f.Name].ToString().Trim())).Where(f => f.Text.Length > 0).ToList();
        if (words.Length > 0 || texts.Exists(f => f.Field.LinksTo is not null)) await page.Workspace.LoadChoices(page.Ledger);
        var unknown = texts.Where(f => f.Field.Table is { } table && table.Find(f.Text) is null).ToList();
        var period = Period.Parse(year);
        List<string> ignored = [.. unknown.Select(f => $"{f.Field.Label}“{f.Text}”"), .. period is null && year.Length > 0 ? [$"年度“{year}”"] : Array.Empty<string>()];
        return new ListQuery(filters, year, words, ignored, new LedgerSearch(texts.Except(unknown).ToDictionary(f => f.Field.Name, f => f.Text), words, period));
    }
}
