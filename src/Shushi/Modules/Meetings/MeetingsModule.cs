using Shushi.Platform;

namespace Shushi.Modules.Meetings;

/// <summary>What the folder brings into the product.</summary>
public static class MeetingsModule
{
    public static Module Module { get; } = new()
    {
        Label = "会议和活动",
        Ledgers = [new MeetingLedger()],
        Metrics = MeetingsMetrics.All,
        Rules = MeetingsRules.Set,
        Acts = [QuickMeetings.Act],
        Permissions = [(MeetingLedger.MinutesPermission, "查看会议记录")],
    };
}
