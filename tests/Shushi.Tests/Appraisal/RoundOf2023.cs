using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Appraisal;
using Shushi.Modules.Reports;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Identity;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Testing;

namespace Shushi.Tests.Appraisal;

/// <summary>The 2023 round of the demo district and the people who play in it, each with an account of their own.</summary>
internal sealed class RoundOf2023 : IAsyncDisposable
{
    private static readonly Guid ClerkId = Guid.Parse("00000000-0000-4000-8000-000000000001"), LeaderId = Guid.Parse("00000000-0000-4000-8000-000000000002"),
        OfficeId = Guid.Parse("00000000-0000-4000-8000-000000000003"), SecondId = Guid.Parse("00000000-0000-4000-8000-000000000004");

    private RoundOf2023(TestDatabase database) => Database = database;

    public Guid Id { get; private set; }

    /// <summary>The secretary of the statistics bureau, first in the order.</summary>
    public Guid Person { get; private set; }

    public Guid OrgId { get; private set; }

    /// <summary>The district of its own that it lies in.</summary>
    public TestDatabase Database { get; }

    public static async Task<RoundOf2023> On(Engine engine)
    {
        var made = new RoundOf2023(await TestDatabase.World(engine));
        var round = (await Rounds.All(await made.Database.Open()))[0];
        made.Id = round.Id;
        var subject = (await Rounds.Get(await made.Database.Open(), round.Id)).Subjects.MinBy(s => s.Ordinal)!;
        (made.Person, made.OrgId) = (subject.PersonId, subject.OrgId);
        return made;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    public Task<Workspace> Clerk() => As(ClerkId, "卫经办", "clerk", "001.003");

    public Task<Workspace> Leader() => As(LeaderId, "书记", "leading-group-secretary", "001.003");

    public Task<Workspace> Office() => As(OfficeId, "工委甲", "work-committee", "001");

    public Task<Workspace> SecondOfficer() => As(SecondId, "工委乙", "work-committee", "001");

    public Task<Workspace> Neighbour() => As(SecondId, "邻局", "clerk", "001.004");

    /// <summary>The composed report with the parts that only people write filled in.</summary>
    public async Task<string> Report()
    {
        var workspace = await Clerk();
        var text = (await ReportComposer.Compose(workspace, workspace.Organization("区统计局"), 2023)).ToText();
        return text.Replace("〔请填写：本人查摆的主要问题及原因〕", "抓业务多，抓党建少，两者结合不紧的问题还没有根本解决，主要是考核导向偏重业务。", StringComparison.Ordinal)
            .Replace("〔请填写：2024年的思路、措施、责任和时限〕", "把党建和业务同部署、同检查、同考核。", StringComparison.Ordinal);
    }

    /// <summary>Hands in and confirms; the submission.</summary>
    public async Task<Submission> HandIn()
    {
        Assert.Empty((await Submissions.Submit(await Clerk(), Id, Person, await Report())).Problems);
        var waiting = await Last();
        Assert.Empty((await Submissions.Confirm(await Leader(), waiting.Id, waiting.Version)).Problems);
        return await Last();
    }

    /// <summary>The last submission, as the unit sees it.</summary>
    public async Task<Submission> Last()
    {
        var workspace = await Clerk();
        return await workspace.Db.Set<Submission>().AsNoTracking().Include(s => s.Figures).Where(s => s.RoundId == Id && s.PersonId == Person).OrderByDescending(s => s.Number).FirstAsync();
    }

    /// <summary>Leaves the round as its checks would not, as an earlier version of the product may have.</summary>
    public async Task Leave(Action<Round> change)
    {
        var office = await Office();
        var ledger = office.Catalog.LedgerOf<Round>();
        var stored = (Round)await LedgerActs.Load(office, ledger, Id);
        Assert.True((await office.Run(LedgerActs.Edit(ledger), stored, Id, () =>
        {
            change(stored);
            return Task.FromResult<IReadOnlyList<Problem>>([]);
        })).Changed);
    }

    private Task<Workspace> As(Guid id, string name, string role, string path) => Database.Open(new Actor(id, name, Product.Catalog.Role(role)!, OrgRange.Under(path)));
}
