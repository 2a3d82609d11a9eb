namespace Shushi.Office.Packages;

/// <summary>Every sentence that says why a file is not taken, in one place so that they sound alike.</summary>
internal static class Faults
{
    private const string Again = "请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（.xlsx）”后再试。";

    public static OfficeException Empty() => new(OfficeFault.NotAWorkbook, "文件是空的，没有任何内容。请重新选择文件。");

    public static OfficeException Other(string what) => new(OfficeFault.NotAWorkbook, $"这不是 .xlsx 工作簿，而是{what}。{Again}");

    public static OfficeException Foreign(string what) => new(OfficeFault.NotAWorkbook, $"这不是 .xlsx 工作簿，而是{what}。请重新选择文件。");

    public static OfficeException OldFormat(string what) => new(OfficeFault.OldFormat, $"这是{what}，这里只读 .xlsx。{Again}");

    public static OfficeException Encrypted() => new(OfficeFault.Encrypted, "工作簿设有打开密码，无法读取。请在 Excel 或 WPS 中去掉密码并保存后再试。");

    public static OfficeException Damaged(string where, Exception? inner = null) =>
        new(OfficeFault.Damaged, $"工作簿已损坏（{where}），无法读完。请用 Excel 或 WPS 打开并另存一份后再试；若是下载的文件，请重新下载。", inner);

    public static OfficeException TooLarge(string what) => new(OfficeFault.TooLarge, $"{what}。请拆成几个文件，或删去不需要的行、列和工作表后再试。");

    public static OfficeException Macros() => new(OfficeFault.Unsafe, $"工作簿含有宏，不能读取。{Again}");

    public static OfficeException Entities(string part, Exception? inner = null) =>
        new(OfficeFault.Unsafe, $"工作簿的“{part}”里声明了实体，表格用不着它，可能有害，不能读取。{Again}", inner);
}
