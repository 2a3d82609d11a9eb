using Microsoft.AspNetCore.Http;
using Shushi.Platform;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;

namespace Shushi.App.Hosting;

/// <summary>选择列: the columns of a ledger's list as they were chosen in this browser; without a choice, those the ledger lists. List, print and export ask alike.</summary>
/// <param name="Offered">What can be chosen.</param>
/// <param name="Shown">What is shown.</param>
/// <param name="IsChosen">Whether somebody chose.</param>
public sealed record ListColumns(IReadOnlyList<Field> Offered, IReadOnlyList<Field> Shown, bool IsChosen)
{
    private const char Between = '.';

    /// <summary>The columns for a request.</summary>
    public static ListColumns Of(HttpRequest request, Workspace workspace, ILedger ledger)
    {
        var offered = ledger.Fields.Where(f => (f is not DetailsField || f.InList) && !workspace.Hides(f)).ToList();
        var names = request.Cookies[CookieOf(ledger)]?.Split(Between) ?? [];
        var chosen = offered.Where(f => names.Contains(f.Name)).ToList();
        return chosen.Count > 0 ? new ListColumns(offered, chosen, true) : new ListColumns(offered, ledger.Fields.Where(f => f.InList).ToList(), false);
    }

    /// <summary>Remembers a choice for a year; none of them brings back what the ledger lists.</summary>
    public static void Remember(HttpContext context, ILedger ledger, IEnumerable<string> names)
    {
        var known = names.Where(n => ledger.Fields.Any(f => f.Name == n)).ToList();
        var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true };
        if (known.Count == 0) context.Response.Cookies.Delete(CookieOf(ledger), options);
        else context.Response.Cookies.Append(CookieOf(ledger), string.Join(Between, known), new CookieOptions(options) { MaxAge = TimeSpan.FromDays(365) });
    }

    private static string CookieOf(ILedger ledger) => "shushi.columns." + ledger.Name;
}
