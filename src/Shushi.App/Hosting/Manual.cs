using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Shushi.App.Hosting;

/// <summary>A heading of a guide, to go to.</summary>
public sealed record ManualHeading(string Label, string Anchor);

/// <summary>A guide of the manual as a page shows it.</summary>
public sealed record ManualGuide(string Name, string Title, string Html, IReadOnlyList<ManualHeading> Headings);

/// <summary>The manual of docs/手册, carried inside the program: what people read there and what a page's help shows is one text.</summary>
public static class Manual
{
    /// <summary>The guide that leads to the others.</summary>
    public const string First = "README";

    private const string Root = "manual/", Pictures = "images/";

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).DisableHtml().Build();

    private static readonly ConcurrentDictionary<string, ManualGuide> Made = new(StringComparer.Ordinal);

    /// <summary>The guides by role, then what they point to.</summary>
    public static IReadOnlyList<(string Name, string Label)> Guides { get; } =
        [(First, "怎样使用"), ("党务干部", "党务干部"), ("书记", "书记"), ("评议人", "评议人"), ("管理员", "管理员")];

    /// <summary>A guide, or null where there is none of that name.</summary>
    public static ManualGuide? Guide(string name)
    {
        if (Made.TryGetValue(name, out var made)) return made;
        if (Open(name + ".md") is not { } stream) return null;
        using var reader = new StreamReader(stream);
        return Made[name] = Make(name, reader.ReadToEnd());
    }

    /// <summary>A picture of the manual, for whoever is logged in.</summary>
    public static IResult Picture(string file, HttpResponse response)
    {
        if (Open(Pictures + file) is not { } stream) return Results.NotFound();
        response.Headers.CacheControl = "private, max-age=86400";
        return Results.Stream(stream, "image/png");
    }

    /// <summary>Where a part of the manual is shown.</summary>
    public static string UrlOf(string guide, string? heading) => heading is null ? "/help/" + guide : $"/help/{guide}#{AnchorOf(heading)}";

    /// <summary>The anchor of a heading, as documents on the code host have it.</summary>
    public static string AnchorOf(string heading) => Markdig.Helpers.LinkHelper.UrilizeAsGfm(heading);

    private static ManualGuide Make(string name, string text)
    {
        var document = Markdig.Markdown.Parse(text, Markdown);
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (link.IsImage) Frame(link);
            else if (link.Url is { } url && !url.Contains(':', StringComparison.Ordinal)) link.Url = Within(url);
        }

        var headings = document.Descendants<HeadingBlock>().ToList();
        var title = headings.FirstOrDefault(h => h.Level == 1);
        if (title is not null) document.Remove(title); // the page has its own
        return new ManualGuide(name, title is null ? name : Words(title), document.ToHtml(Markdown),
            headings.Where(h => h.Level == 2).Select(h => new ManualHeading(Words(h), h.GetAttributes().Id ?? "")).ToList());
    }

    /// <summary>党务干部.md#… of the folder → /help/党务干部#…</summary>
    private static string Within(string url)
    {
        var cut = url.IndexOf('#', StringComparison.Ordinal);
        var (file, anchor) = cut < 0 ? (url, "") : (url[..cut], url[cut..]);
        return file.Length == 0 ? anchor : "/help/" + Path.GetFileNameWithoutExtension(file) + anchor;
    }

    /// <summary>The picture's address and its size, so that the text does not jump when it comes.</summary>
    private static void Frame(LinkInline link)
    {
        var file = Path.GetFileName(link.Url ?? "");
        link.Url = "/help/" + Pictures + file;
        var attributes = link.GetAttributes();
        attributes.AddPropertyIfNotExist("loading", "lazy");
        if (Open(Pictures + file) is not { } stream) return;
        using (stream)
        {
            var head = new byte[24];
            stream.ReadExactly(head);
            attributes.AddPropertyIfNotExist("width", BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)).ToString(CultureInfo.InvariantCulture));
            attributes.AddPropertyIfNotExist("height", BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(20)).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string Words(HeadingBlock heading) => string.Concat(heading.Inline?.Descendants<LiteralInline>().Select(l => l.Content.ToString()) ?? []);

    private static Stream? Open(string file) => typeof(Manual).Assembly.GetManifestResourceStream(Root + file);
}
