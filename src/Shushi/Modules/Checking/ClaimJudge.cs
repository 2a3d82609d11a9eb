using System.Globalization;
using Shushi.Platform;
using Shushi.Platform.Metrics;
using Shushi.Platform.Organizations;
using Shushi.Text;
using Period = Shushi.Platform.Period;

namespace Shushi.Modules.Checking;

/// <summary>Holds one claim after another of a report against the ledgers.</summary>
internal sealed class ClaimJudge(Workspace workspace, Organization unit, int year, ReportText report, MetricMatcher matcher)
{
    private const string Heads = "人户名位个村次场亩餐份岗生";

    private readonly FigureBook figures = new(workspace);
    private readonly NounMatcher nouns = new(workspace.Catalog);
    private Demands? demands;

    private Demands Rules => demands ??= new Demands(workspace, figures);

    /// <summary>How a claim stands.</summary>
    /// <param name="claims">All claims of the report, in order.</param>
    /// <param name="index">Which of them.</param>
    public async Task<CheckedClaim> Judge(IReadOnlyList<Claim> claims, int index)
    {
        var claim = claims[index];
        if (claim is { Kind: ClaimKind.Obligation, Value: null }) return await JudgeDeed(claim);
        if (IsPerHead(claim)) return new CheckedClaim(claim, Verdict.Unsupported, null, "台账暂无依据：每人、每户、平均的金额没有对应的数字，请核实来源或补记。");
        if (NotAboutRecords(claim) is { } why) return new CheckedClaim(claim, Verdict.NotCheckable, null, why);
        var question = Question.Of(report, claim, unit, year, workspace.Organizations, workspace.Today);
        if (matcher.Chosen(claim) is { } chosen)
            return (await Supports(claim, chosen, question) ?? await Differs(claim, chosen, question)) with { Candidates = [chosen], Chosen = chosen };
        var surroundings = new Surroundings(report, claims, index);
        var spoken = surroundings.IsDistributed ? [] : matcher.Find(report, claim);
        var around = nouns.Find(surroundings, claim);
        IReadOnlyList<Metric> candidates = [.. spoken.Concat(around.Select(n => n.Metric)).Distinct()];
        if (candidates.Count == 0 && claim.Kind == ClaimKind.Period) return new CheckedClaim(claim, Verdict.NotCheckable, null, "日期或期间，不作数字核对。");
        if (candidates.Count == 0) return new CheckedClaim(claim, Verdict.Unsupported, null, "台账暂无依据：没有对应的数字，请核实来源或补记。");
        foreach (var metric in candidates)
            if (await Supports(claim, metric, question) is { } support) return support with { Candidates = candidates };
        if (claim.Kind == ClaimKind.Obligation) return new CheckedClaim(claim, Verdict.Unsupported, null, "逐个列出而没有写总数，列出的个数与台账不同，请看是否列全。") { Candidates = candidates };
        var verdict = await Differs(claim, await Recorded(spoken.Count > 0 ? spoken : candidates, question), question);
        if (spoken.Count == 0 && verdict.Verdict == Verdict.Contradicted && await Kin(claim, verdict.Figure!, nouns.All(surroundings, claim), question) is { } kin) return kin with { Candidates = candidates };
        return (spoken.Count == 0 && !around[0].IsClose ? Doubtful(verdict) : verdict) with { Candidates = candidates };
    }

    /// <summary>每户500元, 人均38元: not the sum of a ledger.</summary>
    private bool IsPerHead(Claim claim)
    {
        if (claim.Kind != ClaimKind.Money) return false;
        var start = Math.Min(claim.Clause.Start, claim.Number.Start);
        var before = report.Text.AsSpan(start, claim.Number.Start - start);
        if (Averages.AreIn(before)) return true;
        var each = before.LastIndexOf('每');
        return each >= 0 && each + 1 < before.Length && Heads.Contains(before[each + 1], StringComparison.Ordinal);
    }

    /// <summary>Of metrics that fit equally well, the first that has records: what nobody recorded cannot be what the text means.</summary>
    private async Task<Metric> Recorded(IReadOnlyList<Metric> metrics, Question question)
    {
        foreach (var metric in metrics)
            if (!(await figures.Of(metric, question.Unit, question.Period)).IsEmpty) return metric;
        return metrics[0];
    }

    /// <summary>The words fit another figure of the same ledger too, and that one agrees: 主题教育……清单上的8项任务 among all tasks of the year.</summary>
    private async Task<CheckedClaim?> Kin(Claim claim, Figure figure, IReadOnlyList<Metric> others, Question question)
    {
        foreach (var metric in others.Where(m => m.RecordType == figure.Metric.RecordType && m.Code != figure.Metric.Code))
            if (await figures.Of(metric, question.Unit, question.Period) is { IsEmpty: false } other && Agreement.Holds(claim, other))
                return new CheckedClaim(claim, Verdict.DifferentlyDefined, other, $"口径可能不同：与台账“{metric.Label}”一致，与“{figure.Metric.Label}”（{figure.Text}{UnitOf(figure.Metric)}）不同，请写明指的是哪一个。");
        return null;
    }

    /// <summary>The unit's figure of the year.</summary>
    public Task<Figure> FigureOf(Metric metric) => figures.Of(metric, unit, Period.Year(year));

