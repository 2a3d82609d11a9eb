using Shushi.Platform;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;

namespace Shushi.App.Hosting;

/// <summary>Turns the exact text of a value, as forms carry it and the trail holds it, into what people read.</summary>
public static class Shown
{
    /// <summary>The text of a field as shown; unreadable text is shown as it is. Load the ledger's choices first.</summary>
    public static string Text(Workspace workspace, Field field, string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (field is DetailsField details) return Lines(workspace, details, text);
        var reading = field.Read(Inputs.Of((field.Name, text)), field.Name, workspace.Lookups);
        if (reading.Error is null) return field.Show(reading.Value, workspace.Lookups);
        return Guid.TryParse(text, out var id) && field.LinksTo is { } ledger ? workspace.Lookups.Title(new RecordRef(ledger, id)) : text;
    }

    private static string Lines(Workspace workspace, DetailsField details, string text) => string.Join('\n', DetailsField.Split(text)
        .Select(line => string.Join(' ', line.Zip(details.Columns, (cell, column) => Text(workspace, column, cell)).Where(t => t.Length > 0))));
}
