using Shushi.Modules.Appraisal.Ballots;
using Shushi.Platform;

namespace Shushi.Modules.Appraisal;

/// <summary>What the folder brings into the product.</summary>
public static class AppraisalModule
{
    public static Module Module { get; } = new()
    {
        Label = "评议",
        Ledgers = [new RoundLedger(), new SubmissionLedger(), new CommentLedger(), new MarkLedger(), new GradeLedger(), new FeedbackLedger()],
        Acts =
        [
            Rounds.CloneAct, Submissions.SubmitAct, Submissions.ConfirmAct, Submissions.ReturnAct, Grades.DecideAct, Feedbacks.IssueAct, Feedbacks.AcknowledgeAct,
            BallotBoxes.OpenAct, BallotBoxes.CloseAct,
        ],
        Rules = AppraisalRules.Set,
        Permissions =
        [
            (Rounds.RunPermission, "组织评议"), (Submissions.SubmitAct.Permission, "报送述职报告"), (Submissions.ConfirmAct.Permission, "确认报送"),
            (Submissions.ReturnAct.Permission, "退回报送材料"), (Grades.DecideAct.Permission, "确定等次"), (Feedbacks.IssueAct.Permission, "发出反馈"),
            (Feedbacks.AcknowledgeAct.Permission, "签收反馈"), (BallotBoxes.OpenAct.Permission, "组织民主测评"),
        ],
        Map = BallotTables.Map,
    };
}