    /// <summary>The noun was taken from an earlier clause: another 口径 may be meant.</summary>
    private static CheckedClaim Doubtful(CheckedClaim claim) =>
        claim.Verdict != Verdict.Contradicted ? claim
            : claim with { Verdict = Verdict.DifferentlyDefined, IsGrave = false, Message = $"口径可能不同：台账“{claim.Figure!.Metric.Label}”是{claim.Figure.Text}{UnitOf(claim.Figure.Metric)}（{claim.Figure.Metric.Definition}）如指的是它，请核对数字。" };

    /// <summary>Why a claim says nothing about records, or null.</summary>
    public static string? NotAboutRecords(Claim claim) => claim.Kind switch
    {
        ClaimKind.Term => "固定用语，不作数字核对。",
        ClaimKind.Promise => "下一步打算，不作结果核对。",
        ClaimKind.Period when claim.Unit is not ("个月" or "分钟" or "小时") => "日期或期间，不作数字核对。",
        ClaimKind.Ordinal => "序数，不作数字核对。",
        ClaimKind.Placeholder => "此处待填写。",
        _ => null,
    };

    /// <summary>The verdict where the ledger says the same, or null.</summary>
    private async Task<CheckedClaim?> Supports(Claim claim, Metric metric, Question question)
    {
        var figure = await figures.Of(metric, question.Unit, question.Period);
        if (!figure.IsEmpty && Agreement.Holds(claim, figure)) return new CheckedClaim(claim, Verdict.Supported, figure, $"与台账“{metric.Label}”一致。");
        if (question.Branches.Count == 0) return null;
        foreach (var branch in question.Branches)
            if (!Agreement.Holds(claim, await figures.Of(metric, branch, question.Period))) return null;
        return new CheckedClaim(claim, Verdict.Supported, figure, $"{question.Branches.Count}个支部的“{metric.Label}”都与文中一致。");
    }

    /// <summary>The verdict where the ledger does not say the same: empty, true of the whole year only, or another number.</summary>
    private async Task<CheckedClaim> Differs(Claim claim, Metric metric, Question question)
    {
        var figure = await figures.Of(metric, question.Unit, question.Period);
        var whole = await FigureOf(metric);
        var isPart = question.Period != Period.Year(year) || question.Unit.Id != unit.Id;
        if (isPart && !whole.IsEmpty && Agreement.Holds(claim, whole))
            return new CheckedClaim(claim, Verdict.DifferentlyDefined, whole, $"口径不同：与{whole.Period}{unit.ShortName}的“{metric.Label}”一致，而文中说的是{Where(question)}，台账是{figure.Text}{UnitOf(metric)}。");
        if (figure.IsEmpty) return new CheckedClaim(claim, Verdict.Unsupported, figure, $"台账暂无依据：{(isPart ? Where(question) : "")}“{metric.Label}”还没有记录，请{metric.Keeper}补登。");
        var turned = await Rules.Turned(claim, figure, question.Unit, question.Period);
        return new CheckedClaim(claim, Verdict.Contradicted, figure, Difference(claim, figure) + (turned is null ? "" : $"这处差异是严重的：{turned.Number}要求“{turned.Label}”，台账没有达到，文中的数字却达到了。"))
        {
            IsGrave = turned is not null || claim.Kind == ClaimKind.All,
        };
    }

    /// <summary>及时召开党组会: told without a number; records and duties answer whether it was done.</summary>
    private async Task<CheckedClaim> JudgeDeed(Claim claim)
    {
        if (matcher.Mentioned(report, claim.Span) is not { } metric)
            return new CheckedClaim(claim, Verdict.Unsupported, null, "没有写出次数或数量，台账也没有对应的数字，请补充数据或依据。");
        var figure = await FigureOf(metric);
        if (figure.IsEmpty) return new CheckedClaim(claim, Verdict.Unsupported, figure, $"台账暂无依据：“{metric.Label}”还没有记录，请{metric.Keeper}补登。");
        var overdue = await Rules.Missing(metric, unit, Period.Year(year));
        return overdue == 0
            ? new CheckedClaim(claim, Verdict.Supported, figure, $"台账有“{metric.Label}”{figure.Text}{UnitOf(metric)}，可以写出数字。")
            : new CheckedClaim(claim, Verdict.Contradicted, figure, $"请核对：台账有“{metric.Label}”{figure.Text}{UnitOf(metric)}，但有{overdue}项应办逾期。") { IsGrave = true };
    }

    private static string Where(Question question) => $"{question.Period}{question.Unit.ShortName}";

    private static string UnitOf(Metric metric) => metric.Kind == MetricKind.Ratio ? "" : metric.Unit;

    private static string Difference(Claim claim, Figure figure)
    {
        var stated = claim.Kind == ClaimKind.All ? "全部" : claim.Value?.ToString(CultureInfo.InvariantCulture) ?? claim.Text;
        return $"请核对：文中是{stated}，台账“{figure.Metric.Label}”是{figure.Text}{UnitOf(figure.Metric)}，依据{figure.Records}条记录{By(claim, figure)}（{figure.Metric.Definition}）";
    }

    /// <summary>，文中多1名.</summary>
    private static string By(Claim claim, Figure figure)
    {
        if (claim.Kind is not (ClaimKind.Count or ClaimKind.ListCount or ClaimKind.Money) || claim.Value is not { } value || figure.Of is not null) return "";
        var more = value - Agreement.InBaseUnits(figure);
        return string.Create(CultureInfo.InvariantCulture, $"，文中{(more > 0 ? "多" : "少")}{Math.Abs(Math.Round(more, 2))}{figure.Metric.Unit}");
    }
}
