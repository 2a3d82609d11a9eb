using Microsoft.AspNetCore.Http;
using Shushi.Platform;
using Shushi.Platform.Records;

namespace Shushi.App.Hosting;

/// <summary>What a list is narrowed by, read from its address: list, print and export understand it alike.</summary>
/// <param name="Search">For the ledger.</param>
/// <param name="Year">The year as typed.</param>
/// <param name="Words">The words looked for.</param>
/// <param name="Ignored">What could not be understood.</param>
/// <param name="View">The saved view it equals, or null.</param>
public sealed record ListQuery(LedgerSearch Search, string Year, string Words, IReadOnlyList<string> Ignored, LedgerView? View)
{
    /// <summary>Says in an address that only the ticked records are wanted, which it names by <c>id</c>.</summary>
    public const string PickedKey = "picked";

    /// <summary>Reads it.</summary>
    /// <exception cref="RefusedException">Ticked ones are wanted, and none is.</exception>
    public static async Task<ListQuery> Of(Workspace workspace, ILedger ledger, IQueryCollection query)
    {
        var (year, words) = (query["year"].ToString().Trim(), query["q"].ToString().Trim());
        var texts = ledger.Fields.Where(f => f.InFilter).Select(f => (Field: f, Text: query[f.Name].ToString().Trim())).Where(f => f.Text.Length > 0).ToList();
        if (words.Length > 0 || texts.Exists(f => f.Field.LinksTo is not null)) await workspace.LoadChoices(ledger);
        var unknown = texts.Where(f => (f.Field.Table is { } table && table.Find(f.Text) is null)
            || (f.Field.LinksTo is not null && !Guid.TryParse(f.Text, out _) && f.Field.Read(Inputs.Of((f.Field.Name, f.Text)), f.Field.Name, workspace.Lookups).Error is not null)).ToList();
        var period = Period.Parse(year);
        if (query.ContainsKey(PickedKey))
            return new ListQuery(LedgerSearch.All with { Picked = Picked(query) }, "", "", [], null);
        return new ListQuery(
            new LedgerSearch(texts.Except(unknown).ToDictionary(f => f.Field.Name, f => f.Text), words, period), year, words,
            [.. unknown.Select(f => $"{f.Field.Label}“{f.Text}”"), .. period is null && year.Length > 0 ? [$"年度“{year}”"] : Array.Empty<string>()],
            texts.Count == 1 ? ledger.Views.FirstOrDefault(v => v.Field == texts[0].Field.Name && v.Value == texts[0].Text) : null);
    }

    private static List<Guid> Picked(IQueryCollection query)
    {
        var picked = query["id"].Select(id => Guid.TryParse(id, out var known) ? known : Guid.Empty).Where(id => id != Guid.Empty).Distinct().ToList();
        return picked.Count > 0 ? picked : throw new RefusedException("还没有勾选记录。请回到列表，在行首勾选后再导出或打印。");
    }
}
