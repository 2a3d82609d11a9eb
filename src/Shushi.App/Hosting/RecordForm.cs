using System.Globalization;
using Shushi.Platform;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;

namespace Shushi.App.Hosting;

/// <summary>A form over a ledger's description: what stands in its controls, what is wrong with it, what its links can point to.</summary>
/// <param name="Page">The page it stands on.</param>
/// <param name="Inputs">What stands in its controls.</param>
/// <param name="Version">The version it was made from; null for a new record.</param>
public sealed record RecordForm(LedgerPage Page, Inputs Inputs, int? Version)
{
    /// <summary>The lines that stand open: those typed, and one further where a line was asked for.</summary>
    public IReadOnlyList<int> Lines(DetailsField field)
    {
        var places = Inputs.Rows(field.Name);
        var wanted = Page.Request.HasFormContentType && Page.Request.Form["_addline"] == field.Name;
        var dropped = Page.Request.HasFormContentType ? Page.Request.Form["_dropline"].ToString() : "";
        var left = places.Where(p => dropped != string.Create(CultureInfo.InvariantCulture, $"{field.Name}[{p}]")).ToList();
        return wanted || (Version is null && left.Count == 0 && dropped.Length == 0) ? [.. left, NextLine(field)] : left;
    }

    /// <summary>The number of the next further line.</summary>
    public int NextLine(DetailsField field) => Inputs.Rows(field.Name).Select(p => p + 1).DefaultIfEmpty(0).Max();

    /// <summary>A field's control.</summary>
    public FieldView View(Field field, string prefix = "") => new(this, field, prefix + field.Name);

    /// <summary>A detail field's control in a line; <c>__line__</c> stands for the number in the template of a further line.</summary>
    public FieldView ViewInLine(DetailsField details, Field column, string line) => new(this, column, $"{details.Name}[{line}].{column.Name}");
}

/// <summary>One control of a form.</summary>
/// <param name="Form">The form.</param>
/// <param name="Field">The field.</param>
/// <param name="Key">Its key: the name of the control.</param>
public sealed record FieldView(RecordForm Form, Field Field, string Key)
{
    /// <summary>The page.</summary>
    public LedgerPage Page => Form.Page;

    /// <summary>Its id.</summary>
    public string Id => ElementId.Of(Key);

    /// <summary>What stands in it.</summary>
    public string Text => Form.Inputs.One(Key);

    /// <summary>What stands in it, where several things can.</summary>
    public IReadOnlyList<string> Texts => Form.Inputs.All(Key);

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Problem> Problems => Page.Problems.Where(p => p.Field == Key).ToList();

    /// <summary>The class of a control that something is wrong with.</summary>
    public string Invalid => Problems.Count > 0 ? "is-invalid" : "";

    /// <summary>What describes it to a screen reader.</summary>
    public string? DescribedBy => (Field.Hint, Problems.Count) switch
    {
        (null, 0) => null,
        (_, 0) => Id + "-hint",
        (null, _) => Id + "-error",
        _ => $"{Id}-error {Id}-hint",
    };

    /// <summary>The partial that draws it.</summary>
    public string Partial => $"Fields/_{Field.Kind}";

    /// <summary>Whether one label cannot name it, for it has several controls.</summary>
    public bool IsGroup => Field.Kind is FieldKind.Codes or FieldKind.Links;

    /// <summary>What a link can point to, by organization in official order.</summary>
    public IReadOnlyList<(string Place, IReadOnlyList<Choice> Choices)> Offered
    {
        get
        {
            var byPlace = Page.Workspace.Lookups.Choices(Field.LinksTo!).ToLookup(c => c.OrgId);
            return Page.Workspace.Organizations.All.Where(o => byPlace.Contains(o.Id)).Select(o => (o.ShortName, (IReadOnlyList<Choice>)byPlace[o.Id].ToList()))
                .Concat(byPlace.Where(g => Page.Workspace.Organizations.Find(g.Key) is null).Select(g => ("其他", (IReadOnlyList<Choice>)g.ToList()))).ToList();
        }
    }

    /// <summary>Whether there are too many to choose from for a list: then people type the title.</summary>
    public bool IsLong => Page.Workspace.Lookups.Choices(Field.LinksTo!).Count > 200;

    /// <summary>What people type for a choice: its title, or its id where several bear the title.</summary>
    public string TypedOf(Choice choice) => Page.Workspace.Lookups.Choices(Field.LinksTo!).Count(c => c.Title == choice.Title) == 1 ? choice.Title : choice.Id.ToString();

    /// <summary>A stored id as people would have typed it.</summary>
    public string TypedOf(string text) =>
        Guid.TryParse(text, out var id) && Page.Workspace.Lookups.Choices(Field.LinksTo!).FirstOrDefault(c => c.Id == id) is { } choice ? TypedOf(choice) : text;
}
