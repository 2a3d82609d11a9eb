using Shushi.Office.Tables;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Imports;
using Shushi.Platform.Records;

namespace Shushi.Tests.Imports;

/// <summary>Runs an import over sheets that no file holds.</summary>
internal static class ImportBench
{
    public static ImportRequest Request(Workspace workspace, string ledger, Guid place, string path, params (string Key, string Value)[] answers) =>
        new(workspace.Catalog.Ledger(ledger)!, workspace.Organization(place), path, Path.GetFileName(path), answers.ToDictionary(a => a.Key, a => a.Value));

    public static Task<ImportOutcome> Look(Workspace workspace, string ledger, Guid place, IReadOnlyList<Sheet> sheets, params (string Key, string Value)[] answers) =>
        Run(workspace, ledger, place, sheets, keep: false, answers);

    public static Task<ImportOutcome> Take(Workspace workspace, string ledger, Guid place, IReadOnlyList<Sheet> sheets, params (string Key, string Value)[] answers) =>
        Run(workspace, ledger, place, sheets, keep: true, answers);

    /// <summary>Answers every open question with the option whose label holds the words.</summary>
    public static (string, string)[] Answer(ImportOutcome outcome, params string[] words) => outcome.Open
        .Select(q => (q.Key, q.Options.First(o => words.Any(w => o.Label.Contains(w, StringComparison.Ordinal))).Value)).ToArray();

    public static string Temporary() => Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx");

    private static async Task<ImportOutcome> Run(Workspace workspace, string ledger, Guid place, IReadOnlyList<Sheet> sheets, bool keep, (string Key, string Value)[] answers)
    {
        var request = Request(workspace, ledger, place, "none", answers);
        var outcome = new ImportOutcome();
        await workspace.Run(LedgerActs.Import(request.Ledger), request.Place, null, async () =>
        {
            outcome = await Importer.Plan(workspace, request, sheets, null)();
            return keep ? [] : Outcome.Refuse("预览");
        });
        return outcome;
    }
}
