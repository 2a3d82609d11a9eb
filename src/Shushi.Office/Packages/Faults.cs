namespace Shushi.Office.Packages;

/// <summary>Every sentence that says why a file is not taken, in one place so that they sound alike.</summary>
internal static class Faults
{
    public static OfficeException Empty(FileSort sort) => new(sort.Fault, "文件是空的，没有任何内容。请重新选择文件。");

    public static OfficeException Other(FileSort sort, string what) => new(sort.Fault, $"这不是 {sort.Name}，而是{what}。{sort.Advice}");

    public static OfficeException Foreign(FileSort sort, string what) => new(sort.Fault, $"这不是 {sort.Name}，而是{what}。请重新选择文件。");

    public static OfficeException OldFormat(FileSort sort, string what) => new(OfficeFault.OldFormat, $"这是{what}，这里只读 {sort.Extension}。{sort.Advice}");

    public static OfficeException Encrypted() => new(OfficeFault.Encrypted, "文件设有打开密码，无法读取。请在 Excel、Word 或 WPS 中去掉密码并保存后再试。");

    public static OfficeException Damaged(string where, Exception? inner = null) =>
        new(OfficeFault.Damaged, $"文件已损坏（{where}），无法读完。请用 Excel、Word 或 WPS 打开并另存一份后再试；若是下载的文件，请重新下载。", inner);

    public static OfficeException TooLarge(string what) => new(OfficeFault.TooLarge, $"{what}。请拆成几个文件，或删去不需要的内容后再试。");

    public static OfficeException Macros() => new(OfficeFault.Unsafe, $"工作簿含有宏，不能读取。{FileSort.Workbook.Advice}");

    public static OfficeException Entities(string part, Exception? inner = null) =>
        new(OfficeFault.Unsafe, $"文件的“{part}”里声明了实体，表格和公文用不着它，可能有害，不能读取。请用 Excel、Word 或 WPS 打开它，另存一份后再试。", inner);
}
