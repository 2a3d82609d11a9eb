using Microsoft.AspNetCore.Identity;
using Shushi.Platform.Organizations;

namespace Shushi.Platform.Identity;

/// <summary>A person's account. One person, one account.</summary>
public sealed class User : IdentityUser<Guid>
{
    /// <summary>The name shown beside what they did.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>An account of the demo district; refused outside demo mode.</summary>
    public bool IsDemo { get; set; }

    /// <summary>Who it is among the people on record; null for accounts of nobody listed there, an administrator's for example.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>Somebody else knows the password: it must be changed before anything else.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Closed: may not log in any more, stays named in the trail.</summary>
    public bool IsClosed { get; set; }
}

/// <summary>A user holds a role at an organization: what they may do, and where.</summary>
public sealed class Grant
{
    /// <summary>UUIDv7.</summary>
    public Guid Id { get; set; }

    /// <summary>The account.</summary>
    public Guid UserId { get; set; }

    /// <summary>The role's code.</summary>
    public string Role { get; set; } = "";

    /// <summary>The organization whose subtree it covers.</summary>
    public Guid OrgId { get; set; }

    /// <summary>When it was given, UTC.</summary>
    public DateTime GivenAt { get; set; }

    /// <summary>When it ended, UTC; null while it holds.</summary>
    public DateTime? EndedAt { get; set; }
}

/// <summary>A role: a list of permissions.</summary>
/// <param name="Code">As stored in grants.</param>
/// <param name="Label">As shown.</param>
/// <param name="Permissions">Permission names; <c>*.read</c> stands for every ledger's reading, <c>*.edit</c> for every ledger's editing; see <see cref="Except"/>.</param>
/// <param name="Excludes">Roles that the same account may not hold beside it.</param>
public sealed record Role(string Code, string Label, IReadOnlyList<string> Permissions, params IReadOnlyList<string> Excludes)
{
    /// <summary>What the stars do not stand for.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>Whether one account may not hold both.</summary>
    public bool IsApartFrom(Role other) => Excludes.Contains(other.Code) || other.Excludes.Contains(Code);

    /// <summary>Whether the role holds a permission. What no list names is not held.</summary>
    public bool Holds(string permission, IEnumerable<string> ledgers) =>
        Permissions.Contains(permission) || !Except.Contains(permission) && ledgers.Any(l =>
            (permission == l + ".read" && Permissions.Contains("*.read")) || (permission == l + ".edit" && Permissions.Contains("*.edit")));
}

/// <summary>Who acts: an account under one grant, hence one range.</summary>
/// <param name="UserId">The account; null for the console.</param>
/// <param name="Name">The name written beside the deed.</param>
/// <param name="Role">The role of the grant in use.</param>
/// <param name="Range">The subtree of the grant in use.</param>
public sealed record Actor(Guid? UserId, string Name, Role Role, OrgRange Range)
{
    /// <summary>The person at the machine itself: commands and seeding.</summary>
    public static Actor Console(Role role) => new(null, "本机命令行", role, OrgRange.Everything);
}
