using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Dues;
using Shushi.Platform.Imports;
using Shushi.Testing;
using Shushi.Tests.Core;

namespace Shushi.Tests.Imports;

/// <summary>Tables with a month a column: whose year, and which amounts.</summary>
public sealed class WideTableTests
{
    [Theory, EachDatabase]
    public async Task Amount_InACellMergedOverMonths_IsAProblemInEachOfThem(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var outcome = await Dues(database, district, keep: false, "2023年度党费收缴明细", "姓名|1月|2月|3月|4月", "林知远|30|=30|=30|10");

        Assert.Equal((1, 3), (outcome.New, outcome.Bad));
        Assert.Equal([("B", 3), ("C", 3), ("D", 3)], outcome.Problems.Select(p => (p.Column, p.Row)));
        Assert.All(outcome.Problems, p => Assert.Equal("合并单元格里的金额没有分到各月，请拆分后填写。", p.Message));
    }

    [Theory, EachDatabase]
    public async Task Header_ThatSaysItsYear_WinsOverTheTitles(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var outcome = await Dues(database, district, keep: true, "2023年度党费收缴明细", "姓名|2022年11月|2022年12月|11月", "林知远|10|11|12");

        Assert.Equal((3, 0), (outcome.New, outcome.Refused));
        Assert.Equal("2022年、2023年", outcome.Sheets.Single().Years);
        var dues = await (await database.Open()).Db.Set<MonthlyDues>().OrderBy(d => d.Month).ToListAsync();
        Assert.Equal([("2022-11", 1000L), ("2022-12", 1100L), ("2023-11", 1200L)], dues.Select(d => (d.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), d.Paid)));
    }

    [Theory, EachDatabase]
    public async Task YearAboveTheMonths_IsTheirs(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var outcome = await Dues(database, district, keep: false, "党费收缴明细", "姓名|2022年|=2022年|2023年", "=姓名|11月|12月|1月", "林知远|10|10|12");
        Assert.Equal(("2022年、2023年", 3), (outcome.Sheets.Single().Years, outcome.New));
    }

    [Theory, EachDatabase]
    public async Task Titles_ThatNameTwoYears_AreAskedAbout(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        MemorySheet[] sheets = [new("第一党支部", "2023年度党费收缴明细", "填报时间：2024年1月5日", "姓名|1月|2月", "林知远|10|10")];

        var asked = await ImportBench.Look(await database.Open(), "dues", district.Unit, sheets);
        var question = Assert.Single(asked.Questions, q => q.Text.Contains("是哪一年的", StringComparison.Ordinal));
        Assert.Equal(["2023年", "2024年"], question.Options.Select(o => o.Label));
        Assert.Equal((0, 2), (asked.New, asked.Waiting));

        var outcome = await ImportBench.Look(await database.Open(), "dues", district.Unit, sheets, [.. asked.Questions.Select(q => (q.Key, q == question ? "2023" : "fill"))]);
        Assert.Equal(("2023年", 2), (outcome.Sheets.Single().Years, outcome.New));
    }

    [Fact]
    public async Task Rows_OfATableThatNamesNoFieldButMonths_AreNotTakenForRepeatedHeaders()
    {
        await using var database = await TestDatabase.Empty(Engine.Sqlite);
        var district = await SmallDistrict.In(database);
        var outcome = await Dues(database, district, keep: false, "2023年度党费收缴明细", "所在支部|1月|2月", "第一党支部|10|10", "所在支部|1月|2月");
        Assert.Equal((0, 2), (outcome.New, outcome.Bad)); // nobody is named; the repeated header is left out
    }

    private static async Task<ImportOutcome> Dues(TestDatabase database, SmallDistrict district, bool keep, params string[] lines)
    {
        MemorySheet[] sheets = [new("第一党支部", lines)];
        var asked = await ImportBench.Look(await database.Open(), "dues", district.Unit, sheets);
        (string, string)[] answers = [(Assert.Single(asked.Questions).Key, "fill")];
        return keep ? await ImportBench.Take(await database.Open(), "dues", district.Unit, sheets, answers) : await ImportBench.Look(await database.Open(), "dues", district.Unit, sheets, answers);
    }
}
