using System.Globalization;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Shushi.Browser.Tests;

/// <summary>What every page is held against.</summary>
public static class Inspection
{
    /// <summary>How far a page may jump while it comes: the sum of its layout shifts.</summary>
    public const double MostShift = 0.02;

    private const string Shift = """
        () => new Promise(done => {
          let sum = 0;
          new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) sum += e.value; }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => setTimeout(() => done(sum), 50));
        })
        """;

    /// <summary>Asked in the page itself, as the package's own way opens a further window for every page; of rows that are alike the first dozen is asked.</summary>
    private const string Violations = """
        async () => (await axe.run({ include: [['html']], exclude: [['tbody tr:nth-child(n+13)'], ['.list-group > :nth-child(n+13)']] }, { resultTypes: ['violations'], iframes: false })).violations
          .filter(v => v.impact === 'serious' || v.impact === 'critical')
          .map(v => `${v.id}: ${v.help} (${v.nodes.slice(0, 3).map(n => n.html).join('; ')})`)
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>One pass over the page that is open: nothing jumped, readable by everybody, as wide as a desk and as a telephone, no fault.</summary>
    public static async Task Whole(Visitor visitor, string name)
    {
        var shift = await ShiftOf(visitor.Page);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: shift {shift:0.0000}"));
        Assert.True(shift <= MostShift, $"{name} jumps by {shift:0.000} while it comes.");
        if (Pictures.AreOfEveryPage) await visitor.Picture(name);
        var grave = await Grave(visitor.Page);
        Assert.True(grave.Count == 0, $"{name}: {string.Join('\n', grave)}");
        await IsNoWider(visitor, name);
        await visitor.Resize(Way.Telephone);
        if (Pictures.AreOfEveryPage) await visitor.Picture(name);
        await IsNoWider(visitor, name);
        Assert.Empty(visitor.Faults);
    }

    /// <summary>A page on the way of a journey: its picture, readable by everybody, within its window.</summary>
    public static async Task InPassing(Visitor visitor, string name)
    {
        await visitor.Picture(name);
        if (visitor.Way.HasScript()) Assert.Empty(await Grave(visitor.Page));
        await IsNoWider(visitor, name);
    }

    /// <summary>The page keeps within its window.</summary>
    public static async Task IsNoWider(Visitor visitor, string name) => Assert.True(
        await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{name} is wider than {visitor.Page.ViewportSize!.Width} px.");

    /// <summary>How far the page jumped while it came.</summary>
    public static Task<double> ShiftOf(IPage page) => page.EvaluateAsync<double>(Shift);

    /// <summary>What keeps somebody from using the page.</summary>
    public static async Task<IReadOnlyList<string>> Grave(IPage page)
    {
        await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(Violations);
    }
}
