using System.Globalization;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>发展党员下一步: the steps that are owed to applicants, activists and probationary members.</summary>
public sealed class AdmissionCard : IDeskCard
{
    private static readonly string[] Ledgers = ["activists", "acceptances", "conversions"];

    public IReadOnlyList<string> Needs { get; } = ["rules.read", "activists.read"];

    public async Task<CardView?> Make(DeskData desk)
    {
        var open = await desk.Open(Ledgers);
        var url = $"{desk.Home}/duties?ledger={string.Join(',', Ledgers)}";
        return new CardView("发展党员下一步")
        {
            Id = "admission",
            AllUrl = url,
            Empty = "没有到期的发展党员步骤。",
            Tiles = [new(open.Count.ToString(CultureInfo.InvariantCulture), "应办步骤", url, open.Count > 0 ? Light.Look : Light.Good)],
            Rows = open.Select(desk.RowOf).ToList(),
        };
    }
}
