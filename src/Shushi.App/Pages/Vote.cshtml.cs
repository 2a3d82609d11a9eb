using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Appraisal.Ballots;
using Shushi.Modules.Members;
using Shushi.Platform.Data;

namespace Shushi.App.Pages;

/// <summary>民主测评 on a phone: one screen, nobody logged in, no cookie. The code is what lets somebody vote, hence there is no guard token either.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class VoteModel(ShushiContext db) : PageModel
{
    public Guid RoundId { get; private set; }

    public string Title { get; private set; } = "";

    public bool IsOpen { get; private set; }

    /// <summary>Those who take part, in the order of the round.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    /// <summary>What this page is known by when it is sent again.</summary>
    public string Mark { get; private set; } = "";

    public string? Code { get; private set; }

    public VoteResult? Result { get; private set; }

    /// <summary>What the voter is told.</summary>
    public string? Said => Result switch
    {
        VoteResult.Counted => "您的测评票已经投入票箱，感谢参加。可以关闭本页。",
        VoteResult.UnknownCode => "投票码不对，请对照纸条核对后再提交。",
        VoteResult.UsedCode => "这个投票码已经用过，只计一次。刚才提交时断过网的，那一次已经计入；不是您投的，请告诉现场工作人员。",
        VoteResult.Incomplete => "请对每位述职人都选一项，不表态的选“弃权”。",
        VoteResult.NotOpen => "测评没有开始，或已经结束。",
        _ => IsOpen ? null : "测评没有开始，或已经结束。",
    };

    public async Task<IActionResult> OnGet(Guid id)
    {
        if (!await Show(id)) return Nothing();
        Mark = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, string? code, string? mark)
    {
        if (!await Show(id)) return Nothing();
        ModelState.Clear();
        (Code, Mark) = (code, mark ?? "");
        var letters = Names.Select((_, n) => Chosen(n)).ToList();
        Result = letters.TrueForAll(l => Choices.All.Any(c => c.Letter == l))
            ? await Voting.Vote(db, id, code ?? "", Mark, letters)
            : VoteResult.Incomplete;
        if (Result != VoteResult.Counted) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>What was chosen for a subject; nothing before.</summary>
    public char Chosen(int place) =>
        Request.HasFormContentType && Request.Form[string.Create(CultureInfo.InvariantCulture, $"choice{place}")].ToString() is [var letter] ? letter : '\0';

    /// <summary>No such box: said on this page, for the usual one for what is not found sets a cookie.</summary>
    private PageResult Nothing()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    private async Task<bool> Show(Guid id)
    {
        if (await Voting.Find(db, id) is not { } found) return false;
        (RoundId, Title, IsOpen) = (id, found.Round.Title, found.State == BoxState.Open);
        var people = found.Round.Subjects.Where(s => s.TakesPart).OrderBy(s => s.Ordinal).Select(s => s.PersonId).ToList();
        var names = await db.Set<Person>().IgnoreQueryFilters([ShushiContext.ScopeFilter]).Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name);
        Names = people.Select(p => names.GetValueOrDefault(p, "—")).ToList();
        return true;
    }
}
