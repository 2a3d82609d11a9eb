using Shushi.Platform.Rules;

namespace Shushi.App.Pages.Duties;

/// <summary>The mark of a duty's state: told apart also without its colour.</summary>
public static class CalendarMark
{
    /// <summary>The mark.</summary>
    public static string Of(DutyState state) => state switch
    {
        DutyState.Fulfilled => "√",
        DutyState.Exempted => "免",
        DutyState.Due => "○",
        DutyState.Overdue => "缺",
        _ => "·",
    };
}
