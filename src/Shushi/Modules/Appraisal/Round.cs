using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.Modules.Appraisal;

/// <summary>How a subject reports.</summary>
public enum SubjectMode
{
    OnStage,
    InWriting,
}

/// <summary>Where the points of an indicator come from.</summary>
public enum IndicatorSource
{
    /// <summary>A figure: fills itself.</summary>
    Metric,

    /// <summary>Findings and overdue duties of the unit: fills itself.</summary>
    Findings,

    /// <summary>现场核查: marks of those who went there.</summary>
    SiteCheck,

    /// <summary>民主测评.</summary>
    Ballots,

    /// <summary>Marks of a panel.</summary>
    Panel,
}

/// <summary>评议轮次: a round of 述职评议考核, from the notice to the feedback. What regulations leave open is a setting here.</summary>
public sealed class Round : EventRecord
{
    public string Title { get; set; } = "";

    /// <summary>述职年度.</summary>
    public int ForYear { get; set; }

    /// <summary>依据 of the notice.</summary>
    public string? Basis { get; set; }

    /// <summary>Why the notice states none.</summary>
    public string? WithoutBasis { get; set; }

    public DateOnly DueOn { get; set; }

    public DateOnly MeetingOn { get; set; }

    public DateOnly FeedbackBy { get; set; }

    public DateOnly PlanBy { get; set; }

    public int? FewestCharacters { get; set; }

    public int? MostCharacters { get; set; }

    /// <summary>The least share of problems and next steps in the text, percent.</summary>
    public int? LeastProblemShare { get; set; }

    /// <summary>The report template that the upper level gives out, in the notation of report templates; null for the built-in one.</summary>
    public string? Template { get; set; }

    public List<RequiredPart> Parts { get; set; } = [];

    public List<Subject> Subjects { get; set; } = [];

    public List<VoterClass> Classes { get; set; } = [];

    public List<Indicator> Indicators { get; set; } = [];

    /// <summary>What a ballot is worth, 0–100.</summary>
    public int PointsGood { get; set; } = 100;

    public int PointsFair { get; set; } = 85;

    public int PointsAverage { get; set; } = 70;

    public int PointsPoor { get; set; } = 50;

    /// <summary>Whether abstentions count in the number of ballots that the points are divided by.</summary>
    public bool AbstentionsCount { get; set; } = true;

    /// <summary>The most that may be graded 好, percent of the subjects.</summary>
    public int? CapGood { get; set; }

    /// <summary>The scores from which 好, 较好, 一般 are suggested.</summary>
    public int FromGood { get; set; } = 90;

    public int FromFair { get; set; } = 80;

    public int FromAverage { get; set; } = 60;

    /// <summary>Below this share of 好 and 较好, percent, no more than 一般 is suggested.</summary>
    public int? LeastSatisfaction { get; set; }
}

/// <summary>A part that the report must have.</summary>
public sealed class RequiredPart : DetailRow
{
    public string Name { get; set; } = "";

    /// <summary>Any of these words, 、 between them.</summary>
    public string Words { get; set; } = "";

    /// <summary>Whether a heading must say it, rather than any sentence.</summary>
    public bool InHeading { get; set; }
}

/// <summary>述职人: a person who reports in a post of an organization. Its place in the round is the order of the meeting.</summary>
public sealed class Subject : DetailRow, IOfOrganization
{
    public Guid PersonId { get; set; }

    public Guid OrgId { get; set; }

    public string OrgPath { get; set; } = "";

    /// <summary>The post held in the year, with its term: found in the ledger of posts.</summary>
    public Guid? PostId { get; set; }

    public SubjectMode Mode { get; set; }

    /// <summary>Who comments, and the division of work by which.</summary>
    public string? Commenter { get; set; }

    public string? CommenterField { get; set; }

    /// <summary>Why the person no longer takes part; stays on the list.</summary>
    public string? WithdrawnFor { get; set; }

    /// <summary>Whether the person still takes part.</summary>
    public bool TakesPart => WithdrawnFor is null;
}

/// <summary>测评人类别, with its weight in percent.</summary>
public sealed class VoterClass : DetailRow
{
    public string Name { get; set; } = "";

    public int Weight { get; set; }
}

/// <summary>评分项目.</summary>
public sealed class Indicator : DetailRow
{
    public string Block { get; set; } = "";

    public string Name { get; set; } = "";

    public int Points { get; set; }

    public IndicatorSource Source { get; set; }

    /// <summary>The metric's label, or the numbers of the rules that count; empty for all rules.</summary>
    public string? Of { get; set; }

    /// <summary>The numbers of the rules that count, where its source is the findings; empty for all rules.</summary>
    public IReadOnlyList<string> RuleNumbers() => (Of ?? "").Split(['、', '，', ',', ' '], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The value that gets full points; none for a ratio.</summary>
    public int? Target { get; set; }

    /// <summary>Tenths of a point taken off for each finding.</summary>
    public int? DeductedTenths { get; set; }
}
