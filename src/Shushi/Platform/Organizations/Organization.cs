using Shushi.Platform.Records;

namespace Shushi.Platform.Organizations;

/// <summary>What an organization is.</summary>
public enum OrgKind
{
    /// <summary>A district or other area whose bodies and units stand below it.</summary>
    Area,

    /// <summary>机关党的工作委员会: approves admissions, receives dues.</summary>
    WorkCommittee,

    /// <summary>组织部: runs the appraisal.</summary>
    OrganizationDepartment,

    /// <summary>A unit: holds 党组 and 党总支 as siblings; the place where figures meet.</summary>
    Unit,

    /// <summary>党组: the leading group of a unit; has no members of its own.</summary>
    LeadingGroup,

    /// <summary>机关党委.</summary>
    PartyCommittee,

    /// <summary>党总支.</summary>
    GeneralBranch,

    /// <summary>党支部.</summary>
    Branch,

    /// <summary>联合党支部.</summary>
    JointBranch,

    /// <summary>党小组: a group inside a branch, not a basic-level organization.</summary>
    Group,

    /// <summary>派驻纪检监察组.</summary>
    Inspection,
}

/// <summary>A place in the tree. A state: it was set up on a day and may have ended.</summary>
public sealed class Organization : StateRecord
{
    /// <summary>全称.</summary>
    public string Name { get; set; } = "";

    /// <summary>简称.</summary>
    public string ShortName { get; set; } = "";

    /// <summary>What it is.</summary>
    public OrgKind Kind { get; set; }

    /// <summary>The organization above; null for the top one.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>Its place among its siblings: official lists are never ordered by pinyin.</summary>
    public int Sort { get; set; }

    /// <summary>The trade of a unit (统计, 交通运输 …), a code; null elsewhere.</summary>
    public string? UnitType { get; set; }

    /// <summary>Whether the upper level approved a form that its size would not call for.</summary>
    public bool ApprovedAsExcepted { get; set; }
}
