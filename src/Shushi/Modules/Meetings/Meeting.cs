using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.Modules.Meetings;

/// <summary>What a meeting is; it may be several at once.</summary>
public enum MeetingKind
{
    MembersMeeting,
    CommitteeMeeting,
    GeneralBranchCommittee,
    GroupMeeting,
    Lecture,
    ThemeDay,
    LifeMeeting,
    MemberReview,
    LeadingGroupMeeting,
    DemocraticLifeMeeting,
    StudyGroup,
    ReadingClass,
    StaffMeeting,
    WarningEducation,
    OpinionForum,
}

/// <summary>What an agenda line is about.</summary>
public enum Topic
{
    FirstTopic,
    PartyBuilding,
    Ideology,
    CleanGovernance,
    MajorDecision,
    Appointment,
    MajorProject,
    LargeFunds,
    ThematicEducation,
    EthnicWork,
    Business,
    Admission,
    Other,
}

/// <summary>What was done with an agenda line.</summary>
public enum Nature
{
    SpecialStudy,
    Relay,
    Decision,
    Report,
    Discussion,
}

/// <summary>议题: one line of the agenda. 三重一大 decisions and 第一议题 are lines, not ledgers of their own.</summary>
public sealed class AgendaLine : DetailRow
{
    public Topic Topic { get; set; }

    public Nature Nature { get; set; }

    public string Subject { get; set; } = "";

    public string? StudyText { get; set; }

    public string? Speaker { get; set; }

    public long? Amount { get; set; }

    public string? LastSpeaker { get; set; }

    public string? Result { get; set; }
}

/// <summary>An absence; everybody else was there.</summary>
public sealed class Absence : DetailRow
{
    public Guid PersonId { get; set; }

    public string? Reason { get; set; }
}

/// <summary>An organization that held the meeting together with its owner.</summary>
public sealed class Participant : DetailRow, IOfOrganization
{
    public Guid OrgId { get; set; }

    public string OrgPath { get; set; } = "";
}

/// <summary>会议和活动: entered once, counted wherever its kinds and agenda lines count.</summary>
public sealed class Meeting : EventRecord
{
    public List<MeetingKind> Kinds { get; set; } = [];

    public string Title { get; set; } = "";

    /// <summary>所属年度 where it differs from the day's: the 组织生活会 of 2022 held in February 2023.</summary>
    public int? ForYear { get; set; }

    public string? Place { get; set; }

    public Guid? HostId { get; set; }

    public string? Recorder { get; set; }

    /// <summary>应到.</summary>
    public int Expected { get; set; }

    /// <summary>实到, where it was counted; null: 应到 less the absences.</summary>
    public int? Attended { get; set; }

    /// <summary>列席.</summary>
    public int? Observers { get; set; }

    /// <summary>Time of study or lecture in minutes: 学时 are reckoned from it.</summary>
    public int? StudyMinutes { get; set; }

    public List<Absence> Absences { get; set; } = [];

    public List<AgendaLine> Agenda { get; set; } = [];

    public List<Participant> Participants { get; set; } = [];

    /// <summary>Minutes: for the unit's own eyes; upper levels see date, kind and topics.</summary>
    public string? Minutes { get; set; }
}
