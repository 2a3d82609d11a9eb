using Shushi.Platform.Records;

namespace Shushi.Modules.Members;

/// <summary>人员: base data of a person, member or not. Where they stand in the Party is a <see cref="Standing"/>.</summary>
public sealed class Person : Record
{
    public string Name { get; set; } = "";

    /// <summary>GB/T 2261.1.</summary>
    public string Sex { get; set; } = "";

    /// <summary>GB/T 3304.</summary>
    public string Ethnicity { get; set; } = "";

    public DateOnly BirthDate { get; set; }

    /// <summary>GB/T 4658.</summary>
    public string? Education { get; set; }

    /// <summary>职务 in the unit.</summary>
    public string? Position { get; set; }

    /// <summary>公民身份号码, sealed.</summary>
    public Sealed IdNumber { get; set; } = new();

    /// <summary>联系电话, sealed.</summary>
    public Sealed Phone { get; set; } = new();
}
