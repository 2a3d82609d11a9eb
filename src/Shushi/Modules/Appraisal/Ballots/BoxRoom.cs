using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Data;

namespace Shushi.Modules.Appraisal.Ballots;

/// <summary>Leaves nothing behind of the order in which ballots came: free pages, the write-ahead log, dead rows.</summary>
internal static class BoxRoom
{
    private const int Tries = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Before deleting: what is freed is overwritten.</summary>
    public static async Task Careful(ShushiContext db)
    {
        if (!db.Database.IsSqlite()) return;
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete=ON");
    }

    /// <summary>After closing: the file is written anew and the log emptied. On a server the tables are.</summary>
    /// <returns>Whether it was done: others who read or write at that moment can keep it from being done.</returns>
    public static async Task<bool> Sweep(ShushiContext db)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            try
            {
                if (await (db.Database.IsSqlite() ? File(db) : Tables(db))) return true;
            }
            catch (DbException)
            {
                // in use: once more
            }

            await Task.Delay(Pause);
        }

        return false;
    }

    private static async Task<bool> File(ShushiContext db)
    {
        await db.Database.ExecuteSqlRawAsync("VACUUM");
        return await EmptyLog(db);
    }

    /// <summary>Empties the write-ahead log of the file. It is empty only where nobody reads at that moment; SQLite says so in its answer.</summary>
    public static async Task<bool> EmptyLog(ShushiContext db)
    {
        if (!db.Database.IsSqlite()) return true;
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) == 0; // 1 is busy
    }

    private static async Task<bool> Tables(ShushiContext db)
    {
        foreach (var table in new[] { "ballots", "ballot_codes", "ballot_sheets" })
#pragma warning disable EF1003 // the names are the three above
            await db.Database.ExecuteSqlRawAsync("VACUUM FULL " + table);
#pragma warning restore EF1003
        return true;
    }
}
