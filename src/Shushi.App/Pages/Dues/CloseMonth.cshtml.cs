using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Shushi.App.Hosting;
using Shushi.Modules.Dues;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;
using Closing = Shushi.Modules.Dues.CloseMonth;

namespace Shushi.App.Pages.Dues;

/// <summary>本月全员已交: a branch's month on one page, everybody ticked; who did not pay is unticked with a reason.</summary>
public sealed class CloseMonthModel : DeskPage
{
    private const int MostLookedAt = 20;
    private HashSet<string>? ticked;

    public Act Act => Closing.Act;

    public override string Needs => Act.Permission;

    /// <summary>The branches to choose from.</summary>
    public IReadOnlyList<Organization> Branches { get; private set; } = [];

    /// <summary>The branches that have somebody missing, each with its first such month.</summary>
    public IReadOnlyList<(Organization Branch, DateOnly Month)> NotClosed { get; private set; } = [];

    /// <summary>The month of the branch chosen; null where there is no branch.</summary>
    public MonthSheet? Sheet { get; private set; }

    public string PaidOn { get; private set; } = "";

    public string Channel { get; private set; } = "";

    public string MonthText => Sheet!.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public string MonthName => Period.Month(Sheet!.Month.Year, Sheet.Month.Month).ToString();

    public bool MayAssess => Workspace.May(Workspace.Catalog.LedgerOf<Assessment>().EditPermission);

    public async Task OnGet(Guid? branch, string? month)
    {
        PaidOn = Workspace.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await Show(branch, month);
    }

    public async Task<IActionResult> OnPost(Guid branch, string? month, string? paidOn, string? channel)
    {
        (PaidOn, Channel) = (paidOn ?? "", channel ?? "");
        ticked = Request.Form["paid"].OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        await Show(branch, month);
        if (Sheet is null) throw new NotVisibleException("没有找到该党支部，或不在您的管理范围内。");
        if (!DateOnly.TryParseExact(PaidOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Refused([new Problem(Closing.PaidOnField, "“交纳日期”应是存在的日期，如2023-06-02。")]);
        var unpaid = Sheet.Open.Where(l => !IsTicked(l)).ToDictionary(l => l.PersonId, ReasonOf);
        var outcome = await Closing.Run(Workspace, Sheet.Branch, Sheet.Month, day, ChannelOf(), unpaid);
        if (!outcome.Done) return Refused(outcome.Problems);
        Flash(outcome.Changed ? $"已登记{Sheet.Branch.ShortName}{MonthName}党费。" : $"{Sheet.Branch.ShortName}{MonthName}没有需要登记的党费。");
        return LocalRedirect($"{Home}/dues");
    }

    public string NameOf(MonthLine line) => Workspace.Lookups.Title(new RecordRef("members", line.PersonId));

    public string Yuan(long fen) => MoneyField.WriteFen(fen);

    public bool IsTicked(MonthLine line) => ticked?.Contains(line.PersonId.ToString()) ?? true;

    public string ReasonOf(MonthLine line) => Request.HasFormContentType ? Request.Form[Closing.ReasonField(line.PersonId)].ToString() : "";

    private PayChannel? ChannelOf() => DuesLedger.Channels.Find(Channel) is { } item ? Enum.Parse<PayChannel>(item.Code) : null;

    private async Task Show(Guid? wanted, string? month)
    {
        var ledger = Workspace.Catalog.LedgerOf<MonthlyDues>();
        Workspace.Require(ledger.ReadPermission);
        Crumbs = [new Crumb(ledger.Label, $"{Home}/{ledger.Name}"), new Crumb(Act.Label)];
        Branches = MonthSheet.Branches(Workspace, Org);
        if (wanted is null && month is null) NotClosed = await MonthSheet.NotClosed(Workspace, Branches.Take(MostLookedAt).ToList());
        wanted ??= NotClosed.Select(n => (Guid?)n.Branch.Id).FirstOrDefault();
        if (Branches.FirstOrDefault(b => wanted is null || b.Id == wanted) is not { } branch)
        {
            if (wanted is not null) throw new NotVisibleException("没有找到该党支部，或不在您的管理范围内。");
            return;
        }

        Sheet = await MonthSheet.Read(Workspace, branch, MonthOf(month) ?? await MonthSheet.NextMonth(Workspace, branch));
        await Workspace.LoadTitles(ledger, Sheet.Lines.Select(l => new MonthlyDues { PersonId = l.PersonId }).ToList());
    }

    private static DateOnly? MonthOf(string? text) => Period.Parse(text) is { } period && period == Period.Month(period.From.Year, period.From.Month) ? period.From : null;
}
