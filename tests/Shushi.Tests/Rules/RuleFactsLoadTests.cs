using Shushi.Modules.Admission;
using Shushi.Modules.Assignments;
using Shushi.Modules.Meetings;
using Shushi.Modules.Members;
using Shushi.Modules.Organizations;
using Shushi.Modules.Publications;
using Shushi.Modules.Service;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Data;
using Shushi.Platform.Identity;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Platform.Rules;
using Xunit;
using Record = Shushi.Platform.Records.Record;

namespace Shushi.Tests.Rules;

/// <summary>The way from records to facts: a unit with a 党组, a 总支 and a branch of three, with one thing wrong under several rules.</summary>
public sealed class RuleFactsLoadTests : IAsyncLifetime
{
    private static readonly DateOnly Founded = new(2010, 1, 1);
    private readonly string file = Path.Combine(Path.GetTempPath(), $"shushi-rules-{Environment.ProcessId}-{Interlocked.Increment(ref counter)}.db");
    private readonly AtNoon clock = new(new DateOnly(2023, 12, 31));
    private readonly Organization unit = Organization(1, "001", OrgKind.Unit, null), leading = Organization(2, "001.001", OrgKind.LeadingGroup, 1),
        general = Organization(3, "001.002", OrgKind.GeneralBranch, 1), branch = Organization(4, "001.002.001", OrgKind.Branch, 3),
        group = Organization(5, "001.002.001.001", OrgKind.Group, 4);

    private static int counter;
    private ShushiContext db = null!;

    public async ValueTask InitializeAsync()
    {
        db = new Database($"Data Source={file};Pooling=False", Product.Catalog, new AesSealer(new byte[32])).Open();
        await db.Database.EnsureCreatedAsync();
        await Save([unit, leading, general, branch, group, .. Enumerable.Range(0, 4).Select(Person), .. Standings(), .. Committee(), .. Events(), .. Leading(), .. Community()]);
    }

    public async ValueTask DisposeAsync()
    {
        await db.DisposeAsync();
        File.Delete(file);
    }

