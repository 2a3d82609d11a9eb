using System.Globalization;
using Microsoft.Playwright;

namespace Shushi.Browser.Tests;

/// <summary>How heavy the way in is, and how still the pages stand.</summary>
public sealed class WeightTests(Chromium chromium, SharedDemo demo, ITestOutputHelper output)
{
    /// <summary>What the log-in page and the desk behind it may weigh together, over the wire.</summary>
    private const double MostBytes = 150 * 1024;

    [Fact]
    public async Task FirstVisit_LogInAndDesk_StaysWithinItsWeight()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var visitor = await Visitor.At(chromium, demo.Site);
        var wire = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        var weights = new List<double>();
        wire.Event("Network.loadingFinished").OnEvent += (_, e) => weights.Add(e!.Value.GetProperty("encodedDataLength").GetDouble());
        await wire.SendAsync("Network.enable");

        await visitor.LogIn("党务干部");
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{weights.Count} answers, {weights.Sum() / 1024:0.0} KB"));
        Assert.InRange(weights.Sum(), 1, MostBytes);
    }

    [Fact]
    public async Task Files_AreKeptForGood_UnderTheNameOfTheirContent()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var visitor = await Visitor.At(chromium, demo.Site);
        var answers = new List<IResponse>();
        visitor.Page.Response += (_, answer) => answers.Add(answer);

        await visitor.Page.GotoAsync("/login");

        var files = answers.ToArray().Where(a => a.Url.EndsWith(".css", StringComparison.Ordinal) || a.Url.EndsWith(".js", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        foreach (var answer in files)
        {
            Assert.Contains("immutable", await answer.HeaderValueAsync("cache-control") ?? "", StringComparison.Ordinal);
            Assert.Equal("br", await answer.HeaderValueAsync("content-encoding"));
        }
    }

    [Theory]
    [InlineData("~")]
    [InlineData("~/meetings")]
    [InlineData("~/meetings/{id}")]
    [InlineData("~/report?year=2023")]
    public async Task Page_StandsStill_OnATelephoneToo(string address)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        foreach (var way in new[] { Way.Desk, Way.Telephone })
        {
            await using var visitor = await Visitor.As("党务干部", chromium, demo.Site, way);
            await visitor.Go(await Screens.Fill(address, demo.Site, visitor.Home));
            var shift = await Inspection.ShiftOf(visitor.Page);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{address} at {way.Width()}: {shift:0.0000}"));
            Assert.InRange(shift, 0, Inspection.MostShift);
        }
    }
}
