namespace Shushi.Platform;

/// <summary>Wrong input, as a value: which field, what is wrong and what to do about it.</summary>
/// <param name="Field">The field's key in the form (<c>On</c>, <c>Agenda[0].Topic</c>), or empty for the whole record.</param>
/// <param name="Message">A Chinese sentence for the person who typed it.</param>
public sealed record Problem(string Field, string Message);

/// <summary>The other person's change came first: the version given is no longer the stored one.</summary>
public sealed class VersionClashException(string message) : Exception(message);

/// <summary>The actor's grant lacks a permission. Shown as 403.</summary>
public sealed class NotAllowedException(string permission) : Exception($"当前身份没有“{permission}”权限，请切换身份或联系安全管理员。")
{
    /// <summary>The permission that was missing.</summary>
    public string Permission { get; } = permission;
}

/// <summary>The thing does not exist, or the actor may not know that it does. Shown as 404.</summary>
public sealed class NotVisibleException(string message = "没有找到该记录，或不在您的管理范围内。") : Exception(message);

/// <summary>A request that the product refuses for a stated reason that is nobody's mistake in a form.</summary>
public sealed class RefusedException(string message) : Exception(message);
