using System.Text;
using Shushi.Platform;

namespace Shushi.Modules.Checking;

/// <summary>Reads a text file as offices have them: UTF-8, UTF-16 with a mark, or GB 18030.</summary>
public static class PlainTextFile
{
    /// <summary>The most bytes that are read.</summary>
    public const int MaxBytes = 1024 * 1024;

    static PlainTextFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text without its byte-order mark.</summary>
    /// <exception cref="RefusedException">It is too large or no text; the message names the file.</exception>
    public static string Read(byte[] bytes, string name)
    {
        if (bytes.Length > MaxBytes) throw new RefusedException($"“{name}”超过1 MB，请只提交报告正文。");
        var text = Decode(bytes) ?? throw new RefusedException($"“{name}”不是文本文件，请另存为txt或md后再试。");
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f')))
            throw new RefusedException($"“{name}”不是文本文件，请另存为txt或md后再试。");
        return text.TrimStart('\uFEFF');
    }

    private static string? Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..]) return Strict(Encoding.GetEncoding("utf-16", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), bytes);
        if (bytes is [0xFE, 0xFF, ..]) return Strict(Encoding.GetEncoding("utf-16BE", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), bytes);
        return Strict(new UTF8Encoding(false, throwOnInvalidBytes: true), bytes)
            ?? Strict(Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), bytes);
    }

    private static string? Strict(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
