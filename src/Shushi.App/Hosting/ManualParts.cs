namespace Shushi.App.Hosting;

/// <summary>Which part of the manual speaks of which page.</summary>
public static class ManualParts
{
    private const string Clerk = "党务干部", Secretary = "书记", Reviewer = "评议人", Administrator = "管理员";

    /// <summary>By the page's path below Pages; the longest that fits speaks.</summary>
    private static readonly (string Page, string Guide, string? Heading)[] OfPages =
    [
        ("/Meetings/", Clerk, "登记会议"), ("/Duties/", Clerk, "办应办事项"), ("/Ledgers/", Clerk, "登记一般台账"), ("/Attachments/", Clerk, "登记一般台账"),
        ("/Ledgers/Import", Clerk, "导入花名册"), ("/Members/", Clerk, "导入花名册"), ("/Dues/", Clerk, "党费月结"),
        ("/Problems/", Clerk, "问题销号"), ("/Problems/Close", Secretary, "报告整改和销号"), ("/Problems/Reopen", Secretary, "报告整改和销号"),
        ("/Report/Index", Clerk, "补齐数字"), ("/Figures/", Clerk, "补齐数字"), ("/Report/", Clerk, "写述职报告"), ("/Report/LastYear", Clerk, "导入去年述职报告"),
        ("/Report/Materials", Clerk, "导出docx与材料包"), ("/Report/Verify", Clerk, "核对交出的文件"),
        ("/Check/", Clerk, "核验别处写的报告"), ("/Compare/", Clerk, "雷同比对"), ("/Appraisal/Submit", Clerk, "报送述职报告"),
        ("/Appraisal/Confirm", Secretary, "确认报送"), ("/Appraisal/Acknowledge", Secretary, "签收反馈"),
        ("/Appraisal/", Reviewer, "收材料和预审"), ("/Appraisal/Clone", Reviewer, "建立评议轮次"), ("/Appraisal/Meeting", Reviewer, "述职评议会"),
        ("/Appraisal/Ballot", Reviewer, "民主测评"), ("/Appraisal/CloseBallot", Reviewer, "民主测评"), ("/Appraisal/Tally", Reviewer, "民主测评"),
        ("/Appraisal/Grading", Reviewer, "确定等次"), ("/Appraisal/Decide", Reviewer, "确定等次"), ("/Appraisal/FeedBack", Reviewer, "反馈"), ("/Appraisal/Letter", Reviewer, "反馈"),
        ("/Users/", Administrator, "开立账号和授权"), ("/Users/Logins", Administrator, "登录记录"), ("/Deeds/", Administrator, "办理痕迹"), ("/Account/Tokens", Administrator, "接口令牌"),
    ];

    /// <summary>By the ledger, where a page of any ledger is open.</summary>
    private static readonly Dictionary<string, (string Guide, string Heading)> OfLedgers = new(StringComparer.Ordinal)
    {
        ["meetings"] = (Clerk, "登记会议"),
        ["members"] = (Clerk, "导入花名册"),
        ["standings"] = (Clerk, "导入花名册"),
        ["dues"] = (Clerk, "党费月结"),
        ["assessments"] = (Clerk, "党费月结"),
        ["remittances"] = (Clerk, "党费月结"),
        ["activists"] = (Clerk, "登记发展党员"),
        ["acceptances"] = (Clerk, "登记发展党员"),
        ["conversions"] = (Clerk, "登记发展党员"),
        ["problems"] = (Clerk, "问题销号"),
        ["organizations"] = (Administrator, "建立组织"),
        ["rounds"] = (Reviewer, "建立评议轮次"),
        ["submissions"] = (Reviewer, "收材料和预审"),
        ["comments"] = (Reviewer, "述职评议会"),
        ["marks"] = (Reviewer, "评分"),
        ["feedbacks"] = (Reviewer, "反馈"),
    };

    /// <summary>By the role, for its desk and for what no other line names.</summary>
    private static readonly Dictionary<string, (string Guide, string? Heading)> OfRoles = new(StringComparer.Ordinal)
    {
        ["branch-secretary"] = (Secretary, "看工作台"),
        ["general-branch-secretary"] = (Secretary, "看工作台"),
        ["leading-group-secretary"] = (Secretary, "看工作台"),
        ["clerk"] = (Clerk, null),
        ["organization-commissioner"] = (Clerk, null),
        ["dues-keeper"] = (Clerk, "党费月结"),
        ["work-committee"] = (Reviewer, "平时"),
        ["organization-department"] = (Reviewer, "平时"),
        ["system-administrator"] = (Administrator, null),
        ["security-administrator"] = (Administrator, "开立账号和授权"),
        ["auditor"] = (Administrator, "办理痕迹"),
    };

    /// <summary>The part for a page, a ledger that it shows, and the role of the reader.</summary>
    public static (string Guide, string? Heading) For(string page, string? ledger, string role)
    {
        var line = OfPages.Where(p => page.StartsWith(p.Page, StringComparison.Ordinal)).OrderByDescending(p => p.Page.Length).FirstOrDefault();
        if (line.Guide is null) return OfRoles.TryGetValue(role, out var desk) ? desk : (Manual.First, "页面上的共同之处");
        return line.Page == "/Ledgers/" && ledger is not null && OfLedgers.TryGetValue(ledger, out var part) ? part : (line.Guide, line.Heading);
    }

    /// <summary>Every part that any page can lead to.</summary>
    public static IEnumerable<(string Guide, string? Heading)> All =>
        [.. OfPages.Select(p => (p.Guide, p.Heading)), .. OfLedgers.Values.Select(p => (p.Guide, (string?)p.Heading)), .. OfRoles.Values, (Manual.First, "页面上的共同之处")];
}
