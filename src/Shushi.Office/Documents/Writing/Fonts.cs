using System.Xml.Linq;
using static Shushi.Office.Documents.WordXml;

namespace Shushi.Office.Documents.Writing;

/// <summary>The fonts of official papers, by the names that offices have them under. A machine without one takes the first of the others.</summary>
internal static class Fonts
{
    public const string Title = "方正小标宋简体", Text = "仿宋_GB2312", Head = "黑体", SubHead = "楷体_GB2312", PageNumber = "宋体";

    private static readonly (string Name, string Others, string Family)[] _all =
    [
        (Title, "小标宋,方正小标宋_GBK,华文中宋,宋体", "roman"), (Text, "仿宋,FangSong,华文仿宋", "modern"), (Head, "SimHei,微软雅黑", "modern"),
        (SubHead, "楷体,KaiTi,华文楷体", "modern"), (PageNumber, "SimSun", "auto"),
    ];

    /// <summary>A font for every script of a run.</summary>
    public static XElement Of(string name) => El("rFonts", At("ascii", name), At("hAnsi", name), At("eastAsia", name), At("cs", name));

    /// <summary>The part that tells what may stand in for a font that is not there.</summary>
    public static XElement Table() => Root("fonts", _all.Select(f => El("font", At("name", f.Name), Val("altName", f.Others), Val("charset", "86"), Val("family", f.Family),
        Val("pitch", "variable"))));
}
