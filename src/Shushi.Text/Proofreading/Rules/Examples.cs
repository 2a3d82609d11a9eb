namespace Shushi.Text.Proofreading;

/// <summary>The examples of rules that need a whole text.</summary>
internal static class Examples
{
    public static string Long { get; } = string.Concat(Enumerable.Repeat("认真落实各项工作要求，", 15)) + "不断提高工作水平。";

    public static string Unsigned { get; } = Report("", "");

    public static string Signed { get; } = Report("2023年度述职报告\n", "\n云川区统计局党组书记\n2024年1月5日");

    private static string Report(string title, string end) =>
        title + "现将有关情况报告如下。\n一、工作情况\n" + string.Concat(Enumerable.Repeat("抓好学习。抓好队伍。抓好服务。", 40))
        + "\n二、存在的问题\n" + string.Concat(Enumerable.Repeat("学得不深。抓得不实。", 30)) + "\n三、下一步打算\n" + string.Concat(Enumerable.Repeat("抓实学习。", 30)) + "\n以上报告，请批评指正。" + end;
}
