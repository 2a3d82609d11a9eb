using Microsoft.Playwright;

namespace Shushi.Browser.Tests;

/// <summary>With JavaScript off in a real browser every page can be read and what it asks can be answered; the journeys are gone without it too.</summary>
public sealed class ScriptlessTests(Chromium chromium, SharedDemo demo, Windows windows) : IClassFixture<Windows>
{
    /// <summary>
    /// What a person finds wanting on the page that is open: no heading, nothing below it, a form that cannot be sent, a control that does nothing,
    /// something that stays hidden although it is more than a click saved. Parts that fold are unfolded first: that needs no script.
    /// </summary>
    private const string Wanting = """
        () => {
          const saved = '[data-pick-all], [data-filter-boxes], [data-copy], [data-print], .check-item, textarea[name=text], [data-editor], [data-editor] *';
          const seen = e => e.checkVisibility({ checkVisibilityCSS: true, checkOpacity: false });
          const told = e => e.outerHTML.replace(/\s+/g, ' ').slice(0, 160);
          for (const fold of document.querySelectorAll('details')) fold.open = true;
          const main = document.querySelector('main'), heading = main?.querySelector('h1');
          const faults = [];
          if (!heading || !seen(heading) || !heading.innerText.trim()) faults.push('no heading');
          const words = [...main?.children ?? []].filter(e => !e.contains(heading) && !e.matches('.crumbs, .foot')).map(e => e.innerText).join('').trim();
          if (!words && !main?.querySelector('img, iframe')) faults.push('nothing below the heading');
          for (const form of document.forms) {
            const senders = [...form.elements].filter(e => e.type === 'submit');
            if (!senders.some(seen)) faults.push('cannot be sent: ' + told(form));
          }
          for (const control of document.querySelectorAll('button[type=button], a[href="#"], a[href^="javascript:"]'))
            if (seen(control)) faults.push('does nothing: ' + told(control));
          for (const hidden of document.querySelectorAll('[hidden]'))
            if (!hidden.matches(saved)) faults.push('hidden: ' + told(hidden));
          return faults;
        }
        """;

    [Theory]
    [MemberData(nameof(Screens.All), MemberType = typeof(Screens))]
    public async Task Page_IsRead_AndWhatItAsksCanBeAnswered(string role, string address)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        var visitor = await windows.Of(role, Way.NoScript);
        var answer = await visitor.Go(await Screens.Fill(address, demo.Site, visitor.Home));

        Assert.Equal(address == "~/nothing" ? 404 : 200, answer!.Status);
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(Wanting));
    }

    [Fact]
    public async Task LogIn_TakesNameAndPassword()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var visitor = await Visitor.At(chromium, demo.Site, Way.NoScript);
        await visitor.Page.GotoAsync("/login");
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(Wanting));
        await visitor.Fill("UserName", "clerk");
        await visitor.Fill("Password", "yunchuan-2023");
        await visitor.Press("登录");
        await visitor.Reads("待补数字");
    }

    [Fact]
    public async Task List_IsSearched_Narrowed_AndTurnedOver()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        var clerk = await windows.Of("党务干部", Way.NoScript);
        await clerk.Go("~/meetings?year=2023");
        await clerk.Page.Locator("#list [rel=next]").ClickAsync();
        await Assertions.Expect(clerk.Page.Locator("#list")).ToContainTextAsync("第2页");

        await clerk.Page.Locator("main .query [name=q]").FillAsync("第22次");
        await clerk.Choose("Kinds", "党组会");
        await clerk.Press("查询");

        var rows = clerk.Page.Locator("#list tbody tr");
        await Assertions.Expect(rows.First).ToContainTextAsync("党组会");
        foreach (var row in await rows.AllAsync()) Assert.Contains("党组会", await row.InnerTextAsync(), StringComparison.Ordinal);
        await clerk.Follow("重置");
        await Assertions.Expect(clerk.Page.Locator("main .query [name=q]")).ToHaveValueAsync("");
    }
}
