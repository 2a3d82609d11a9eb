using Microsoft.EntityFrameworkCore;

namespace Shushi.Platform.Identity;

/// <summary>What the platform itself brings: accounts, grants, the trail, figures and rules as pages.</summary>
public static class AccessModule
{
    /// <summary>The module.</summary>
    public static Module Module { get; } = new()
    {
        Label = "系统管理",
        Acts = [Accounts.OpenAct, Accounts.CloseAct, Accounts.ResetAct, Accounts.LinkAct, Accounts.GiveAct, Accounts.EndAct, Tokens.GiveAct, Tokens.EndAct],
        Map = model =>
        {
            LoginEntry.Map(model);
            model.Entity<ApiToken>(e =>
            {
                e.ToTable("tokens");
                e.HasIndex(t => t.Hash).IsUnique();
                e.HasIndex(t => t.UserId);
            });
        },
        Permissions =
        [
            (Accounts.UsersPermission, "管理账号"), (Accounts.GrantsPermission, "授权"), (Tokens.Permission, "为自己生成接口令牌"), ("deeds.read", "查看办理痕迹"), (LoginEntry.Permission, "查看登录记录和在线用户"),
            ("figures.read", "查看数字"), ("rules.read", "查看应办和核对提示"), ("personal.read", "查看身份证号、电话等个人信息"),
        ],
    };
}
