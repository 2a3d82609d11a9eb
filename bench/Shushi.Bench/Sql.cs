using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Shushi.Bench;

/// <summary>Hand-written SQL for the peers; the same text runs on both engines.</summary>
public static class Sql
{
    public static DbConnection Connect(string connection) =>
        connection.Contains("Host=", StringComparison.Ordinal) ? new NpgsqlConnection(connection) : new SqliteConnection(connection);

    public static DbCommand Command(DbConnection connection, string sql, params (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // written here, values are parameters
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    public static async Task<long> Count(DbConnection connection, string sql, params (string Name, object Value)[] values)
    {
        await using var command = Command(connection, sql, values);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
