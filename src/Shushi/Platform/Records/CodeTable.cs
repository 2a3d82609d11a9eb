using System.Globalization;
using System.Reflection;
using CsvHelper;
using CsvHelper.Configuration;

namespace Shushi.Platform.Records;

/// <summary>One code and the words people use for it.</summary>
/// <param name="Code">As stored.</param>
/// <param name="Label">As shown.</param>
public sealed record CodeItem(string Code, string Label);

/// <summary>A closed list of codes. Either a CSV file of <c>Codes/</c> or an enum whose names the program knows.</summary>
public class CodeTable
{
    private readonly Dictionary<string, CodeItem> byText;

    /// <param name="name">The table's name in documents and error messages.</param>
    /// <param name="items">In the order they are offered.</param>
    public CodeTable(string name, IReadOnlyList<CodeItem> items)
    {
        Name = name;
        Items = items;
        byText = items.ToDictionary(i => i.Label, StringComparer.Ordinal);
        foreach (var item in items) byText[item.Code] = item;
    }

    /// <summary>The table's name, Chinese.</summary>
    public string Name { get; }

    /// <summary>All items, in the order they are offered.</summary>
    public IReadOnlyList<CodeItem> Items { get; }

    /// <summary>The item whose code or label this is, or null.</summary>
    public CodeItem? Find(string text) => byText.GetValueOrDefault(text.Trim());

    /// <summary>The label of a code; an unknown code is shown as it is stored.</summary>
    public string Label(string code) => byText.TryGetValue(code, out var item) ? item.Label : code;

    /// <summary>Reads <c>Codes/{file}.csv</c> (columns code, label) from the assembly.</summary>
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static CodeTable FromCsv(string name, string file)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream($"Shushi.Codes.{file}.csv")
            ?? throw new InvalidOperationException($"Codes/{file}.csv is missing.");
        using var csv = new CsvReader(new StreamReader(stream), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            PrepareHeaderForMatch = a => a.Header.ToUpperInvariant(),
        });
        return new CodeTable(name, csv.GetRecords<CodeItem>().ToList());
    }
}

/// <summary>The labels of an enum.</summary>
/// <typeparam name="T">Stored by name.</typeparam>
public sealed class CodeTable<T>(string name, params IReadOnlyList<(T Value, string Label)> items)
    : CodeTable(name, items.Select(i => new CodeItem(i.Value.ToString(), i.Label)).ToList())
    where T : struct, Enum
{
    /// <summary>The label of a value.</summary>
    public string Label(T value) => Label(value.ToString());
}
