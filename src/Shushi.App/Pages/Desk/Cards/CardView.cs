using Shushi.App.Hosting.Charts;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>How something stands: a colour that never stands without its word.</summary>
public enum Light
{
    None,
    Good,
    Look,
    Late,
}

/// <summary>A number of a card; it opens the list that holds exactly as many rows.</summary>
/// <param name="Number">As people write it.</param>
/// <param name="Label">What it counts.</param>
/// <param name="Url">The list; null where the actor may not open it.</param>
/// <param name="Light">How it stands.</param>
public sealed record Tile(string Number, string Label, string? Url, Light Light = Light.None);

/// <summary>A line of a card.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Url">Where it is read; null for none.</param>
/// <param name="Note">Small words below: whose, on what ground.</param>
/// <param name="Word">How it stands, in a word; empty for none.</param>
/// <param name="Light">The colour of the word.</param>
public sealed record CardRow(string Text, string? Url = null, string Note = "", string Word = "", Light Light = Light.None)
{
    /// <summary>The act that settles it: its label and address; null for none.</summary>
    public (string Label, string Url)? Act { get; init; }

    /// <summary>Whether it is the one to be taken up first.</summary>
    public bool IsNext { get; init; }
}

/// <summary>What a card shows.</summary>
/// <param name="Title">Its heading.</param>
public sealed record CardView(string Title)
{
    /// <summary>How many lines a card shows before it says how many more there are.</summary>
    public const int Most = 8;

    /// <summary>Its place on the page, for links to it.</summary>
    public string Id { get; init; } = "";

    /// <summary>The numbers.</summary>
    public IReadOnlyList<Tile> Tiles { get; init; } = [];

    /// <summary>The lines.</summary>
    public IReadOnlyList<CardRow> Rows { get; init; } = [];

    /// <summary>What is done already, folded below the lines.</summary>
    public IReadOnlyList<CardRow> Done { get; init; } = [];

    /// <summary>The stages of a way, drawn one after the other with how many stand in each; empty for none.</summary>
    public IReadOnlyList<Tile> Stages { get; init; } = [];

    /// <summary>The list behind the lines; null for none.</summary>
    public string? AllUrl { get; init; }

    /// <summary>What stands there when there are no lines; empty where numbers alone are shown.</summary>
    public string Empty { get; init; } = "";

    /// <summary>A picture; null for none.</summary>
    public Chart? Chart { get; init; }
}
