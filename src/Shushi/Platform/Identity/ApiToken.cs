namespace Shushi.Platform.Identity;

/// <summary>接口令牌: lets another program act for an account, in part of one of its grants, until a day.</summary>
public sealed class ApiToken
{
    /// <summary>UUIDv7.</summary>
    public Guid Id { get; set; }

    /// <summary>The account it acts for.</summary>
    public Guid UserId { get; set; }

    /// <summary>The grant it acts under; it ends with it.</summary>
    public Guid GrantId { get; set; }

    /// <summary>The organization whose subtree it sees, inside the grant's.</summary>
    public Guid OrgId { get; set; }

    /// <summary>What it is for, in the words of who made it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The ledgers it may read, by name; <see cref="Tokens.Figures"/> stands for the figures.</summary>
    public List<string> Ledgers { get; set; } = [];

    /// <summary>Whether it may also register, change and delete in them.</summary>
    public bool MayEdit { get; set; }

    /// <summary>SHA-256 of the secret: the secret itself is shown once and kept nowhere.</summary>
    public string Hash { get; set; } = "";

    /// <summary>When it was made, UTC.</summary>
    public DateTime GivenAt { get; set; }

    /// <summary>From this moment on it opens nothing, UTC.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>When it was taken back, UTC; null while it holds.</summary>
    public DateTime? EndedAt { get; set; }
}
