using Shushi.App.Hosting;
using Shushi.Modules.Members;
using Shushi.Platform;

namespace Shushi.App.Pages.Members;

/// <summary>党员花名册 of a day.</summary>
public sealed class RosterModel : PrintPage
{
    public override string Needs => "members.read";

    public IReadOnlyList<MemberLine> Lines { get; private set; } = [];

    public async Task OnGet()
    {
        var day = DayAsked();
        Lines = await MemberList.On(Workspace, Org, day);
        Heading = Org.ShortName + "党员花名册";
        When = "截至" + day.InWords();
        Extent = $"共{Lines.Count}名";
        BackUrl = Home + "/members";
    }
}
