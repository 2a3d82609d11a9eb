using Shushi.Modules.Checking;
using Shushi.Platform;
using Shushi.Platform.Identity;
using Shushi.Platform.Organizations;

namespace Shushi.App.Hosting;

/// <summary>An entry of the left menu.</summary>
public sealed record MenuEntry(string Label, string Url, bool IsCurrent);

/// <summary>A group of the left menu.</summary>
public sealed record MenuGroup(string Label, IReadOnlyList<MenuEntry> Entries);

/// <summary>The left menu: what exists and what the actor may see, in the fixed order of groups.</summary>
public static class Menu
{
    private static readonly string[] Order = ["述职", "评议", "组织和党员", "组织生活", "党组工作", "学习教育", "作用发挥", "中心工作", "党风廉政", "意识形态", "问题整改", "资料", "系统管理", "帮助"];

    /// <summary>Pages about a whole unit: below a unit that is out of sight they could show nothing.</summary>
    private static readonly string[] OfUnit = ["/report", "/report/edit", "/report/materials", "/check", "/compare"];

    /// <summary>The menu for an actor at an organization.</summary>
    public static IReadOnlyList<MenuGroup> For(Workspace workspace, Organization org, HttpRequest request)
    {
        var home = $"/o/{org.Id}";
        var here = request.Path.Value + request.QueryString.Value;
        var all = First(home).Concat(OfLedgers(workspace.Catalog, home)).Concat(Last(home)).Where(e => e.Permission.Length == 0 || workspace.May(e.Permission)).ToList();
        if (workspace.Organizations.All.All(o => o.Kind != OrgKind.Unit)) all.RemoveAll(e => OfUnit.Any(path => e.Url == home + path));
        var current = all.Where(e => IsAt(e.Url, here, home)).OrderByDescending(e => e.Url.Length).Select(e => e.Url).FirstOrDefault();
        return Order.Concat(all.Select(e => e.Group)).Distinct()
            .Select(g => new MenuGroup(g, all.Where(e => e.Group == g).Select(e => new MenuEntry(e.Label, e.Url, e.Url == current)).ToList()))
            .Where(g => g.Entries.Count > 0).ToList();
    }

    /// <summary>Pages that stand before the ledgers of their group.</summary>
    private static IEnumerable<(string Group, string Label, string Url, string Permission)> First(string home) =>
    [
        ("述职", "工作台", home, DeskPage.AnyRole),
        ("述职", "述职报告", home + "/report", "reports.read"),
        ("述职", "编写述职报告", home + "/report/edit", "reports.compose"),
        ("述职", "上报材料包", home + "/report/materials", "reports.compose"),
        ("述职", "导入去年报告", home + "/report/last-year", LastYearReport.Act.Permission),
        ("述职", "文件核对", home + "/report/verify", "reports.read"),
        ("述职", "数字一览", home + "/figures", "figures.read"),
        ("述职", "报告核验", home + "/check", "check.use"),
        ("述职", "雷同比对", home + "/compare", "compare.use"),
        ("评议", "报告预审", home + "/appraisal/reports", "submissions.read"),
        ("评议", "述职评议会", home + "/appraisal/meeting", "comments.read"),
        ("评议", "民主测评", home + "/appraisal/ballots", "ballots.run"),
        ("评议", "等次确定", home + "/appraisal/grades", "grades.decide"),
        ("组织生活", "年度日历", home + "/calendar", "rules.read"),
        ("组织生活", "应办清单", home + "/duties", "rules.read"),
    ];

    /// <summary>Pages that stand behind them.</summary>
    private static IEnumerable<(string Group, string Label, string Url, string Permission)> Last(string home) =>
    [
        ("问题整改", "待销号", home + "/problems/open", "problems.read"),
        ("系统管理", "账号和授权", "/users", "users.edit"),
        ("系统管理", "办理痕迹", "/deeds", "deeds.read"),
        ("系统管理", "登录记录", "/users/logins", LoginEntry.Permission),
        ("帮助", "使用手册", "/help", DeskPage.AnyRole),
    ];

    private static IEnumerable<(string Group, string Label, string Url, string Permission)> OfLedgers(Catalog catalog, string home) => catalog.Ledgers.SelectMany(l => l.Views
        .Select(v => (v.Group, v.Label, $"{home}/{l.Name}?{v.Field}={v.Value}", l.ReadPermission))
        .Prepend((l.Group, l.Label, $"{home}/{l.Name}", l.ReadPermission)));

    private static bool IsAt(string url, string here, string home)
    {
        if (here == url) return true;
        return url != home && here.StartsWith(url, StringComparison.Ordinal) && here[url.Length] is '/' or '?' or '&';
    }
}
