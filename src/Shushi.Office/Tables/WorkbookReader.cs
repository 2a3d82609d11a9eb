using Shushi.Office.Packages;
using Shushi.Office.Tables.Reading;

namespace Shushi.Office.Tables;

/// <summary>Reads .xlsx workbooks row by row.</summary>
/// <remarks>
/// Built on <see cref="System.IO.Compression.ZipArchive"/> and <see cref="System.Xml.XmlReader"/>, not on a workbook library: the bytes must be counted while they are unpacked,
/// and merged ranges, phonetic runs, the 1904 calendar and raw row numbers must all come out. MiniExcel and ExcelDataReader unpack without a bound,
/// OpenXmlReader makes an object of every cell (several times slower) and the SDK opens parts out of our sight.
/// </remarks>
public static class WorkbookReader
{
    /// <summary>Opens a workbook; its rows are read when they are asked for.</summary>
    /// <param name="path">The file; its name may end in anything.</param>
    /// <param name="limits">How much it may hold; <see cref="WorkbookLimits.Usual"/> where null.</param>
    /// <exception cref="OfficeException">It is no workbook, damaged, encrypted, unsafe or too large.</exception>
    public static Workbook Open(string path, WorkbookLimits? limits = null)
    {
        limits ??= WorkbookLimits.Usual;
        var package = Package.Open(path, FileSort.Workbook, limits.MostBytes, limits.MostUnpackedBytes);
        try
        {
            return new Workbook(package, WorkbookParts.Read(package).Sheets(limits));
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }
}
