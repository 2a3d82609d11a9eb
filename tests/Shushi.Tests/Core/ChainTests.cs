using Microsoft.EntityFrameworkCore;
using Shushi.Platform.Acts;
using Shushi.Testing;

namespace Shushi.Tests.Core;

public sealed class ChainTests
{
    [Theory, EachDatabase]
    public async Task Verify_OfAnUntouchedDatabase_FindsNothing(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        await SmallDistrict.In(database);

        await using var db = database.Database.Open();
        var result = await Chain.Verify(db);

        Assert.Empty(result.Faults);
        Assert.Equal((4, 4), (result.Deeds, result.Records));
    }

    [Theory, EachDatabase]
    public async Task Verify_NamesWhatWasTamperedWith(Engine engine)
    {
        string[] attacks =
        [
            "UPDATE deeds SET \"UserName\" = '别人' WHERE \"Place\" = 2",
            "DELETE FROM deeds WHERE \"Place\" = 2",
            "UPDATE changes SET \"Version\" = 7 WHERE \"Ledger\" = 'members'",
            "DELETE FROM changes WHERE \"Ledger\" = 'members'",
            "UPDATE members SET \"Name\" = '改名'",
            "UPDATE members SET \"DeletedAt\" = '2023-01-01 00:00:00'",
            "UPDATE members SET \"EnteredAt\" = '2023-01-01 00:00:00'",
            "UPDATE members SET \"OrgPath\" = '001.002'",
            "UPDATE organizations SET \"OrgPath\" = '001.009' WHERE \"OrgPath\" = '001.002'",
            "DELETE FROM members",
        ];
        foreach (var attack in attacks)
        {
            await using var database = await TestDatabase.Empty(engine);
            await SmallDistrict.In(database);
            await using var db = database.Database.Open();
            await db.Database.ExecuteSqlRawAsync(attack);

            Assert.True((await Chain.Verify(db)).Faults.Count > 0, attack);
        }
    }

    [Theory, EachDatabase]
    public async Task ConcurrentActs_MakeOneChain(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);

        await Task.WhenAll(Enumerable.Range(1, 12).Select(i => Task.Run(() => district.Create("outputs",
            ("OrgId", district.Unit.ToString()), ("On", "2023-05-08"), ("Kind", "约稿"), ("IssueNumber", $"{i}"), ("Title", "题目")))));

        await using var db = database.Database.Open();
        var result = await Chain.Verify(db);
        Assert.Empty(result.Faults);
        Assert.Equal(16, result.Deeds);
    }
}
