using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Data;

namespace Shushi.Modules.Appraisal.Ballots;

/// <summary>Leaves nothing behind of the order in which ballots came: free pages, the write-ahead log, dead rows.</summary>
internal static class BoxRoom
{
    /// <summary>Before deleting: what is freed is overwritten.</summary>
    public static async Task Careful(ShushiContext db)
    {
        if (!db.Database.IsSqlite()) return;
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete=ON");
    }

    /// <summary>After closing: the file is written anew and the log emptied. On a server the tables are.</summary>
    public static async Task Sweep(ShushiContext db)
    {
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("VACUUM");
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            return;
        }

        foreach (var table in new[] { "ballots", "ballot_codes", "ballot_sheets" })
#pragma warning disable EF1003 // the names are the three above
            await db.Database.ExecuteSqlRawAsync("VACUUM FULL " + table);
#pragma warning restore EF1003
    }
}
