using Microsoft.Playwright;

namespace Shushi.Browser.Tests;

/// <summary>Ledgers of each shape, as all share their pages: list, record and form. Shushi.App.Tests goes through every ledger without a browser.</summary>
public sealed class LedgerPageTests(Windows windows) : IClassFixture<Windows>
{
    public static TheoryData<string> Ledgers => ["organizations", "members", "meetings", "dues", "talks", "problems", "rounds", "drafts"];

    [Theory]
    [MemberData(nameof(Ledgers))]
    public async Task ListRecordAndForm_AreWhole(string ledger)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        var role = Product.Catalog.Ledger(ledger)!.Group == "评议" ? "工委经办人" : "党务干部";
        var visitor = await windows.Of(role);
        await visitor.Go("~/" + ledger);
        await Inspection.Whole(visitor, "ledger-" + ledger);
        if (await visitor.Page.Locator("#list a.row-link").First.IsVisibleAsync())
        {
            await visitor.Resize(Way.Desk);
            await visitor.Page.Locator("#list a.row-link").First.ClickAsync();
            await visitor.Page.Locator("dl.facts").First.WaitForAsync();
            await Inspection.Whole(visitor, "record-" + ledger);
        }

        await visitor.Resize(Way.Desk);
        await visitor.Go("~/" + ledger);
        if (await visitor.Page.Locator($"main a[href$='/{ledger}/new'], main a[href*='/{ledger}/new?']").CountAsync() == 0) return;
        await visitor.Go($"~/{ledger}/new");
        await Inspection.Whole(visitor, "form-" + ledger);
    }
}
