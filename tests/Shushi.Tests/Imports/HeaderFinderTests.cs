using Shushi.Platform.Imports;
using Shushi.Platform.Records;
using Shushi.Platform.Tables;
using Shushi.Testing;

namespace Shushi.Tests.Imports;

/// <summary>A ledger of monthly amounts, as dues will be: in no catalog, only described.</summary>
internal sealed class Payment : Platform.Records.Record
{
    public Guid PersonId { get; set; }

    public DateOnly Month { get; set; }

    public long Amount { get; set; }
}

internal sealed class PaymentLedger : Ledger<Payment>
{
    public PaymentLedger()
        : base("payments", "交纳", "组织和党员", "每月交纳。")
    {
        Person(x => x.PersonId, "姓名").Also("名字");
        Wide(Month(x => x.Month, "月份"), Money(x => x.Amount, "金额（元）"));
    }
}

public sealed class HeaderFinderTests
{
    [Fact]
    public async Task Header_BelowTitles_IsFound()
    {
        var header = await Find("members", "区统计局党员名册|=|=|=", "2023年度", "序号|姓 名*|性别|民族|出生^年月|备注", "1|张三|男|汉|1985.3.7|");
        Assert.Equal(3, header!.Row);
        Assert.Equal(["序号=Serial", "姓 名*=Name", "性别=Sex", "民族=Ethnicity", "出生年月=BirthDate", "备注=Ignored"], header.Columns.Select(Say));
        Assert.Equal(["区统计局党员名册", "2023年度"], header.Titles);
    }

    [Fact]
    public async Task Header_OverTwoRowsWithMergedCells_IsFound()
    {
        var header = await Find("members", "序号|姓名|基本情况|=基本情况|=基本情况|电话", "=序号|=姓名|性别|民族|出生日期|=电话", "1|张三|男|汉|1985.3.7|");
        Assert.Equal(2, header!.Row);
        Assert.Equal(["序号=Serial", "姓名=Name", "性别=Sex", "民族=Ethnicity", "出生日期=BirthDate", "电话=Phone"], header.Columns.Select(Say));
    }

    [Fact]
    public async Task Header_OfAnotherTable_IsNone() => Assert.Null(await Find("members", "物品|数量|单价", "铅笔|3|1"));

    [Fact]
    public async Task Months_OfAWideTable_AreColumns()
    {
        await using var database = await TestDatabase.Empty(Engine.Sqlite);
        var names = HeaderNames.Of(new LedgerTable(await database.Open(), new PaymentLedger()));
        var header = HeaderFinder.Find([.. new MemorySheet("党费", "2023年度党费", "名字|1月|2月份|2023年3月|十二月|合计").Rows()], names);
        Assert.Equal([1, 2, 3, 12], header!.Columns.Where(c => c.Target.Use == ColumnUse.Month).Select(c => c.Target.Month));
    }

    [Fact]
    public void Column_HasTheLetterPeopleSee() => Assert.Equal(["A", "Z", "AA", "AZ", "BA"], new[] { 0, 25, 26, 51, 52 }.Select(SheetColumn.LetterOf));

    private static async Task<SheetHeader?> Find(string ledger, params string[] rows)
    {
        await using var database = await TestDatabase.Empty(Engine.Sqlite);
        var workspace = await database.Open();
        return HeaderFinder.Find([.. new MemorySheet("Sheet1", rows).Rows()], HeaderNames.Of(new LedgerTable(workspace, workspace.Catalog.Ledger(ledger)!)));
    }

    private static string Say(SheetColumn column) => $"{column.Header}={column.Target.Field?.Name ?? column.Target.Use.ToString()}";
}
