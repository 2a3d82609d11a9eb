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

    /// <summary>Those who take part, by their places in the round: somebody who is withdrawn meanwhile moves nobody else.</summary>
    public IReadOnlyList<(int Place, string Name)> Names { get; private set; } = [];

    /// <summary>How many places the round has.</summary>
    private int Places { get; set; }

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
        Result = await Voting.Vote(db, id, code ?? "", Mark, Enumerable.Range(0, Places).Select(Chosen).ToList());
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
        var subjects = found.Round.Subjects.OrderBy(s => s.Ordinal).ToList();
        var people = subjects.Select(s => s.PersonId).ToList();
        var names = await db.Set<Person>().IgnoreQueryFilters([ShushiContext.ScopeFilter]).Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name);
        Places = subjects.Count;
        Names = subjects.Index().Where(s => s.Item.TakesPart).Select(s => (s.Index, names.GetValueOrDefault(s.Item.PersonId, "—"))).ToList();
        return true;
    }
}
