using Microsoft.EntityFrameworkCore;
using Shushi.Office.Documents;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Data;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.Modules.Appraisal;

/// <summary>反馈函 as an official paper by GB/T 9704, with its receipt annexed.</summary>
public static class FeedbackLetter
{
    public const string Title = "述职评议结果反馈函";

    /// <summary>As docx.</summary>
    /// <exception cref="NotVisibleException">There is no such feedback in sight.</exception>
    public static async Task<(string Name, byte[] Docx)> Docx(Workspace workspace, Guid id)
    {
        var ledger = workspace.Catalog.LedgerOf<Feedback>();
        workspace.Require(ledger.ReadPermission);
        var feedback = (Feedback)await LedgerActs.Load(workspace, ledger, id);
        workspace.Db.ChangeTracker.Clear();
        await workspace.LoadTitles(ledger, [feedback]);
        var name = workspace.Lookups.Title(new RecordRef("members", feedback.PersonId));
        using var stream = new MemoryStream();
        DocumentWriter.Write(stream, Make(feedback, name, await OfficeOf(workspace, feedback)));
        return ($"{Title}（{name}）.docx", stream.ToArray());
    }

    /// <summary>The paper.</summary>
    /// <param name="feedback">What was sent.</param>
    /// <param name="name">To whom.</param>
    /// <param name="office">By which office.</param>
    public static OfficialDocument Make(Feedback feedback, string name, string office)
    {
        var lines = feedback.Letter.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var addressee = lines is [var first, ..] && first.EndsWith('：') ? first : null;
        return new OfficialDocument
        {
            Title = Title,
            Addressee = addressee,
            Body = lines.Skip(addressee is null ? 0 : 1).Select(Line).ToList(),
            Annexes = [new DocumentAnnex("签收回执", Receipt(feedback, name, office))],
            Signature = office,
            Date = feedback.On,
        };
    }

    private static List<DocumentBlock> Receipt(Feedback feedback, string name, string office) =>
    [
        Line($"{office}："),
        Line($"{feedback.On.InWords()}发出的《{Title}》已收到。{(Feedbacks.AsksForPlan(feedback) ? $"我将按要求制定整改方案，于{feedback.PlanBy.InWords()}前报送，并按时完成整改。" : "")}"),
        new TableBlock(["述职人", "签收人", "签收日期", "签名"], [[name, feedback.ReceivedBy ?? "", feedback.ReceivedOn is { } on ? on.InWords() : "", ""]]),
    ];

    private static DocumentBlock Line(string text) => new TextBlock(TextLevel.Body, [new PlainPiece(text)]);

    /// <summary>The office that ran the round: named on the letter also for those who do not see it in their tree.</summary>
    private static async Task<string> OfficeOf(Workspace workspace, Feedback feedback)
    {
        var office = await workspace.Db.Set<Round>().Where(r => r.Id == feedback.RoundId).Select(r => r.OrgId).FirstOrDefaultAsync();
        return await workspace.Db.Set<Organization>().IgnoreQueryFilters([ShushiContext.ScopeFilter]).Where(o => o.Id == office).Select(o => o.Name).FirstOrDefaultAsync() ?? feedback.IssuedBy;
    }
}
