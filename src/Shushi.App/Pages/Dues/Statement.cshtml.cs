using System.Globalization;
using Shushi.App.Hosting;
using Shushi.Modules.Dues;
using Shushi.Platform.Records;

namespace Shushi.App.Pages.Dues;

/// <summary>党费收缴明细: each branch's members and months of a year.</summary>
public sealed class StatementModel : PrintPage
{
    public override string Needs => "dues.read";

    public IReadOnlyList<YearStatement> Statements { get; private set; } = [];

    public override IReadOnlyList<string> Signatures => ["收缴人", "复核人", "支部书记"];

    public async Task OnGet()
    {
        var year = Years.Of(Request.Query["year"], Workspace.Today);
        Statements = await YearStatement.Of(Workspace, Org, year);
        Heading = string.Create(CultureInfo.InvariantCulture, $"{Org.ShortName}{year}年党费收缴明细");
        When = "按所属月份，单位：元";
        Extent = string.Create(CultureInfo.InvariantCulture, $"党支部{Statements.Count}个");
        BackUrl = string.Create(CultureInfo.InvariantCulture, $"{Home}/dues?year={year}");
    }

    public string Name(Guid person) => Workspace.Lookups.Title(new RecordRef("members", person));
}
