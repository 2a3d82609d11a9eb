using Shushi.Platform;
using Shushi.Platform.Records;
using Shushi.Text;

namespace Shushi.Modules.Checking;

/// <summary>核验说明: what a person said of a statement that the checker could not place: which figure is meant, or where the number comes from.</summary>
public sealed class Reading : EventRecord
{
    /// <summary>The statement, its numeral as {n}: 走访企业{n}家.</summary>
    public string Words { get; set; } = "";

    /// <summary>The code of the metric that is meant; empty where none is.</summary>
    public string? Metric { get; set; }

    /// <summary>Where the number comes from, or why it stands as it does.</summary>
    public string? Reason { get; set; }

    /// <summary>A claim's words with {n} for its numeral: what the same statement is recognised by next time.</summary>
    public static string WordsOf(Claim claim)
    {
        var (span, number) = (claim.Span, claim.Number);
        var words = number.Start < span.Start || number.End > span.End ? claim.Text
            : claim.Text[..(number.Start - span.Start)] + "{n}" + claim.Text[(number.End - span.Start)..];
        return (claim.IsVerbCarried ? claim.Verb : "") + words;
    }
}

/// <summary>核验说明.</summary>
public sealed class ReadingLedger : Ledger<Reading>
{
    public ReadingLedger()
        : base("readings", "核验说明", "述职", "核验报告时，由人认定一处写法所指的数字，或说明数字的来源；以后遇到同样的写法即照此核对。")
    {
        var on = Date(x => x.On, "认定日期").Listed();
        var words = Text(x => x.Words, "文中写法", 100).Listed().Help("数字用{n}代替，如“走访企业{n}家”；在报告核验页认定时会自动填好。");
        Text(x => x.Metric, "所指数字", 60).Listed().Help("指标代码，如acceptances.approved；不是台账里的数字不填。");
        Text(x => x.Reason, "来源说明", 300).Listed().Help("如数字来自其他单位或业务系统，写明出处。");
        Titled(words, on);
    }

    public override async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew)
    {
        var reading = (Reading)record;
        if (string.IsNullOrEmpty(reading.Metric) && string.IsNullOrEmpty(reading.Reason))
            return [new Problem(nameof(Reading.Metric), "请选择所指的数字，或写明来源。")];
        if (!string.IsNullOrEmpty(reading.Metric) && workspace.Catalog.Metrics.All(m => m.Code != reading.Metric))
            return [new Problem(nameof(Reading.Metric), $"没有代码为“{reading.Metric}”的数字，请在数字一览中核对。")];
        return await base.Prepare(record, workspace, isNew);
    }
}
