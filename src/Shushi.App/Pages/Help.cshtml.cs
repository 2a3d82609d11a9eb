using Shushi.App.Hosting;
using Shushi.Platform;

namespace Shushi.App.Pages;

/// <summary>帮助: the manual, as it stands in docs.</summary>
public sealed class HelpModel : DeskPage
{
    public override string Needs => AnyRole;

    public ManualGuide Guide { get; private set; } = null!;

    public void OnGet(string? name)
    {
        Guide = Manual.Guide(name ?? Manual.First) ?? throw new NotVisibleException("手册里没有这一部分，请从目录里选。");
        Crumbs = Guide.Name == Manual.First ? [new Crumb("使用手册")] : [new Crumb("使用手册", "/help"), new Crumb(Guide.Title)];
    }
}
