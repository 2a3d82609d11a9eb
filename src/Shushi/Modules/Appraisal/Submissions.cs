using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Reports;
using Shushi.Platform;
using Shushi.Platform.Acts;

namespace Shushi.Modules.Appraisal;

/// <summary>报送: the clerk hands in, the secretary confirms, the upper level may return with a reason; what was handed in stays as it was.</summary>
public static class Submissions
{
    public static Act SubmitAct { get; } = new("rounds.submit", "报送述职报告", "submissions.submit");

    public static Act ConfirmAct { get; } = new("submissions.confirm", "确认报送", "submissions.confirm") { AppliesTo = r => r is Submission { State: SubmissionState.AwaitingConfirmation } };

    public static Act ReturnAct { get; } = new("submissions.return", "退回修改", "submissions.return", NeedsReason: true) { AppliesTo = r => r is Submission { State: not SubmissionState.Returned } };

    /// <summary>Hands in a text: freezes it with its figures. The secretary has still to confirm it.</summary>
    public static async Task<Outcome> Submit(Workspace workspace, Guid roundId, Guid person, string text)
    {
        var round = await Rounds.Get(workspace, roundId);
        var subject = Rounds.SubjectOf(round, person);
        workspace.Require(SubmitAct.Permission);
        if (!workspace.Actor.Range.Contains(subject.OrgPath)) throw new NotAllowedException("报送其他组织的述职报告");
        if (Refusal(workspace, round, subject, text) is { } refusal) return new Outcome([refusal], false, null);
        var unit = Precheck.UnitOf(workspace, subject.OrgId, round.OrgPath);
        var check = await Checking.ReportChecker.Check(workspace, unit, round.ForYear, text);
        var id = workspace.Clock.NewId();
        return await workspace.Run(SubmitAct, subject, id, async () =>
        {
            await workspace.Db.LockChain(); // two hand-ins at once must see one another
            var earlier = await Of(workspace, roundId, person);
            if (earlier is [.., { State: not SubmissionState.Returned }])
                return Outcome.Refuse("已有一份报送材料，不能重复报送；需要修改的，请先退回。");
            var submission = Make(workspace, (round, subject, unit), id, text, earlier.Count + 1);
            submission.Figures = await FrozenFigures.Freeze(workspace, unit, check);
            workspace.Db.Add(submission);
            return [];
        });
    }

    /// <summary>The secretary confirms the very text that was handed in. From here on the upper level sees it.</summary>
    public static Task<Outcome> Confirm(Workspace workspace, Guid id, int version) => Change(workspace, ConfirmAct, id, version, null, async submission =>
    {
        if (!ConfirmAct.AppliesTo(submission)) return Outcome.Refuse("这份材料不在待确认状态，请刷新后查看。");
        var submitter = await workspace.Db.Deeds.Where(d => d.RecordId == id && d.Act == SubmitAct.Code).Select(d => d.UserId).FirstOrDefaultAsync();
        if (submitter is not null && submitter == workspace.Actor.UserId && !await IsOwn(workspace, submission.PersonId)) return Outcome.Refuse("提交人不能自己确认，请由书记确认。");
        if (DigestOf(submission.Text) != submission.TextDigest) return Outcome.Refuse("正文与提交时的摘要值不一致，不能确认，请联系系统管理员核查办理痕迹。");
        (submission.State, submission.ConfirmedOn, submission.ConfirmedBy) = (SubmissionState.Submitted, workspace.Today, workspace.Actor.Name);
        return [];
    });

    /// <summary>Sends it back with a reason: the secretary before confirming, the upper level after.</summary>
    public static Task<Outcome> Return(Workspace workspace, Guid id, int version, string reason) => Change(workspace, ReturnAct, id, version, reason, async submission =>
    {
        if (!ReturnAct.AppliesTo(submission)) return Outcome.Refuse("这份材料已经退回。");
        if (reason.Trim().Length > 500) return Outcome.Refuse("退回理由最多500个字，请删减。", "Reason");
        if (submission.State == SubmissionState.Submitted) Rounds.Own(workspace, await Rounds.Get(workspace, submission.RoundId));
        if (await workspace.Db.Set<Grade>().AnyAsync(g => g.RoundId == submission.RoundId && g.PersonId == submission.PersonId)) return Outcome.Refuse("这位述职人的等次已经确定，报告不能再退回。");
        (submission.State, submission.ReturnedOn, submission.ReturnReason) = (SubmissionState.Returned, workspace.Today, reason.Trim());
        return [];
    });

    /// <summary>What was handed in for a subject, the first first, in sight.</summary>
    public static async Task<IReadOnlyList<Submission>> Of(Workspace workspace, Guid roundId, Guid person) =>
        await workspace.Db.Set<Submission>().AsNoTracking().Where(s => s.RoundId == roundId && s.PersonId == person).OrderBy(s => s.Number).ToListAsync();

    /// <summary>Digest of a text, hexadecimal.</summary>
    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Whether the actor is the one who reports: such a person both writes and confirms, and signs for what comes back.</summary>
    internal static async Task<bool> IsOwn(Workspace workspace, Guid person) =>
        await workspace.Db.Users.AnyAsync(u => u.Id == workspace.Actor.UserId && u.PersonId == person);

    private static Problem? Refusal(Workspace workspace, Round round, Subject subject, string text)
    {
        if (!subject.TakesPart) return new Problem("", "这位述职人已不再参加这一轮评议，不需要报送。");
        if (workspace.Today < round.On) return new Problem("", "通知日期还没有到，不能报送。");
        if (string.IsNullOrWhiteSpace(text)) return new Problem("Text", "请粘贴述职报告正文，或选择文件。");
        if (text.Length > SubmissionLedger.MostCharacters) return new Problem("Text", string.Create(CultureInfo.InvariantCulture, $"正文超过{SubmissionLedger.MostCharacters}字，请只提交报告正文。"));
        return text.Contains(GapSegment.Mark, StringComparison.Ordinal) || text.Contains(ReportTemplate.ToFill, StringComparison.Ordinal)
            ? new Problem("Text", "正文里还有【待补】或“请填写”的地方，请补齐后再报送。")
            : null;
    }

    private static Submission Make(Workspace workspace, (Round Round, Subject Subject, Platform.Organizations.Organization Unit) whose, Guid id, string text, int number) => new()
    {
        Id = id,
        OrgId = whose.Subject.OrgId,
        OrgPath = whose.Subject.OrgPath,
        AuthorPath = whose.Unit.OrgPath,
        On = workspace.Today,
        RoundId = whose.Round.Id,
        PersonId = whose.Subject.PersonId,
        Number = number,
        State = SubmissionState.AwaitingConfirmation,
        Text = text,
        Characters = Checking.CheckSummary.LengthOf(text),
        TextDigest = DigestOf(text),
        TemplateVersion = DigestOf(whose.Round.Template ?? ReportTemplate.BuiltInSource)[..16],
        HandedInBy = workspace.Actor.Name,
    };

    private static async Task<Outcome> Change(Workspace workspace, Act act, Guid id, int version, string? reason, Func<Submission, Task<IReadOnlyList<Problem>>> change)
    {
        var submission = (Submission)await LedgerActs.Load(workspace, workspace.Catalog.LedgerOf<Submission>(), id);
        return await workspace.Run(act, submission, id, async () =>
        {
            LedgerActs.SameVersion(submission, version);
            return await change(submission);
        }, reason);
    }
}
