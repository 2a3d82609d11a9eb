namespace Shushi.Modules.Reports;

/// <summary>What <c>verify --json</c> prints.</summary>
public static class VerifyJson
{
    /// <summary>Said where the trace was altered or written with another key.</summary>
    public const string NotGenuine = "文件中的出处信息被改动过，或不是这一套系统导出的：“导出时”的数值不能作为凭据，请以台账现值为准。";

    /// <summary>The whole of it.</summary>
    public static object Of(string file, VerifiedDocument result) => new
    {
        File = file,
        Org = result.OrgId,
        result.Unit,
        result.Year,
        result.AsOf,
        result.ExportedOn,
        Fine = result.IsFine,
        Genuine = result.IsGenuine,
        result.WordsChanged,
        result.Prompts,
        Figures = result.Figures.Select(f => new
        {
            f.Id,
            f.Metric,
            f.Label,
            f.Exported,
            f.Shown,
            f.Chapter,
            f.Paragraph,
            Text = Name(f.Text),
            Ledger = Name(f.Ledger),
            f.Now,
            f.Records,
            f.RecordsNow,
            f.Message,
        }),
    };

    /// <summary>As JSON has it: typed-over, value-changed.</summary>
    private static string Name<T>(T state)
        where T : struct, Enum => string.Concat(state.ToString().Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
