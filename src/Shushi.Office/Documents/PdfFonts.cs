namespace Shushi.Office.Documents;

/// <summary>Which fonts stand in, in a PDF, for the official ones a server seldom has. The document itself keeps the official names.</summary>
internal static class PdfFonts
{
    private static readonly (string[] Names, string[] Instead)[] _all =
    [
        (["方正小标宋简体", "方正小标宋_GBK", "小标宋"], ["FZXiaoBiaoSong-B05S", "STZhongsong", "华文中宋", "Noto Serif CJK SC SemiBold", "Noto Serif CJK SC", "Noto Sans CJK SC"]),
        (["仿宋_GB2312", "仿宋"], ["FangSong", "FangSong_GB2312", "STFangsong", "FandolFang R", "FandolFang", "AR PL SungtiL GB", "Noto Serif CJK SC", "Noto Sans CJK SC"]),
        (["楷体_GB2312", "楷体"], ["KaiTi", "KaiTi_GB2312", "STKaiti", "AR PL KaitiM GB", "FandolKai", "Noto Serif CJK SC", "Noto Sans CJK SC"]),
        (["黑体"], ["SimHei", "FandolHei", "WenQuanYi Zen Hei", "Noto Sans CJK SC"]),
        (["宋体"], ["SimSun", "STSong", "FandolSong", "AR PL SungtiL GB", "Noto Serif CJK SC", "Noto Sans CJK SC"]),
    ];

    public static string Configuration(string cache) => $"""
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
          {string.Concat(Folders().Select(f => $"<dir>{System.Security.SecurityElement.Escape(f)}</dir>"))}
          <cachedir>{System.Security.SecurityElement.Escape(cache)}</cachedir>
          {string.Concat(_all.SelectMany(f => f.Names.Select(n => Alias(n, f.Instead))))}
        </fontconfig>
        """;

    // the person's own fonts, which the private home folder hides
    private static IEnumerable<string> Folders() => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } home
        ? [Path.Combine(home, ".fonts"), Path.Combine(home, ".local", "share", "fonts")] : [];

    private static string Alias(string name, string[] instead) =>
        $"<match target=\"pattern\"><test name=\"family\" compare=\"eq\"><string>{name}</string></test>"
        + $"<edit name=\"family\" mode=\"append\" binding=\"strong\">{string.Concat(instead.Select(i => $"<string>{i}</string>"))}</edit></match>";
}
