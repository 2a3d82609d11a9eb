using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Meetings;
using Shushi.Modules.Members;
using Shushi.Office.Tables;
using Shushi.Platform;
using Shushi.Platform.Imports;
using Shushi.Testing;
using Shushi.Tests.Core;

namespace Shushi.Tests.Imports;

/// <summary>Workbooks as offices have them; each asserts exactly the questions and problems it deserves.</summary>
public sealed class MessyWorkbookTests
{
    private const string Head = "姓名|性别|民族|出生年月|所在支部";

    [Theory, EachDatabase]
    public async Task Roster_WithTitlesSumsNotesAndOddWriting_IsTakenWithoutAQuestion(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var sheet = new MemorySheet("Sheet1", "云川区统计局党员花名册|=|=|=|=", "填报单位：统计局", "序号|姓　名|性 别|民族|出生^年月|所在党支部|备注",
            "1|张　三|男性|汉|1985.3.7|第一党支部|", "2|李四|女|满族|@1990-12-01|机关第二党支部|借调", "", "3|王^五|男|汉族|#31113|第二党支部|", "合计|3|||||", "注：截至2023年底");

        var workspace = await database.Open();
        var outcome = await ImportBench.Take(workspace, "members", district.Unit, [sheet]);

        Assert.Empty(outcome.Problems);
        Assert.Empty(outcome.Questions);
        Assert.Equal((3, 0), (outcome.New, outcome.Refused));
        Assert.Equal(["备注"], outcome.Sheets.Single().Ignored);
        var people = await (await database.Open()).Db.Set<Person>().Where(p => p.Id != district.Person).ToListAsync();
        Assert.Equal([("张三", "1", "01", new DateOnly(1985, 3, 7), district.First), ("李四", "2", "11", new DateOnly(1990, 12, 1), district.Second), ("王五", "1", "01", new DateOnly(1985, 3, 7), district.Second)],
            people.Select(p => (p.Name, p.Sex, p.Ethnicity, p.BirthDate, p.OrgId)).OrderBy(p => "张李王".IndexOf(p.Name[0], StringComparison.Ordinal)));
    }

