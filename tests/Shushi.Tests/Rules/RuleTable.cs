using System.Globalization;
using CsvHelper;
using Shushi.Modules;
using Shushi.Platform;
using Shushi.Platform.Rules;
using Xunit;

namespace Shushi.Tests.Rules;

/// <summary>A row of a table: a situation under a rule and what the rule should say of it.</summary>
/// <param name="Columns">The row's cells by heading.</param>
public sealed record RuleRow(IReadOnlyDictionary<string, string> Columns)
{
    public string Rule => Columns["rule"];

    /// <summary>kept, broken or boundary.</summary>
    public string Case => Columns["case"];

    public string Situation => Columns["situation"];

    public DateOnly Today => DateOnly.ParseExact(Columns["today"], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public Period Period => Platform.Period.Parse(Columns["period"]) ?? throw new FormatException($"{Situation}: {Columns["period"]} is no period.");

    /// <summary>What the facts of a column say.</summary>
    public Facts Facts(string column) => new(Columns[column]);
}

/// <summary>A table of rule rows.</summary>
public static class RuleTable
{
    /// <summary>Every table of the folder.</summary>
    public static readonly IReadOnlyList<string> Files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Rules"), "*.csv").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal).ToList();

    /// <summary>The rows of a table.</summary>
    public static IReadOnlyList<RuleRow> Read(string file)
    {
        using var csv = new CsvReader(new StreamReader(Path.Combine(AppContext.BaseDirectory, "Rules", file + ".csv")), CultureInfo.InvariantCulture);
        return csv.GetRecords<dynamic>().Cast<IDictionary<string, object>>()
            .Select(r => new RuleRow(r.ToDictionary(c => c.Key, c => (string)c.Value, StringComparer.Ordinal))).ToList();
    }

    /// <summary>The rows as theory data, named by rule and situation.</summary>
    public static IEnumerable<TheoryDataRow<int>> Theory(string file) => Read(file)
        .Select((r, i) => new TheoryDataRow<int>(i) { TestDisplayName = $"{r.Rule} {r.Case}: {r.Situation}" });

    /// <summary>Asks the row's rule, and only it.</summary>
    public static void Check<TFacts>(RuleRow row, TFacts facts)
        where TFacts : RuleFacts
    {
        var rule = Assert.IsType<Rule<TFacts>>(Product.Catalog.Rules.Single(r => r.Code == row.Rule));
        var rulings = rule.Apply(facts).ToList();
        Assert.Equal(row.Columns["expected"], Summary(rulings, facts.Today));
        var messages = string.Concat(rulings.OfType<Finding>().Select(f => f.Message));
        Assert.Contains(row.Columns["says"], messages, StringComparison.Ordinal);
        Assert.All(rulings.OfType<Finding>(), f => Assert.Matches("[请](核对|补登|登记|删去)|考虑|台账", f.Message));
    }

    /// <summary>
    /// ok: nothing found, nothing open; finding, once for each; duty:overdue:2023Q3 for a duty that is open; duty:fulfilled when all are fulfilled.
    /// </summary>
    private static string Summary(List<Ruling> rulings, DateOnly today)
    {
        var duties = rulings.OfType<Duty>().Select(d => (State: d.StateOn(today), d.Window)).OrderBy(d => d.Window.From).ToList();
        var open = duties.Where(d => d.State != DutyState.Fulfilled)
            .Select(d => $"duty:{d.State.ToString().ToLowerInvariant()}:{Short(d.Window)}");
        var all = rulings.OfType<Finding>().Select(_ => "finding").Concat(open).ToList();
        if (duties.Count > 0 && all.All(s => s == "finding")) all.Add("duty:fulfilled");
        return all.Count == 0 ? "ok" : string.Join(' ', all);
    }

    private static string Short(Period window)
    {
        if (window == Platform.Period.Month(window.From.Year, window.From.Month)) return window.From.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var quarter = (window.From.Month + 2) / 3;
        return window == Platform.Period.Quarter(window.From.Year, quarter)
            ? string.Create(CultureInfo.InvariantCulture, $"{window.From.Year}Q{quarter}")
            : string.Create(CultureInfo.InvariantCulture, $"{window.From:yyyy-MM-dd}..{window.To:yyyy-MM-dd}");
    }
}
