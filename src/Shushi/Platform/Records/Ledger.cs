using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shushi.Platform.Data;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records.Fields;

namespace Shushi.Platform.Records;

/// <summary>A ledger: a record and one description of its fields, read at run time by list, form, filter, export, API and history.</summary>
/// <typeparam name="T">The record.</typeparam>
public abstract class Ledger<T>(string name, string label, string group, string about) : FieldSet<T>, ILedger
    where T : Record, new()
{
    private IReadOnlyList<Field> titleFields = [];
    private Expression<Func<T, Guid>>? oneAtATime;
    private Func<T, Guid>? subjectOf;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Label => label;

    /// <inheritdoc/>
    public string Group => group;

    /// <inheritdoc/>
    public string About => about;

    /// <inheritdoc/>
    public Type RecordType => typeof(T);

    /// <inheritdoc/>
    public IReadOnlyList<LedgerView> Views { get; protected init; } = [];

    /// <inheritdoc/>
    public string ReadPermission => Name + ".read";

    /// <inheritdoc/>
    public string EditPermission => Name + ".edit";

    /// <inheritdoc/>
    public IReadOnlyList<Field> TitleFields => titleFields.Count > 0 ? titleFields : Fields.Where(f => f.InList).Take(2).ToList();

    /// <inheritdoc/>
    public bool IsEvent => typeof(EventRecord).IsAssignableFrom(typeof(T));

    /// <inheritdoc/>
    public virtual bool IsDated => IsEvent || typeof(StateRecord).IsAssignableFrom(typeof(T));

    /// <inheritdoc/>
    public virtual bool HasOwner => true;

    /// <inheritdoc/>
    public virtual string OwnerLabel => "所属组织";

    /// <inheritdoc/>
    public virtual bool IsKeptByActs => false;

    /// <inheritdoc/>
    public WideShape? WideShape { get; private set; }

    /// <inheritdoc/>
    public IReadOnlyList<Field> OnceFields { get; private set; } = [];

    /// <inheritdoc/>
    public bool LooksAtOthers => oneAtATime is not null || GetType().GetMethod(nameof(Prepare))!.DeclaringType != typeof(Ledger<T>);

    /// <summary>When a row is inside a range. A record that several organizations share says so here.</summary>
    public virtual Expression<Func<T, string, string, bool>> Scope => OrgScope.Own<T>();

    /// <inheritdoc/>
    public Guid? SubjectOf(Record record) => subjectOf?.Invoke((T)record);

    /// <inheritdoc/>
    public virtual IEnumerable<int> YearsOf(Record record, DateOnly today) => record switch
    {
        EventRecord e => [e.On.Year],
        StateRecord s => Enumerable.Range(s.From.Year, Math.Max(1, Math.Min(today.Year, (s.Until ?? today).Year) - s.From.Year + 1)).TakeLast(2),
        _ => [today.Year],
    };

    /// <inheritdoc/>
    public virtual Record Blank(DateOnly today)
    {
        var record = new T();
        if (record is EventRecord e) e.On = today;
        if (record is StateRecord s) s.From = today;
        return record;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Problem> ReadInto(Record record, Inputs inputs, Lookups lookups)
    {
        var problems = base.ReadInto((T)record, inputs, lookups).ToList();
        if (record is StateRecord { Until: { } until } state && until < state.From)
            problems.Add(new Problem(nameof(StateRecord.Until), "结束日期早于开始日期，请核对。"));
        return problems;
    }

    /// <inheritdoc/>
    public virtual async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew) =>
        oneAtATime is not null && record is StateRecord state ? await OneAfterAnother((T)record, state, workspace, isNew) : [];

    /// <inheritdoc/>
    public virtual Task<IReadOnlyList<Problem>> Deleting(Record record, Workspace workspace) => Task.FromResult<IReadOnlyList<Problem>>([]);

    /// <inheritdoc/>
    public virtual Task<IReadOnlyList<Problem>> ToMend(Record record, Workspace workspace) => Task.FromResult<IReadOnlyList<Problem>>([]);

    /// <inheritdoc/>
    public IQueryable<Record> Query(Workspace workspace) => workspace.Db.Set<T>();

    /// <inheritdoc/>
    public IQueryable<Record> Search(Workspace workspace, OrgRange range, LedgerSearch search)
    {
        var rows = In(workspace.Db.Set<T>(), range);
        var row = Expression.Parameter(typeof(T), "row");
        foreach (var (key, text) in search.Filters)
        {
            if (Fields.FirstOrDefault(f => f.Name == key && MaySearch(f, workspace))?.Condition(row, text, workspace.Lookups) is { } condition)
                rows = rows.Where(Expression.Lambda<Func<T, bool>>(condition, row));
        }

        if (!string.IsNullOrWhiteSpace(search.Text)) rows = rows.Where(ContainsText(row, search.Text.Trim(), workspace));
        if (search.Period is { } period) rows = During(rows, period);
        if (search.Picked is { } picked) rows = rows.Where(r => picked.Contains(r.Id));
        return IsEvent
            ? rows.OrderByDescending(r => EF.Property<DateOnly>(r, nameof(EventRecord.On))).ThenByDescending(r => r.Id)
            : InOrder(rows);
    }

    /// <inheritdoc/>
    public async Task<Record?> Find(Workspace workspace, Guid id) =>
        await WithLines(workspace.Db.Set<T>()).FirstOrDefaultAsync(r => r.Id == id);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Record>> FindAll(Workspace workspace, IReadOnlyList<Guid> ids) =>
        await WithLines(workspace.Db.Set<T>()).Where(r => ids.Contains(r.Id)).ToListAsync();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Record>> ForTitles(ShushiContext db, IReadOnlyList<Guid> ids) =>
        await WithLines(db.Set<T>().IgnoreQueryFilters()).AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync();

    /// <inheritdoc/>
    public async Task<bool> PointsAt(ShushiContext db, ILedger other, Guid id)
    {
        var rows = db.Set<T>().IgnoreQueryFilters([ShushiContext.ScopeFilter]);
        if (!other.HasOwner && HasOwner && await rows.AnyAsync(r => r.OrgId == id)) return true;
        var row = Expression.Parameter(typeof(T), "row");
        foreach (var field in Fields.Where(f => f.LinksTo == other.Name))
        {
            var value = Expression.Property(row, field.Property);
            Expression points = field is LinksField
                ? Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(Guid)], value, Expression.Constant(id))
                : Expression.Equal(Expression.Convert(value, typeof(Guid?)), Expression.Constant(id, typeof(Guid?)));
            if (await rows.AnyAsync(Expression.Lambda<Func<T, bool>>(points, row))) return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Guid>> EveryId(ShushiContext db) => await db.Set<T>().IgnoreQueryFilters().Select(r => r.Id).ToListAsync();

    /// <summary>The rows inside a range.</summary>
    public IQueryable<T> In(IQueryable<T> rows, OrgRange range) => rows.Where(OrgScope.Bind(Scope, range));

    /// <inheritdoc/>
    public virtual void Map(ModelBuilder model, ShushiContext context)
    {
        var entity = model.Entity<T>();
        entity.ToTable(Name);
        entity.Property(r => r.Version).IsConcurrencyToken();
        entity.HasIndex(r => r.OrgPath);
        if (IsEvent) entity.HasIndex(nameof(EventRecord.On));
        foreach (var field in Fields)
        {
            field.Map(entity);
            if (field is DetailsField details) MapLines(model, entity, details);
        }

        var contextScope = OrgScope.Bind(Scope,
            Expression.Property(Expression.Constant(context), nameof(ShushiContext.RangeFrom)),
            Expression.Property(Expression.Constant(context), nameof(ShushiContext.RangeTo)));
        entity.HasQueryFilter(ShushiContext.LiveFilter, r => r.DeletedAt == null);
        entity.HasQueryFilter(ShushiContext.ScopeFilter, contextScope);
    }

    /// <summary>The order of a ledger of states: what began last comes first.</summary>
    protected virtual IQueryable<T> InOrder(IQueryable<T> rows) =>
        typeof(StateRecord).IsAssignableFrom(typeof(T))
            ? rows.OrderByDescending(r => EF.Property<DateOnly>(r, nameof(StateRecord.From))).ThenByDescending(r => r.Id)
            : rows.OrderByDescending(r => r.Id);

    /// <summary>The rows that belong to a period. A ledger with 所属期 says so here.</summary>
    protected virtual IQueryable<T> During(IQueryable<T> rows, Period period)
    {
        if (IsEvent) return rows.Where(r => EF.Property<DateOnly>(r, nameof(EventRecord.On)) >= period.From && EF.Property<DateOnly>(r, nameof(EventRecord.On)) <= period.To);
        return typeof(StateRecord).IsAssignableFrom(typeof(T))
            ? rows.Where(r => EF.Property<DateOnly>(r, nameof(StateRecord.From)) <= period.To
                && (EF.Property<DateOnly?>(r, nameof(StateRecord.Until)) == null || EF.Property<DateOnly?>(r, nameof(StateRecord.Until)) > period.From))
            : rows;
    }

    /// <summary>Names the fields that name a record.</summary>
    protected void Titled(params Field[] fields) => titleFields = fields;

    /// <summary>A subject has one state at a time: a new one ends the one before it, and two may not overlap.</summary>
    protected void OneAtATime(Expression<Func<T, Guid>> subject) => (oneAtATime, subjectOf) = (subject, subject.Compile());

    /// <summary>Offices keep it in a table with a column for each month: an import makes a record of each filled cell.</summary>
    protected void Wide(Field month, Field value, WideRest? rest = null) => WideShape = new WideShape(month, value) { Rest = rest };

    /// <summary>One file may name the values of these fields, all together, once: an import refuses the second row.</summary>
    protected void Once(params Field[] fields) => OnceFields = fields;

    private async Task<IReadOnlyList<Problem>> OneAfterAnother(T record, StateRecord state, Workspace workspace, bool isNew)
    {
        await workspace.Db.LockChain(); // two that begin at once must see one another
        var subject = subjectOf!(record);
        var same = Expression.Lambda<Func<T, bool>>(Expression.Equal(oneAtATime!.Body, QueryValue.Of(subject, typeof(Guid))), oneAtATime.Parameters);
        var others = (await WithLines(workspace.Db.Set<T>().IgnoreQueryFilters([ShushiContext.ScopeFilter])).Where(same).ToListAsync()).Cast<StateRecord>().Where(o => o.Id != state.Id).ToList();
        var open = isNew ? others.Find(o => o.Until is null && o.From < state.From) : null;
        if (others.Exists(o => o != open && (state.Until is null || o.From < state.Until) && (o.Until is null || o.Until > state.From)))
            return [new Problem(nameof(StateRecord.From), "同一时间已有另一条记录，两段时间不能重叠，请先核对原记录的起止日期。")];
        if (open is not null) open.Until = state.From;
        return [];
    }

    private Expression<Func<T, bool>> ContainsText(ParameterExpression row, string text, Workspace workspace)
    {
        var any = Fields.Where(f => f is TextField && f.Permission is null)
            .Select(f => f.Condition(row, text, workspace.Lookups)!)
            .Concat(Fields.OfType<LinkField>().Where(f => f.InList && MaySearch(f, workspace)).Select(f => LinkedTitle(f, row, text, workspace)))
            .Aggregate((Expression)Expression.Constant(false), Expression.OrElse);
        return Expression.Lambda<Func<T, bool>>(any, row);
    }

    private static Expression LinkedTitle(LinkField field, ParameterExpression row, string text, Workspace workspace)
    {
        var ids = workspace.Lookups.Choices(field.LinksTo).Where(c => c.Title.Contains(text, StringComparison.Ordinal)).Select(c => (Guid?)c.Id).ToList();
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(Guid?)],
            Expression.Constant(ids), Expression.Convert(Expression.Property(row, field.Property), typeof(Guid?)));
    }

    /// <summary>What somebody may not read they may not search by either.</summary>
    private static bool MaySearch(Field field, Workspace workspace) => field.Permission is null || workspace.May(field.Permission);

    private IQueryable<T> WithLines(IQueryable<T> rows) =>
        Fields.OfType<DetailsField>().Aggregate(rows, (q, f) => q.Include(f.Name));

    private void MapLines(ModelBuilder model, EntityTypeBuilder<T> entity, DetailsField details)
    {
        entity.HasMany(details.RowType, details.Name).WithOne().HasForeignKey(nameof(DetailRow.RecordId)).OnDelete(DeleteBehavior.Cascade);
        var builder = model.Entity(details.RowType);
        builder.ToTable($"{Name}_{details.Name.ToLowerInvariant()}");
        builder.HasKey(nameof(DetailRow.RecordId), nameof(DetailRow.Ordinal));
        if (typeof(IOfOrganization).IsAssignableFrom(details.RowType)) builder.HasIndex(nameof(IOfOrganization.OrgPath));
        foreach (var column in details.Columns) column.Map(builder);
    }
}