    [Theory, EachDatabase]
    public async Task Dates_ThatSayTooLittle_AreAskedOnceEach(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        MemorySheet[] sheets = [new("Sheet1", Head, "甲一|男|汉|#1996.1|第一党支部", "甲二|男|汉|#1996.1|第一党支部", "甲三|男|汉|#1985.3|第一党支部", "甲四|男|汉|1985年3月|第一党支部", "甲五|男|汉|1985|第一党支部")];

        var outcome = await ImportBench.Look(await database.Open(), "members", district.Unit, sheets);
        Assert.Equal([("“出生日期”的“1996.1”是1月还是10月？", 2), ("“出生日期”的“1985.3”没有写到日，怎么记？", 2)], outcome.Questions.Select(q => (q.Text.Split("表格")[0], q.Count)));
        Assert.Equal((0, 4, 1), (outcome.New, outcome.Waiting, outcome.Bad));
        Assert.Contains("只写了年份", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(("D", 6), (outcome.Problems[0].Column, outcome.Problems[0].Row));

        await ImportBench.Take(await database.Open(), "members", district.Unit, sheets, ImportBench.Answer(outcome, "10月", "3月1日"));
        var days = await (await database.Open()).Db.Set<Person>().Where(p => p.Id != district.Person).OrderBy(p => p.BirthDate).Select(p => p.BirthDate).ToListAsync();
        Assert.Equal([new(1985, 3, 1), new(1985, 3, 1), new(1996, 10, 1), new DateOnly(1996, 10, 1)], days);
    }

    [Theory, EachDatabase]
    public async Task Person_IsFoundInTheRecordsOrganizationFirst_AndAskedWhereItIsNotClear(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        foreach (var place in new[] { district.First, district.Second })
            await district.Create("members", ("OrgId", place.ToString()), ("Name", "张伟"), ("Sex", "男"), ("Ethnicity", "汉族"), ("BirthDate", "1980-01-01"));
        MemorySheet[] sheets =
        [
            new("Sheet1", "姓名|党内身份|在职状态|变动原因|起始日期|所在支部", "张伟|正式党员|在职|建档|2020.1.1|第一党支部", "张伟|正式党员|在职|建档|2020.1.1|统计局",
                "林知园|正式党员|在职|建档|2020.1.1|第一党支部", "张伟（第二党支部）|正式党员|在职|建档|2020.1.1|统计局"),
        ];

        var outcome = await ImportBench.Look(await database.Open(), "standings", district.Unit, sheets);

        var question = Assert.Single(outcome.Questions);
        Assert.Equal(["张伟（第一党支部）", "张伟（第二党支部）"], question.Options.Select(o => o.Label).Order(StringComparer.Ordinal));
        var problem = Assert.Single(outcome.Problems);
        Assert.Equal((4, "A", "是不是“林知远”？"), (problem.Row, problem.Column, problem.Suggestion));
        Assert.Equal((2, 1, 1), (outcome.New, outcome.Waiting, outcome.Bad));
    }

    [Theory, EachDatabase]
    public async Task OnePersonTwice_IsRefusedNamingTheFirstRow(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var sheet = new MemorySheet("Sheet1", "姓名|党内身份|在职状态|变动原因|起始日期|所在支部", "林知远|正式|在职|建档|2020.1.1|第一党支部", "林知远|正式|在职|建档|2021.1.1|第一党支部");

        var outcome = await ImportBench.Look(await database.Open(), "standings", district.Unit, [sheet]);

        Assert.Equal((1, 1), (outcome.New, outcome.Bad));
        var problem = Assert.Single(outcome.Problems);
        Assert.Equal((3, "A"), (problem.Row, problem.Column));
        Assert.Contains("第2行重复", problem.Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Code_ThatTwoLabelsMatch_IsAsked(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        MemorySheet[] sheets = [new("Sheet1", Head + "|文化程度", "甲一|男|汉|1985.3.7|第一党支部|本科", "甲二|男|汉|1985.3.7|第一党支部|本科", "甲三|男|外星|1985.3.7|第一党支部|大专班")];

        var outcome = await ImportBench.Look(await database.Open(), "members", district.Unit, sheets);

        Assert.Equal(("“学历”的“本科”是哪一项？", 2, 3), Assert.Single(outcome.Questions) is var q ? (q.Text, q.Count, q.Options.Count) : default);
        Assert.Equal(["C", "F"], outcome.Problems.Select(p => p.Column).Order(StringComparer.Ordinal));
        Assert.Equal((2, 1), (outcome.Waiting, outcome.Bad));
    }

    [Theory, EachDatabase]
    public async Task Sheets_OfBranches_BelongToTheirNames_AndOtherSheetsAreNamed(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        const string head = "姓名|性别|民族|出生日期";
        MemorySheet[] sheets =
        [
            new("第一支部", head, "甲一|男|汉|1985.3.7"), new("Sheet2", "机关第二党支部党员名册|=|=|=", head, "乙一|男|汉|1985.3.7"),
            new("汇总", "支部|人数", "第一支部|1"), new("Sheet4", head, "丙一|男|汉|1985.3.7"), new("空", ""),
        ];

        var outcome = await ImportBench.Look(await database.Open(), "members", district.Unit, sheets);

        Assert.Equal([("第一支部", null, "第一党支部"), ("Sheet2", null, "第二党支部"), ("汇总", "没有找到这本台账的表头", null), ("Sheet4", null, null), ("空", "空表", null)], outcome.Sheets.Select(s => (s.Name, s.Skipped, s.Owner)));
        Assert.Contains("“Sheet4”没有“所在组织”列", Assert.Single(outcome.Questions).Text, StringComparison.Ordinal);
        Assert.Equal((2, 1), (outcome.New, outcome.Waiting));

        outcome = await ImportBench.Take(await database.Open(), "members", district.Unit, sheets, ImportBench.Answer(outcome, "第二党支部"));
        Assert.Equal(3, outcome.New);
        Assert.Equal([district.First, district.Second, district.Second], (await (await database.Open()).Db.Set<Person>().Where(p => p.Id != district.Person).ToListAsync()).OrderBy(p => "甲乙丙".IndexOf(p.Name[0], StringComparison.Ordinal)).Select(p => p.OrgId));
    }

    [Theory, EachDatabase]
    public async Task Meeting_WithAttendanceInOneCell_LinesAndSums_IsRead(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        MemorySheet[] sheets =
        [
            new("会议", "序号|会议时间|会议类型|会议主题|出勤情况|学习时长（分钟）|召开组织", "1|2023年6月2日|党员大会|讨论接收|28/30|1.5小时|第一支部", "2|2023.7.3|主题党日、党课|学习|20人|45|第一支部", "小计||||48|134|", "合计||||48|135|"),
            new("议题", "序号|类别|性质|议题", "1|党建|审议|接收预备党员", "1|意识形态|专题研究|研判", "9|党建|研讨|无主"),
        ];

        var outcome = await ImportBench.Look(await database.Open(), "meetings", district.Unit, sheets);
        Assert.Equal([("会议", 3), ("议题", 4)], outcome.Problems.Select(p => (p.Sheet, p.Row == 0 ? 3 : p.Row)));
        Assert.Contains("请填写“应到人数”", outcome.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal("小计行的“学习时长（分钟）”写的是134，按各行加起来是135，请核对。", Assert.Single(outcome.Warnings).Message);

        await ImportBench.Take(await database.Open(), "meetings", district.Unit, sheets);
        var meeting = await (await database.Open()).Db.Set<Meeting>().Include(m => m.Agenda).SingleAsync();
        Assert.Equal((28, 30, 90), (meeting.Attended, meeting.Expected, meeting.StudyMinutes));
        Assert.Equal(["接收预备党员", "研判"], meeting.Agenda.OrderBy(a => a.Ordinal).Select(a => a.Subject));
    }

    [Theory, EachDatabase]
    public async Task Workbook_WithoutTheHeader_SaysWhatWasExpectedAndFound(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var outcome = await ImportBench.Look(await database.Open(), "members", district.Unit, [new MemorySheet("Sheet1", "物品|数量", "铅笔|3")]);
        Assert.Contains("应有的列：姓名、性别、民族、出生日期", outcome.Fault, StringComparison.Ordinal);
        Assert.Contains("物品、数量", outcome.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingColumn_IsSaidOnceForTheWholeSheet()
    {
        await using var database = await TestDatabase.Empty(Engine.Sqlite);
        var district = await SmallDistrict.In(database);
        var outcome = await ImportBench.Look(await database.Open(), "members", district.Unit, [new MemorySheet("Sheet1", "姓名|性别|出生日期|所在支部", "甲|男|1985.3.7|第一党支部", "乙|男|1985.3.8|第一党支部")]);
        Assert.Equal((0, "请填写“民族”：表里没有这一列。"), Assert.Single(outcome.Problems) is var p ? (p.Row, p.Message) : default);
        Assert.Equal(2, outcome.Bad);
    }

    [Fact]
    public async Task WideTable_GivesARecordForEachFilledMonth()
    {
        await using var database = await TestDatabase.Empty(Engine.Sqlite);
        var district = await SmallDistrict.In(database);
        var workspace = await database.Open();
        var ledger = new PaymentLedger();
        await workspace.LoadChoices(ledger);
        var (asked, table) = (new Asked(new Dictionary<string, string>()), new Platform.Tables.LedgerTable(workspace, ledger));
        var places = new OrgMatcher(workspace.Organizations, workspace.Actor.Range);
        var plan = ImportPlan.Of(workspace, table, workspace.Organization(district.First), [new MemorySheet("党费", "2023年度党费收缴表", "姓名|1月|2月|12月", "林知远|10|—|12.5元")], places, asked);
        var maker = new DraftMaker(workspace, table, new CellReader(places, new LinkMatcher(workspace, places, asked), asked), new LineBook());

        var drafts = new RowReader(plan.Records.Single(), _ => { }).Rows().SelectMany(r => maker.Of(r, null)).ToList();

        Assert.Equal([("2023-01", "10", district.Person.ToString()), ("2023-12", "12.5", district.Person.ToString())], drafts.Select(d => (d.One("Month"), d.One("Amount"), d.One("PersonId"))));
        Assert.Empty(asked.Questions);
        ImportPlan.Of(workspace, table, workspace.Organization(district.First), [new MemorySheet("党费", "姓名|1月|2月", "林知远|10|10")], places, asked);
        Assert.Contains("是哪一年的", Assert.Single(asked.Questions).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task DuesOfAYear_AMonthAColumn_AskForWhatTheTableLeavesOut(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        MemorySheet[] sheets = [new MemorySheet("第一党支部", "2023年度党费收缴明细", "序号|姓名|1月|2月|3月|合计", "1|林知远|10.5|10.5|0|21")];

        var asked = await ImportBench.Look(await database.Open(), "dues", district.Unit, sheets);
        var question = Assert.Single(asked.Questions);
        Assert.Contains("没有应交数额和交纳日期", question.Text, StringComparison.Ordinal);

        var outcome = await ImportBench.Look(await database.Open(), "dues", district.Unit, sheets, (question.Key, "fill"));
        Assert.Empty(outcome.Problems);
        Assert.Equal(3, outcome.New);
    }

    [Fact]
    public async Task SealedNumber_ThatLostItsDigits_IsRefused()
    {
        await using var database = await TestDatabase.Empty(Engine.Sqlite);
        var district = await SmallDistrict.In(database);
        var outcome = await ImportBench.Look(await database.Open(), "members", district.Unit,
            [new MemorySheet("Sheet1", Head + "|身份证号", "甲|男|汉|1985.3.7|第一党支部|#370302198503070000", "乙|男|汉|1985.3.7|第一党支部|370***********002X")]);
        Assert.Equal(["末几位已经丢失", "隐去了几位"], outcome.Problems.Select(p => new[] { "末几位已经丢失", "隐去了几位" }.First(w => p.Message.Contains(w, StringComparison.Ordinal))));
    }
}
