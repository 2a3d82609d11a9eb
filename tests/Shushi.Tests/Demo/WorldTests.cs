using System.Collections.Concurrent;
using System.Text.Json;
using Shushi.Demo;
using Shushi.Modules.Admission;
using Shushi.Modules.Members;
using Shushi.Modules.Organizations;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Xunit;
using Record = Shushi.Platform.Records.Record;

namespace Shushi.Tests.Demo;

/// <summary>What the demo world promises whatever day it is built for.</summary>
public sealed class WorldTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly ConcurrentDictionary<DateOnly, Lazy<World>> Worlds = [];
    private static readonly World World = Build(Today);

    public static TheoryData<DateOnly> Days => [new DateOnly(2024, 2, 1), new DateOnly(2025, 6, 30), Today];

    /// <summary>The further off the day, the longer its world takes to build.</summary>
    public static TheoryData<DateOnly> FarDays => [new DateOnly(2031, 3, 5), new DateOnly(2035, 12, 31)];

    [Fact]
    [Trait("pace", "slow")]
    public void Two_builds_are_equal() => Assert.Equal(Write(World.Records), Write(World.Build(Today, new PlainSealer()).Records));

    [Theory]
    [MemberData(nameof(Days))]
    public void The_events_of_2023_do_not_depend_on_today(DateOnly today)
    {
        var other = Build(today);
        Assert.Equal(EventsOf2023(World), EventsOf2023(other));
        Assert.Equal(StandingsOf2023(World), StandingsOf2023(other));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Nothing_lies_ahead_of_today(DateOnly today)
    {
        var world = Build(today);
        var ahead = world.Records.SelectMany(r => Rows(r).SelectMany(Dates).Select(d => (r, d))).Where(x => x.d.Day > today && !IsPlan(x.d.Name)).ToList();
        Assert.Empty(ahead.Select(x => $"{x.r.GetType().Name} {x.d}"));
        Assert.All(world.Records, r => Assert.True(r.EnteredAt <= today.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc)));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Ids_are_unique_and_links_lead_somewhere(DateOnly today)
    {
        var world = Build(today);
        var ids = world.Records.Select(r => r.Id).ToHashSet();
        Assert.Equal(world.Records.Count, ids.Count);
        var seen = new HashSet<Guid>();
        foreach (var record in world.Records)
        {
            seen.Add(record.Id);
            Assert.True(Links(record).All(seen.Contains), $"{record.GetType().Name} {record.Id} points to what comes later or nowhere");
        }
    }

    [Fact]
    public void Every_record_lies_at_its_organization()
    {
        var paths = World.Of<Organization>().ToDictionary(o => o.Id, o => o.OrgPath);
        Assert.All(World.Records, r => Assert.Equal(paths[r.OrgId], r.OrgPath));
        Assert.All(World.Of<Organization>().Where(o => o.ParentId is not null), o => Assert.Equal(paths[o.ParentId!.Value], o.OrgPath[..^4]));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void No_two_standings_or_terms_overlap(DateOnly today)
    {
        var world = Build(today);
        AssertApart(world.Of<Standing>().GroupBy(s => s.PersonId));
        AssertApart(world.Of<Term>().GroupBy(t => t.OrgId));
        AssertApart(world.Of<Activist>().GroupBy(a => a.PersonId));
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Names_and_numbers_are_unique_and_agree(DateOnly today)
    {
        var world = Build(today);
        var people = world.Of<Person>().ToList();
        Assert.Equal(people.Count, people.Select(p => p.Name).Distinct().Count());
        Assert.Equal(people.Count, people.Select(p => p.IdNumber.Cipher).Distinct().Count());
        Assert.Equal(people.Count, people.Select(p => p.Phone.Cipher).Distinct().Count());
        var planted = world.Omissions.Where(o => o.Rule == "CD-09").Select(o => o.RecordId).ToHashSet();
        foreach (var person in people)
        {
            var number = person.IdNumber.Cipher!;
            Assert.Null(CitizenId.Fault(number));
            Assert.Equal(person.Sex, CitizenId.Sex(number));
            Assert.Equal(!planted.Contains(person.Id), CitizenId.BirthDate(number) == person.BirthDate);
            Assert.Matches("^19900000[0-9]{3}$", person.Phone.Cipher);
        }
    }

    [Theory]
    [MemberData(nameof(FarDays))]
    [Trait("pace", "slow")]
    public void Far_off_it_keeps_its_promises_too(DateOnly today)
    {
        The_events_of_2023_do_not_depend_on_today(today);
        Nothing_lies_ahead_of_today(today);
        Ids_are_unique_and_links_lead_somewhere(today);
        No_two_standings_or_terms_overlap(today);
        Names_and_numbers_are_unique_and_agree(today);
    }

    [Fact]
    public void There_is_an_account_for_every_role()
    {
        Assert.Equal(Roles.All.Select(r => r.Code).Order(), World.Accounts.Select(a => a.Role).Order());
        Assert.Equal(World.Accounts.Count, World.Accounts.Select(a => a.Login).Distinct().Count());
    }

    /// <summary>The world as of a day, built once for all tests that only look at it.</summary>
    internal static World Build(DateOnly today) => Worlds.GetOrAdd(today, day => new(() => World.Build(day, new PlainSealer()))).Value;

    private static string Write(IEnumerable<Record> records) => JsonSerializer.Serialize(records.Select(r => (object)r));

    private static string EventsOf2023(World world) => Write(world.Records.OfType<EventRecord>().Where(e => e.On.Year == 2023));

    private static List<string> StandingsOf2023(World world) => world.Of<Standing>().Where(s => s.From.Year <= 2023)
        .Select(s => $"{s.PersonId} {s.OrgPath} {s.From} {(s.Until?.Year <= 2023 ? s.Until : null)} {s.Stage} {s.Service} {s.Reason}").ToList();

    private static bool IsPlan(string name) => name is "DueOn" or "MeetingOn" or "FeedbackBy" or "PlanBy";

    private static IEnumerable<object> Rows(Record record) =>
        record.GetType().GetProperties().Select(p => p.GetValue(record)).OfType<IEnumerable<DetailRow>>().SelectMany(r => r).Prepend<object>(record);

    private static IEnumerable<(string Name, DateOnly Day)> Dates(object row) => row.GetType().GetProperties()
        .Where(p => p.PropertyType == typeof(DateOnly) || p.PropertyType == typeof(DateOnly?))
        .Select(p => (p.Name, Value: p.GetValue(row) as DateOnly?)).Where(p => p.Value is not null).Select(p => (p.Name, p.Value!.Value));

    private static IEnumerable<Guid> Links(Record record)
    {
        foreach (var property in record.GetType().GetProperties().Where(p => p.Name != nameof(Record.Id)))
        {
            switch (property.GetValue(record))
            {
                case Guid id: yield return id; break;
                case List<Guid> ids:
                    foreach (var id in ids) yield return id;
                    break;
                case System.Collections.IEnumerable rows and not string:
                    foreach (var row in rows.OfType<DetailRow>())
                        foreach (var link in row.GetType().GetProperties().Select(p => p.GetValue(row)).OfType<Guid>()) yield return link;
                    break;
                default: break;
            }
        }
    }

    private static void AssertApart<T>(IEnumerable<IGrouping<Guid, T>> rows)
        where T : StateRecord
    {
        foreach (var group in rows)
        {
            var ordered = group.OrderBy(s => s.From).ToList();
            Assert.All(ordered.Zip(ordered.Skip(1)), pair => Assert.True(pair.First.Until <= pair.Second.From, $"{typeof(T).Name} {pair.Second.From} {pair.Second.OrgPath}"));
            Assert.All(ordered, s => Assert.True(s.Until is null || s.Until > s.From));
        }
    }
}