    [Fact]
    [Trait("pace", "slow")]
    public async Task Book_OfTheUnit_FindsWhatIsWrongAndNothingElse()
    {
        var book = await Open(OrgRange.Everything, unit, Period.Year(2023));
        Assert.Equal(["CD-05", "DY-01", "FZ-08/2014", "FZ-18/2014", "FZ-20b", "FZ-25/2014", "LZ-03", "SQ-01", "SQ-02", "YS-04b", "ZB-06", "ZH-16", "ZH-16"], book.Findings.Select(f => f.Rule.Code).Order(StringComparer.Ordinal));
        Assert.Contains(book.Findings, f => f.Value.Message.Contains("应到30人，支部当日党员4人", StringComparison.Ordinal));
        Assert.Contains(book.Findings, f => f.Value.Message.Contains("人员2登记了2次", StringComparison.Ordinal));
        Assert.Contains(book.Findings, f => f.Value.Message.Contains("组织4有在职党员1人还没有到社区报到：人员3。", StringComparison.Ordinal));
        Assert.Contains(book.Findings, f => f.Value.Message.Contains("没有认领岗位或服务项目：人员2。", StringComparison.Ordinal));
        Assert.Contains(book.Findings, f => f.Value.Message.Contains("“审议预算”没有记明结果", StringComparison.Ordinal));
        Assert.Contains(book.Findings, f => f.Value.Message.Contains("赞成1票，未超过应到会有表决权3人的半数", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Duties_OfTheUnit_AreFulfilledByOwnersAndParticipants()
    {
        var book = await Open(OrgRange.Everything, unit, Period.Quarter(2023, 2));
        var duties = book.Duties.Where(d => d.Value.Ledger is "meetings" or "conversions" or "assignments").ToList(); // dues, talks and reviews have rules of their own
        Assert.Equal(["FZ-26/2014", "LZ-01", "RW-01", "YS-01", "ZH-01", "ZH-02", "ZH-02", "ZH-02", "ZH-03", "ZH-03", "ZH-03", "ZH-04", "ZH-05", "ZH-05", "ZH-05", "ZH-12", "ZH-13", "ZX-01"],
            duties.Select(d => d.Rule.Code).Order(StringComparer.Ordinal));
        var paths = new[] { unit, leading, general, branch, group }.ToDictionary(o => o.Id, o => o.OrgPath);
        Assert.Equal(["FZ-26/2014 001.002.001", "LZ-01 001.001", "RW-01 001.001", "ZH-01 001.002.001", "ZH-03 001.002.001.001", "ZH-04 001.001"],
            duties.Where(d => d.Value.FulfilledBy.Count > 0).Select(d => $"{d.Rule.Code} {paths[d.Value.OrgId]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Lecture_OfTheSecretary_IsNotAskedForWhereTheUnitIsNotInSight()
    {
        var book = await Open(OrgRange.Under(leading.OrgPath), leading, Period.Year(2023));
        Assert.DoesNotContain(book.Duties, d => d.Rule.Code == "ZH-04");
        Assert.Contains(book.Duties, d => d.Rule.Code == "LZ-01" && d.Value.StateOn(clock.Today) == DutyState.Fulfilled);
    }

    [Fact]
    public async Task Conversion_OnceAcceptedAgain_IsOwedByTheBranchAYearLater()
    {
        clock.Today = new DateOnly(2024, 8, 1);
        var book = await Open(OrgRange.Everything, unit, Period.Year(2024));
        var duty = Assert.Single(book.Duties, d => d.Rule.Code == "FZ-26/2014").Value;
        Assert.Equal((branch.Id, "讨论人员3转正", DutyState.Overdue), (duty.OrgId, duty.What, duty.StateOn(clock.Today)));
        Assert.Equal(new DateOnly(2024, 6, 2), duty.Window.From);
    }

    [Fact]
    [Trait("pace", "slow")]
    public async Task Findings_AreTheSame_ForWhoSeesOnlyTheBranch()
    {
        var whole = await Open(OrgRange.Everything, branch, Period.Year(2023));
        var own = await Open(OrgRange.Under(branch.OrgPath), branch, Period.Year(2023));
        Assert.Equal(whole.Findings.Select(f => f.Value), own.Findings.Select(f => f.Value));
        Assert.Equal(whole.Duties.Count, own.Duties.Count);
    }

    private async Task<RuleBook> Open(OrgRange range, Organization root, Period period) =>
        await RuleBook.Open(await Workspace.Open(db, new Actor(null, "测试", Roles.Console, range), clock), root, period);

    private async Task Save(IReadOnlyList<Record> records)
    {
        var workspace = await Workspace.Open(db, Actor.Console(Roles.Console), clock);
        var act = LedgerActs.Create(Product.Catalog.LedgerOf<Organization>());
        var outcome = await workspace.Run(act, unit, null, () =>
        {
            db.AddRange(records);
            return Task.FromResult<IReadOnlyList<Problem>>([]);
        });
        Assert.True(outcome.Changed);
    }

    private static Organization Organization(int n, string path, OrgKind kind, int? parent) => new()
    {
        Id = Facts.Id(n),
        OrgId = Facts.Id(n),
        OrgPath = path,
        Name = $"组织{n}",
        ShortName = $"组织{n}",
        Kind = kind,
        ParentId = parent is { } p ? Facts.Id(p) : null,
        From = Founded,
    };

    /// <summary>The first one's ID number is mistyped.</summary>
    private Person Person(int n) => At(new Person
    {
        Id = Facts.Id(100 + n),
        Name = $"人员{n}",
        Sex = "1",
        Ethnicity = "01",
        BirthDate = new DateOnly(1980, 1, 1),
        IdNumber = n == 0 ? db.Sealer.Seal("150203198001010017") : n == 1 ? db.Sealer.Seal("150203198001010016") : new Sealed(),
    });

    private IEnumerable<Record> Standings() =>
    [
        .. Enumerable.Range(0, 2).Select(n => At(new Standing { Id = Facts.Id(200 + n), PersonId = Facts.Id(100 + n), Stage = Stage.Full, From = Founded })),
        At(new Standing { Id = Facts.Id(202), PersonId = Facts.Id(102), Stage = Stage.Probationary, Reason = StandingReason.Admitted,
            From = new DateOnly(2022, 5, 27), Until = new DateOnly(2023, 3, 24) }),
        At(new Standing { Id = Facts.Id(203), PersonId = Facts.Id(102), Stage = Stage.Full, Reason = StandingReason.MadeFull, From = new DateOnly(2023, 3, 24) }),
        At(new Standing { Id = Facts.Id(204), PersonId = Facts.Id(103), Stage = Stage.Probationary, Reason = StandingReason.Admitted, From = new DateOnly(2023, 6, 2) }),
    ];

    private IEnumerable<Record> Committee() => Enumerable.Range(0, 3).Select(n =>
        At(new Post { Id = Facts.Id(300 + n), PersonId = Facts.Id(100 + n), Title = n == 0 ? PostTitle.Secretary : PostTitle.Commissioner, From = new DateOnly(2022, 1, 1) }));

    private IEnumerable<Record> Events() =>
    [
        At(new Activist { Id = Facts.Id(400), PersonId = Facts.Id(103), AppliedOn = new DateOnly(2022, 1, 4), TalkedOn = new DateOnly(2022, 1, 10),
            From = new DateOnly(2022, 6, 17), ObjectOn = new DateOnly(2023, 3, 10),
            Until = new DateOnly(2023, 6, 2), Reviews = [new ActivistReview { Ordinal = 1, On = new DateOnly(2022, 12, 15) }] }),
        At(new Acceptance { Id = Facts.Id(500), PersonId = Facts.Id(102), On = new DateOnly(2022, 5, 27),
            Entitled = 2, Present = 2, Yes = 2, LeadingGroupOn = new DateOnly(2022, 6, 1), ApprovedOn = new DateOnly(2022, 6, 20) }),
        At(new Acceptance { Id = Facts.Id(501), PersonId = Facts.Id(103), On = new DateOnly(2023, 6, 2), Entitled = 3, Present = 3, Yes = 1, No = 2, ApprovedOn = new DateOnly(2023, 6, 27) }),
        At(new Conversion { Id = Facts.Id(600), PersonId = Facts.Id(102), AcceptanceId = Facts.Id(500), On = new DateOnly(2023, 3, 24),
            Entitled = 2, Present = 2, Yes = 2, LeadingGroupOn = new DateOnly(2023, 4, 3), ApprovedOn = new DateOnly(2023, 4, 10) }),
        At(new Meeting { Id = Facts.Id(700), On = new DateOnly(2023, 6, 2), Title = "讨论接收", Kinds = [MeetingKind.MembersMeeting], Expected = 30 }),
        At(new Meeting { Id = Facts.Id(701), On = new DateOnly(2023, 5, 5), Title = "合开", Kinds = [MeetingKind.GroupMeeting], Expected = 3,
            Participants = [new Participant { Ordinal = 1, OrgId = group.Id, OrgPath = group.OrgPath }],
            Absences = [new Absence { Ordinal = 1, PersonId = Facts.Id(102) }, new Absence { Ordinal = 2, PersonId = Facts.Id(102) }] }),
    ];

    /// <summary>A meeting of the 党组 without 第一议题 and with a decision whose result is not written; a lecture of its secretary in the branch.</summary>
    private IEnumerable<Record> Leading() =>
    [
        At(new Post { Id = Facts.Id(310), PersonId = Facts.Id(100), Title = PostTitle.Secretary, From = new DateOnly(2022, 1, 1) }, leading),
        At(new Meeting { Id = Facts.Id(710), On = new DateOnly(2023, 4, 10), Title = "党组会", Kinds = [MeetingKind.LeadingGroupMeeting], Expected = 1, Agenda =
            [new AgendaLine { Ordinal = 1, Topic = Topic.CleanGovernance, Nature = Nature.SpecialStudy, Subject = "党风廉政" },
             new AgendaLine { Ordinal = 2, Topic = Topic.LargeFunds, Nature = Nature.Decision, Subject = "审议预算", LastSpeaker = "人员0" }] }, leading),
        At(new Meeting { Id = Facts.Id(711), On = new DateOnly(2023, 6, 20), Title = "党课", Kinds = [MeetingKind.Lecture], Expected = 4,
            Agenda = [new AgendaLine { Ordinal = 1, Topic = Topic.PartyBuilding, Nature = Nature.Relay, Subject = "党课", Speaker = "人员0" }] }),
        At(new Assignment { Id = Facts.Id(720), On = new DateOnly(2023, 2, 8), DueOn = new DateOnly(2023, 6, 30), DoneOn = new DateOnly(2023, 6, 1), Progress = Progress.Done, Title = "任务", ListYear = 2023 }, leading),
    ];

    /// <summary>Three of four have checked in, two have taken something on; a channel has no owner.</summary>
    private IEnumerable<Record> Community() =>
    [
        .. Enumerable.Range(0, 3).Select(n => At(new CheckIn { Id = Facts.Id(800 + n), PersonId = Facts.Id(100 + n), On = new DateOnly(2023, 7, 1), Community = "社区" })),
        .. Enumerable.Range(0, 2).Select(n => At(new Pledge { Id = Facts.Id(810 + n), PersonId = Facts.Id(100 + n), From = new DateOnly(2023, 7, 4), Name = "岗位", Community = "社区" })),
        At(new Channel { Id = Facts.Id(820), Name = "公众号", IsPublic = true, IsReviewed = true, From = Founded }, unit),
    ];

    private T At<T>(T record, Organization? owner = null)
        where T : Record
    {
        owner ??= branch;
        (record.OrgId, record.OrgPath) = (owner.Id, owner.OrgPath);
        return record;
    }

    /// <summary>A clock that stands at noon in Beijing.</summary>
    private sealed class AtNoon(DateOnly today) : TimeProvider
    {
        public DateOnly Today { get; set; } = today;

        public override DateTimeOffset GetUtcNow() => new(Today, new TimeOnly(4, 0), TimeSpan.Zero);
    }
}
