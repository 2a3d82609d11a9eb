namespace Shushi.Office.Packages;

/// <summary>What a file is expected to be, and how people call it.</summary>
/// <param name="Fault">The fault of any other file.</param>
/// <param name="Name">With its extension.</param>
/// <param name="Extension">Its extension.</param>
/// <param name="Advice">How to make one of another file.</param>
internal sealed record FileSort(OfficeFault Fault, string Name, string Extension, string Advice)
{
    public static FileSort Workbook { get; } = new(OfficeFault.NotAWorkbook, ".xlsx 工作簿", ".xlsx", "请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（.xlsx）”后再试。");

    public static FileSort Document { get; } = new(OfficeFault.NotADocument, ".docx 文档", ".docx", "请用 Word 或 WPS 打开它，另存为“Word 文档（.docx）”后再试。");
}
