using Shushi.Platform.Records;

namespace Shushi.App.Hosting;

/// <summary>How a column of a table is set.</summary>
public static class Cells
{
    /// <summary>Numbers to the right, dates unbroken, long words with room.</summary>
    public static string ClassOf(Field field) => field.Kind switch
    {
        FieldKind.Number or FieldKind.Money => "cell-number",
        FieldKind.Date or FieldKind.Month or FieldKind.Sealed => "cell-short",
        FieldKind.Text or FieldKind.LongText or FieldKind.Codes => "cell-words",
        _ => "",
    };
}
