using Shushi.Platform;

namespace Shushi.App.Hosting;

/// <summary>The usual printed forms beside the plain ledger: which list they are reached from.</summary>
public static class PaperForms
{
    private static readonly (string Ledger, string Label, string Path)[] OfLists =
    [
        ("members", "党员花名册", "members/roster"), ("members", "底数表", "members/numbers"), ("standings", "党员花名册", "members/roster"),
        ("dues", "收缴明细", "dues/statement"), ("dues", "公示表", "dues/notice"),
        ("problems", "问题整改台账", "problems/rectification"),
    ];

    /// <summary>The forms of a ledger's list.</summary>
    public static IEnumerable<(string Label, string Path)> OfList(string ledger) => OfLists.Where(f => f.Ledger == ledger).Select(f => (f.Label, f.Path));

    /// <summary>The form of one record, or null.</summary>
    public static (string Label, string Path)? OfRecord(string ledger) => ledger switch
    {
        "meetings" => ("会议记录", "minutes"),
        "feedbacks" => ("反馈函", "letter"),
        "submissions" => ("报告预审", "precheck"),
        _ => null,
    };
}
