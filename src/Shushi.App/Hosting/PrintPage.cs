using System.Globalization;
using Shushi.Platform;

namespace Shushi.App.Hosting;

/// <summary>A page for paper: A4, title, unit, period, pages counted, a line to sign. Shown on the screen as it will be printed.</summary>
public abstract class PrintPage : DeskPage
{
    /// <summary>The title above the table.</summary>
    public string Heading { get; protected set; } = "";

    /// <summary>The period or day it covers, in words.</summary>
    public string When { get; protected set; } = "";

    /// <summary>How many lines it holds, in words.</summary>
    public string Extent { get; protected set; } = "";

    /// <summary>Where the person came from.</summary>
    public string BackUrl { get; protected set; } = "";

    /// <summary>Whether the sheet lies on its side.</summary>
    public virtual bool IsLandscape => true;

    /// <summary>Who signs, from left to right.</summary>
    public virtual IReadOnlyList<string> Signatures => ["制表人", "审核人", "负责人"];

    /// <summary>A day as forms print it; empty for none.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The day asked for, <c>on=2023-12-31</c>; the end of the year asked for; today.</summary>
    protected DateOnly DayAsked()
    {
        if (DateOnly.TryParseExact(Request.Query["on"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day < Workspace.Today ? day : Workspace.Today;
        var end = new DateOnly(Years.Of(Request.Query["year"], Workspace.Today), 12, 31);
        return end < Workspace.Today ? end : Workspace.Today;
    }
}
