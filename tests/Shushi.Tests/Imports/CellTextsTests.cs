using System.Globalization;
using Shushi.Modules.Meetings;
using Shushi.Modules.Members;
using Shushi.Office.Tables;
using Shushi.Platform.Imports;

namespace Shushi.Tests.Imports;

public sealed class CellTextsTests
{
    [Theory]
    [InlineData(CellKind.Text, "1985.3.7", "Day", "1985-03-07")]
    [InlineData(CellKind.Text, "1985-03-07", "Day", "1985-03-07")]
    [InlineData(CellKind.Text, "1985/3/7", "Day", "1985-03-07")]
    [InlineData(CellKind.Text, "1985年3月7日", "Day", "1985-03-07")]
    [InlineData(CellKind.Text, "1985年3月7号", "Day", "1985-03-07")]
    [InlineData(CellKind.Text, "19850307", "Day", "1985-03-07")]
    [InlineData(CellKind.Number, "19850307", "Day", "1985-03-07")]
    [InlineData(CellKind.Text, "１９８５．３．７", "Day", "1985-03-07")]
    [InlineData(CellKind.Text, " 1985 年 3 月 7 日 ", "Day", "1985-03-07")]
    [InlineData(CellKind.Text, "1985-03-07 00:00:00", "Day", "1985-03-07")]
    [InlineData(CellKind.Date, "1985-03-07", "Day", "1985-03-07")]
    [InlineData(CellKind.Date, "1985-03-07T09:30:00", "Day", "1985-03-07")]
    [InlineData(CellKind.Number, "31113", "Day", "1985-03-07")]
    [InlineData(CellKind.Number, "45079.5", "Day", "2023-06-02")]
    [InlineData(CellKind.Text, "1985.03", "Month", "1985-03-01")]
    [InlineData(CellKind.Text, "1985年3月", "Month", "1985-03-01")]
    [InlineData(CellKind.Text, "1985年3月份", "Month", "1985-03-01")]
    [InlineData(CellKind.Text, "198503", "Month", "1985-03-01")]
    [InlineData(CellKind.Number, "198503", "Month", "1985-03-01")]
    [InlineData(CellKind.Number, "1985.3", "Month", "1985-03-01")]
    [InlineData(CellKind.Number, "1996.12", "Month", "1996-12-01")]
    [InlineData(CellKind.Number, "1996.1", "JanuaryOrOctober", "1996-01-01")]
    [InlineData(CellKind.Text, "1996.1", "Month", "1996-01-01")]
    [InlineData(CellKind.Text, "1996.10", "Month", "1996-10-01")]
    [InlineData(CellKind.Number, "1985", "Year", "0001-01-01")]
    [InlineData(CellKind.Text, "1985年", "Year", "0001-01-01")]
    [InlineData(CellKind.Text, "85.3.7", "None", "0001-01-01")]
    [InlineData(CellKind.Text, "2023-02-30", "None", "0001-01-01")]
    [InlineData(CellKind.Text, "不详", "None", "0001-01-01")]
    public void Date_IsGraspedAsFarAsTheCellSays(CellKind kind, string text, string grasp, string day)
    {
        var guess = DateTexts.Read(new Cell(kind, text));
        Assert.Equal((grasp, day), (guess.Grasp.ToString(), guess.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void LoneMonth_BelongsToTheYearOfItsTable()
    {
        Assert.Equal(new DateGuess(DateGrasp.Month, new DateOnly(2023, 3, 1)), DateTexts.Read(new Cell(CellKind.Text, "3月"), 2023));
        Assert.Equal(DateGrasp.None, DateTexts.Read(new Cell(CellKind.Text, "3月")).Grasp);
    }

    [Theory]
    [InlineData("45", 45)]
    [InlineData("45人", 45)]
    [InlineData("４５", 45)]
    [InlineData("1,200人次", 1200)]
    [InlineData("45.0", 45)]
    [InlineData("-3", -3)]
    [InlineData("约45人", 45)]
    public void Number_LosesItsUnit(string text, long number) => Assert.Equal(number, NumberTexts.Whole(text));

    [Theory]
    [InlineData("45.5")]
    [InlineData("四十五")]
    [InlineData("28/30")]
    public void Number_ThatIsNoWholeOne_IsLeftToItsField(string text) => Assert.Null(NumberTexts.Whole(text));

    [Theory]
    [InlineData("1.5小时", 90)]
    [InlineData("90分钟", 90)]
    [InlineData("2h", 120)]
    public void Hours_BecomeMinutesWhereMinutesAreAsked(string text, long minutes) => Assert.Equal(minutes, NumberTexts.Whole(text, inMinutes: true));

    [Theory]
    [InlineData("28/30", "28", "30")]
    [InlineData("28人／30人", "28", "30")]
    [InlineData("实到28/应到30", "28", "30")]
    public void Attendance_IsTwoNumbers(string text, string first, string second) => Assert.Equal((first, second), NumberTexts.Pair(text));

    [Theory]
    [InlineData("1234.5", "", "1234.5")]
    [InlineData("￥1,234.50元", "", "1234.50")]
    [InlineData("１２３４．５", "", "1234.5")]
    [InlineData("1.2万元", "", "12000.0")]
    [InlineData("1.2", "万元", "12000.0")]
    [InlineData("300元", "万元", "300")]
    [InlineData("0.30000000000000004", "", "0.30")]
    [InlineData("1.234", "", "1.234")]
    public void Money_IsReadAsYuan(string text, string unit, string yuan) =>
        Assert.Equal(decimal.Parse(yuan, CultureInfo.InvariantCulture), decimal.Parse(NumberTexts.Yuan(text, unit)!, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("男性", "1")]
    [InlineData("女", "2")]
    [InlineData(" 男 ", "1")]
    public void Sex_IsFoundWhateverStandsBehindIt(string text, string code) => Assert.Equal([code], CodeMatcher.Find(PersonLedger.Sexes, text).Select(i => i.Code));

    [Theory]
    [InlineData("汉", "汉族")]
    [InlineData("土", "土族")]
    [InlineData("回 族", "回族")]
    [InlineData("蒙古", "蒙古族")]
    public void Ethnicity_IsFoundByItsStem(string text, string label) => Assert.Equal([label], CodeMatcher.Find(PersonLedger.Ethnicities, text).Select(i => i.Label));

    [Fact]
    public void Code_ThatSeveralLabelsMatch_GivesThemAll() =>
        Assert.Equal(["大学本科毕业", "大学本科结业", "大学本科肄业"], CodeMatcher.Find(PersonLedger.Educations, "本科").Select(i => i.Label));

    [Fact]
    public void Code_IsFoundByItsEnd() => Assert.Equal(["支部党员大会"], CodeMatcher.Find(MeetingLedger.Kinds, "党员大会").Select(i => i.Label));

    [Fact]
    public void Code_ThatNothingMatches_GivesNone() => Assert.Empty(CodeMatcher.Find(PersonLedger.Sexes, "保密"));

    [Theory]
    [InlineData("姓  名", "姓名")]
    [InlineData("*姓名：", "姓名")]
    [InlineData("出生\n年月", "出生年月")]
    [InlineData("金额（元）", "金额(元)")]
    public void Header_IsComparedByItsKey(string text, string key) => Assert.Equal(key, Texts.Key(text));

    [Theory]
    [InlineData("张　三", "张三")]
    [InlineData("欧 阳 修", "欧阳修")]
    [InlineData("第一行\n第二行", "第一行第二行")]
    [InlineData("Line one\nline two", "Line one line two")]
    [InlineData("统计 信息 第一期", "统计 信息 第一期")]
    public void Line_LosesBreaksAndWideningBlanks(string text, string line) => Assert.Equal(line, Texts.OneLine(text));
}
