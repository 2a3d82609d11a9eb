using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Shushi.App.Tests;

/// <summary>An answer with its document.</summary>
public sealed record Answer(int Status, string? Location, string Text, IHtmlDocument Document, HttpResponseMessage Raw)
{
    /// <summary>The form that posts to a handler, or the page's own record form.</summary>
    public IHtmlFormElement Form(string css = "main form[method=post]") => (IHtmlFormElement)(Document.QuerySelector(css) ?? throw new InvalidOperationException($"No {css} in: {Text[..Math.Min(Text.Length, 2000)]}"));

    /// <summary>What a person reads on the page.</summary>
    public string Read => Document.QuerySelector("main")?.TextContent ?? Text;
}

/// <summary>Somebody with a browser that runs no scripts: cookies, links, forms.</summary>
public sealed class Visitor(Uri address) : IDisposable
{
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = address };

    public async Task<Answer> Get(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Send(request);
    }

    /// <summary>Sends a form as it stands, with some values changed; null takes a control away.</summary>
    public Task<Answer> Submit(IHtmlFormElement form, params (string Name, string? Value)[] changes) => Submit(form, changes, form.GetAttribute("action") is { Length: > 0 } action ? action : Path(form));

    /// <summary>Sends a form to where one of its buttons says.</summary>
    public Task<Answer> Submit(IHtmlFormElement form, IReadOnlyList<(string Name, string? Value)> changes, string action)
    {
        var changed = changes.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var values = Values(form).Where(v => !changed.Contains(v.Key))
            .Concat(changes.Where(c => c.Value is not null).Select(c => KeyValuePair.Create(c.Name, c.Value!)));
        return Post(action, new FormUrlEncodedContent(values));
    }

    public async Task<Answer> Post(string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        return await Send(request);
    }

    public async Task<Answer> LogIn(string login, string password, string? returnUrl = null)
    {
        var page = await Get("/login" + (returnUrl is null ? "" : "?ReturnUrl=" + Uri.EscapeDataString(returnUrl)));
        return await Submit(page.Form(), ("UserName", login), ("Password", password));
    }

    /// <summary>What a browser would send: named controls that are not switched off.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form)
    {
        foreach (var control in form.QuerySelectorAll("input[name], select[name], textarea[name]").Where(c => c.Closest("template") is null))
        {
            var name = control.GetAttribute("name")!;
            if (control is IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" }) continue;
            yield return KeyValuePair.Create(name, control switch
            {
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value ?? "",
                _ => ((IHtmlTextAreaElement)control).Value,
            });
        }
    }

    public void Dispose() => client.Dispose();

    private static string Path(IHtmlFormElement form) => form.Owner!.DocumentElement.GetAttribute("data-path")!;

    private async Task<Answer> Send(HttpRequestMessage request)
    {
        var path = request.RequestUri!.ToString();
        var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var document = new HtmlParser().ParseDocument(text);
        document.DocumentElement.SetAttribute("data-path", path);
        return new Answer((int)response.StatusCode, response.Headers.Location?.ToString(), text, document, response);
    }
}
