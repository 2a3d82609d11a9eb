using System.Text.Encodings.Web;
using System.Text.Json;

namespace Shushi.App.Commands;

/// <summary>How commands print JSON: camel case, Chinese as it is.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Print(object value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Options));
}
