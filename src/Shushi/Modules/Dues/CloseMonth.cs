using System.Globalization;
using Shushi.Modules.Members;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.Modules.Dues;

/// <summary>本月全员已交: one act registers a branch's month. Everybody who owes paid what is due on the day given, but for the exceptions named.</summary>
public static class CloseMonth
{
    /// <summary>The fields its problems name.</summary>
    public const string BranchField = "Branch", MonthField = "Month", PaidOnField = "PaidOn";

    public static Act Act { get; } = new("dues.close-month", "本月全员已交", "dues.edit", OnList: true);

    /// <summary>The field of the reason why one of the exceptions did not pay.</summary>
    public static string ReasonField(Guid person) => "Reason." + person;

    /// <summary>Registers everybody of the branch who owes for the month and is not registered yet; who is stays as it is.</summary>
    /// <param name="workspace">Who, where and when.</param>
    /// <param name="branch">The branch.</param>
    /// <param name="month">The first day of the month.</param>
    /// <param name="paidOn">The day they paid.</param>
    /// <param name="channel">How they paid.</param>
    /// <param name="unpaid">Who did not pay, and why: registered as unpaid.</param>
    public static Task<Outcome> Run(Workspace workspace, Organization branch, DateOnly month, DateOnly paidOn, PayChannel? channel, IReadOnlyDictionary<Guid, string> unpaid) =>
        workspace.Run(Act, branch, null, async () =>
        {
            if (WrongAsked(workspace, branch, month, paidOn) is { Count: > 0 } wrong) return wrong;
            await workspace.Db.LockChain(); // two that close the same month at once must see one another
            var sheet = await MonthSheet.Read(workspace, branch, month);
            if (sheet.Lines.Count == 0) return Outcome.Refuse($"{branch.ShortName}{Name(month)}没有应交党费的党员，请核对党员增减台账。", BranchField);
            var problems = await Missing(workspace, sheet, unpaid);
            if (problems.Count > 0) return problems;
            foreach (var line in sheet.Open.Where(l => l.Amount is not null))
                workspace.Db.Add(Dues(workspace, sheet, line, paidOn, channel, unpaid.GetValueOrDefault(line.PersonId)));
            return [];
        });

    private static IReadOnlyList<Problem> WrongAsked(Workspace workspace, Organization branch, DateOnly month, DateOnly paidOn)
    {
        if (branch.Kind is not (OrgKind.Branch or OrgKind.JointBranch)) return Outcome.Refuse("党费按支部收取，请选择一个党支部。", BranchField);
        if (month.Day != 1) throw new ArgumentOutOfRangeException(nameof(month), month, "A month is its first day.");
        if (month > workspace.Today) return Outcome.Refuse($"{Name(month)}还没有到，请核对月份。", MonthField);
        return paidOn > workspace.Today ? Outcome.Refuse("交纳日期在今天之后，请核对。", PaidOnField) : [];
    }

    /// <summary>Those who are to be registered and cannot be: without an assessment, or unpaid without a reason.</summary>
    private static async Task<IReadOnlyList<Problem>> Missing(Workspace workspace, MonthSheet sheet, IReadOnlyDictionary<Guid, string> unpaid)
    {
        var without = sheet.Open.Where(l => l.Amount is null && !unpaid.ContainsKey(l.PersonId)).ToList();
        var silent = sheet.Open.Where(l => l.Amount is not null && unpaid.TryGetValue(l.PersonId, out var reason) && string.IsNullOrWhiteSpace(reason)).ToList();
        var wordy = sheet.Open.Where(l => unpaid.TryGetValue(l.PersonId, out var reason) && reason.Trim().Length > 100).ToList();
        if (without.Count + silent.Count + wordy.Count == 0) return [];
        var names = (await workspace.Catalog.LedgerOf<Person>().ForTitles(workspace.Db, [.. without.Concat(silent).Concat(wordy).Select(l => l.PersonId)]))
            .Cast<Person>().ToDictionary(p => p.Id, p => p.Name);
        return
        [
            .. without.Select(l => new Problem("", $"{names[l.PersonId]}没有{Name(sheet.Month)}适用的党费核定，请先登记核定；暂不登记的，不勾选此人。")),
            .. silent.Select(l => new Problem(ReasonField(l.PersonId), $"请填写{names[l.PersonId]}未交的原因。")),
            .. wordy.Select(l => new Problem(ReasonField(l.PersonId), $"{names[l.PersonId]}未交的原因最多100个字，请删减。")),
        ];
    }

    private static MonthlyDues Dues(Workspace workspace, MonthSheet sheet, MonthLine line, DateOnly paidOn, PayChannel? channel, string? unpaidBecause) => new()
    {
        Id = workspace.Clock.NewId(),
        OrgId = sheet.Branch.OrgId,
        OrgPath = sheet.Branch.OrgPath,
        PersonId = line.PersonId,
        Month = sheet.Month,
        Due = line.Amount!.Value,
        Paid = unpaidBecause is null ? line.Amount : null,
        PaidOn = unpaidBecause is null ? paidOn : null,
        Channel = unpaidBecause is null ? channel : null,
        Reason = unpaidBecause?.Trim(),
    };

    private static string Name(DateOnly month) => string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Month}月");
}
