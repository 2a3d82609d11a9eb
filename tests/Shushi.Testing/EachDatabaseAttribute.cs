using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Shushi.Testing;

/// <summary>The database engines that every database test runs on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory once on each engine; an engine that this run has not got is skipped, visibly.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var postgres = new TheoryDataRow<Engine>(Engine.Postgres);
        if (TestDatabase.PostgresServer is null) postgres.Skip = "没有 PostgreSQL：用 ./dev test 运行（SHUSHI_TEST_POSTGRES 未设置）。";
        return ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([new TheoryDataRow<Engine>(Engine.Sqlite), postgres]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
