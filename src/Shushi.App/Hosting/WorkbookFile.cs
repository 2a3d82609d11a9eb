using Microsoft.AspNetCore.Mvc;

namespace Shushi.App.Hosting;

/// <summary>A workbook as an answer: written to a file of its own first, which goes when the answer has gone.</summary>
public static class WorkbookFile
{
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes it and gives it back.</summary>
    public static async Task<FileStreamResult> Of(string name, Func<Stream, Task> write)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; // it may hold personal values in clear
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
        try
        {
            await write(file);
            file.Position = 0;
            return new FileStreamResult(file, Type) { FileDownloadName = name };
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
