namespace Shushi.Text.Tests;

/// <summary>Rows of the tables beside the tests. Cells are separated by | so that texts may hold commas.</summary>
internal static class CsvData
{
    public static IEnumerable<string[]> Read(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, name))
            .Skip(1)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray());

    public static double? Number(string cell) => cell.Length == 0 ? null : double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
}
