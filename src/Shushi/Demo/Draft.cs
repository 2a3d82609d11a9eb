using Shushi.Platform.Identity;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.Demo;

/// <summary>The records made so far. Plans run years ahead; this is the one place where the future is cut off.</summary>
internal sealed class Draft(DateOnly today, ISealer sealer)
{
    // Older facts came with the roster that was taken over on this day.
    private static readonly DateOnly TakenOver = new(2022, 1, 4);

    private readonly List<Record> records = [];
    private readonly Dictionary<Type, List<System.Reflection.PropertyInfo>> linesOf = [];

    public DateOnly Today { get; } = today;

    public ISealer Sealer { get; } = sealer;

    /// <summary>The last year that plans need to know: admissions of next June are prepared this winter.</summary>
    public int LastYear => Today.Year + 1;

    public IReadOnlyList<Record> Records => records;

    /// <summary>The day when it is not ahead, else null: a step that is still to come leaves its field empty.</summary>
    public DateOnly? Past(DateOnly? day) => day <= Today ? day : null;

    /// <summary>Keeps an event unless it is ahead.</summary>
    public void Event(Organization owner, string key, EventRecord record)
    {
        if (record.On <= Today) Keep(owner, key, record, record.On);
    }

    /// <summary>Keeps a state unless it begins later; an end that is ahead is left open.</summary>
    public void State(Organization owner, string key, StateRecord record)
    {
        if (record.From > Today) return;
        record.Until = Past(record.Until);
        Keep(owner, key, record, record.From);
    }

    /// <summary>Keeps a record of neither kind: a person.</summary>
    public void Keep(Organization owner, string key, Record record, DateOnly since)
    {
        record.Id = WorldIds.Of(key);
        record.OrgId = owner.Id;
        record.OrgPath = owner.OrgPath;
        record.EnteredAt = EnteredAt(key, since);
        NumberLines(record);
        records.Add(record);
    }

    private void NumberLines(Record record)
    {
        if (!linesOf.TryGetValue(record.GetType(), out var properties))
            linesOf[record.GetType()] = properties = record.GetType().GetProperties().Where(p => typeof(IEnumerable<DetailRow>).IsAssignableFrom(p.PropertyType)).ToList();
        foreach (var lines in properties.Select(p => (IEnumerable<DetailRow>)p.GetValue(record)!))
        {
            foreach (var (n, line) in lines.Index()) (line.RecordId, line.Ordinal) = (record.Id, n + 1);
        }
    }

    // Mostly a day or two later, now and then weeks later: a late entry is a plain fact of office life.
    private DateTime EnteredAt(string key, DateOnly since)
    {
        var dice = new Dice(key);
        var day = since < TakenOver ? TakenOver : since.AddDays(dice.Next(40) == 0 ? 20 + dice.Next(25) : 1 + dice.Next(2));
        var moment = day.ToDateTime(new TimeOnly(1 + dice.Next(8), dice.Next(60), dice.Next(60)), DateTimeKind.Utc);
        var latest = Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return moment < latest ? moment : latest;
    }
}
