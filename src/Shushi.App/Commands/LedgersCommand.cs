using System.CommandLine;
using Shushi.Platform;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;

namespace Shushi.App.Commands;

/// <summary><c>ledgers</c>: what exists.</summary>
internal static class LedgersCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "输出JSON" };
        var command = new Command("ledgers", "台账、指标和规则的目录") { json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(json)) Json.Print(Describe(Product.Catalog));
            else Print(Product.Catalog);
            return Cli.Done;
        });
        return command;
    }

    private static object Describe(Catalog catalog) => new
    {
        ledgers = catalog.Ledgers.Select(l => new { l.Name, l.Label, fields = l.Fields.Select(Field) }),
        metrics = catalog.Metrics.Select(m => new
        {
            m.Code,
            m.Label,
            m.Unit,
            m.Definition,
            m.Revision,
            kind = m.Kind.ToString().ToLowerInvariant(),
            ledger = catalog.LedgerOf(m.RecordType).Name,
            m.Phrases,
        }),
        rules = catalog.Rules.Select(r => new { r.Code, r.Label, article = r.Article.ToString(), severity = r.Severity.ToString().ToLowerInvariant() }),
    };

    private static object Field(Field field) => new
    {
        field.Name,
        field.Label,
        kind = field.Kind.ToString().ToLowerInvariant(),
        field.Required,
        field.ByAct,
        field.LinksTo,
        codes = field.Table?.Items,
        columns = (field as DetailsField)?.Columns.Select(Field),
    };

    private static void Print(Catalog catalog)
    {
        foreach (var ledger in catalog.Ledgers)
            Console.Out.WriteLine($"{ledger.Name}\t{ledger.Label}\t{string.Join('、', ledger.Fields.Select(f => f.Label))}");
    }
}
