using Microsoft.AspNetCore.Identity;
using Shushi.Platform.Identity;

namespace Shushi.App.Hosting;

/// <summary>Beyond length, letters and digits: nothing that is guessed first.</summary>
public sealed class PasswordRules : IPasswordValidator<User>
{
    private static readonly string[] Weak =
        ["password", "passw0rd", "qwerty", "1qaz2wsx", "abc123", "admin123", "iloveyou", "woaini", "shushi", "dangjian", "zhibu", "5201314", "12345678", "00000000", "11111111", "88888888"];

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        var text = password ?? "";
        var errors = new List<IdentityError>();
        if (!text.Any(char.IsLetter)) errors.Add(Bad("密码应同时有字母和数字。"));
        if (Weak.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)) || text.Distinct().Count() < 5) errors.Add(Bad("这个密码太容易被猜到，请换一个。"));
        if (user.UserName is { Length: > 2 } name && text.Contains(name, StringComparison.OrdinalIgnoreCase)) errors.Add(Bad("密码不能含有登录名。"));
        return Task.FromResult(errors.Count == 0 ? IdentityResult.Success : IdentityResult.Failed([.. errors]));
    }

    private static IdentityError Bad(string message) => new() { Code = "PasswordWeak", Description = message };
}

/// <summary>What the account store says, in Chinese.</summary>
public sealed class AccountErrors : IdentityErrorDescriber
{
    /// <inheritdoc/>
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"密码至少{length}个字符。");

    /// <inheritdoc/>
    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), "密码应同时有字母和数字。");

    /// <inheritdoc/>
    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "现在的密码不对，请重新输入。");

    /// <inheritdoc/>
    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), $"登录名“{userName}”已有人使用，请换一个。");

    /// <inheritdoc/>
    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), $"登录名“{userName}”不能使用，请换一个。");

    /// <inheritdoc/>
    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "账号刚刚被别人修改过，请刷新后重试。");

    /// <inheritdoc/>
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "账号没有保存成功，请稍后重试。");

    private static IdentityError Say(string code, string message) => new() { Code = code, Description = message };
}
