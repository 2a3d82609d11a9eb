using AngleSharp.Dom;

namespace Shushi.App.Tests;

/// <summary>A ledger's list: what narrows it, which columns it shows, which rows were ticked.</summary>
public sealed class ListTests(WritableSite world) : IClassFixture<WritableSite>
{
    [Fact]
    public async Task Columns_that_were_chosen_stand_in_the_list_on_paper_and_in_the_workbook_until_none_is_chosen()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var url = world.Home + "/outputs?year=2023";
        var before = Headers(await clerk.Get(url));

        var chosen = await clerk.Submit((await clerk.Get(url)).Form(".columns-choice form"), ("columns", null), ("columns", "Title"), ("columns", "Recipient"));
        var page = await clerk.Get(chosen.Location!);

        Assert.Equal(url, chosen.Location);
        Assert.Equal(["标题", "报送对象"], Headers(page).Take(2));
        Assert.NotEqual(before, Headers(page));
        Assert.Contains("报送对象", (await clerk.Get(page.Document.GetElementById("list-print")!.GetAttribute("href")!)).Document.QuerySelectorAll(".sheet-table th").Select(h => h.TextContent));
        var workbook = await Words(await clerk.Get(page.Document.GetElementById("list-export")!.GetAttribute("href")!));
        Assert.Contains("报送对象", workbook, StringComparison.Ordinal);
        Assert.DoesNotContain("期号", workbook, StringComparison.Ordinal);
        await clerk.Submit(page.Form(".columns-choice form"), ("columns", null));
        Assert.Equal(before, Headers(await clerk.Get(url)));
    }

    [Fact]
    public async Task Ticked_rows_alone_are_printed_and_exported_and_nothing_ticked_is_said_so()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var page = await clerk.Get(world.Home + "/outputs?year=2023");
        var ids = page.Document.QuerySelectorAll(".records tbody [name=id]").Take(2).Select(i => "id=" + i.GetAttribute("value")).ToList();

        var printed = await clerk.Get($"{world.Home}/outputs/print?picked=1&{string.Join('&', ids)}");
        var none = await clerk.Get(world.Home + "/outputs/print?picked=1");

        Assert.Equal(2, printed.Document.QuerySelectorAll(".sheet-table tbody tr").Length);
        Assert.Contains("还没有勾选记录", none.Text, StringComparison.Ordinal);
        Assert.Equal(world.Home + "/outputs/export.xlsx", page.Document.QuerySelector("#picked")!.GetAttribute("action"));
        Assert.NotNull(page.Document.QuerySelector(".records tbody .cell-acts a[href$='/edit']"));
    }

    [Fact]
    public async Task A_part_of_the_list_is_a_part_and_the_whole_a_whole()
    {
        using var clerk = await world.Site.LogIn("clerk");
        var path = world.Home + "/meetings?Kinds=ThemeDay&year=2023";
        var whole = await clerk.Get(path);
        var part = await clerk.Get(path, ("HX-Request", "true"), ("HX-Target", "list"));
        Assert.StartsWith("<section", part.Text.TrimStart(), StringComparison.Ordinal);
        Assert.Equal(whole.Document.QuerySelector("#list")!.TextContent, part.Document.QuerySelector("#list")!.TextContent);
        Assert.Contains("HX-Request", part.Raw.Headers.Vary);
        Assert.Equal("主题党日", whole.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal("主题党日", whole.Document.QuerySelector("#menu [aria-current]")!.TextContent);
    }

    [Fact]
    public async Task A_filter_that_says_nothing_is_named()
    {
        using var clerk = await world.Site.LogIn("clerk");
        Assert.Contains("“茶话会”", (await clerk.Get(world.Home + "/meetings?Kinds=茶话会")).Read, StringComparison.Ordinal);
        Assert.Contains("“很久以前”", (await clerk.Get(world.Home + "/meetings?year=很久以前")).Read, StringComparison.Ordinal);
    }

    private static async Task<string> Words(Answer workbook)
    {
        await using var archive = new System.IO.Compression.ZipArchive(await workbook.Raw.Content.ReadAsStreamAsync());
        var words = new System.Text.StringBuilder();
        foreach (var part in archive.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await part.OpenAsync());
            words.Append(await reader.ReadToEndAsync());
        }

        return words.ToString();
    }

    private static List<string> Headers(Answer page) => page.Document.QuerySelectorAll(".records thead th:not(.cell-pick):not(.cell-acts)").Select(h => h.TextContent).ToList();
}
