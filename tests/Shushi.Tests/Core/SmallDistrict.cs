using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Testing;

namespace Shushi.Tests.Core;

/// <summary>One unit with two branches and two people, made through acts like a user would.</summary>
internal sealed class SmallDistrict
{
    private readonly TestDatabase database;

    private SmallDistrict(TestDatabase database) => this.database = database;

    public Guid Unit { get; private set; }

    public Guid First { get; private set; }

    public Guid Second { get; private set; }

    public Guid Person { get; private set; }

    public static async Task<SmallDistrict> In(TestDatabase database)
    {
        var made = new SmallDistrict(database);
        made.Unit = await made.Organization("云川区统计局", "统计局", OrgKind.Unit, null);
        made.First = await made.Organization("云川区统计局机关第一党支部", "第一党支部", OrgKind.Branch, made.Unit);
        made.Second = await made.Organization("云川区统计局机关第二党支部", "第二党支部", OrgKind.Branch, made.Unit);
        made.Person = await made.Create("members", ("OrgId", made.First.ToString()), ("Name", "林知远"), ("Sex", "男"), ("Ethnicity", "汉族"), ("BirthDate", "1985-03-07"));
        return made;
    }

    /// <summary>Creates a record or fails with its problems.</summary>
    public async Task<Guid> Create(string ledger, params (string, string)[] values)
    {
        var workspace = await database.Open();
        var outcome = await workspace.CreateRecord(workspace.Catalog.Ledger(ledger)!, Inputs.Of(values));
        Assert.Empty(outcome.Problems);
        return outcome.RecordId!.Value;
    }

    private Task<Guid> Organization(string name, string shortName, OrgKind kind, Guid? parent) => Create("organizations",
        ("Name", name), ("ShortName", shortName), ("Kind", kind.ToString()), ("ParentId", parent?.ToString() ?? ""), ("Sort", "1"), ("From", "2010-01-01"));
}
