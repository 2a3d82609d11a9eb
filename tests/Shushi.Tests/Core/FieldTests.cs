using Shushi.Modules.Meetings;
using Shushi.Modules.Members;
using Shushi.Modules.Outputs;
using Shushi.Platform.Organizations;
using Shushi.Platform.Records;
using Shushi.Platform.Records.Fields;
using Shushi.Testing;

namespace Shushi.Tests.Core;

public sealed class FieldTests
{
    private static readonly Lookups Lookups = new(new OrgTree([]), TestDatabase.Sealer, _ => false);
    private static readonly FieldSet<Output> Outputs = new OutputLedger();
    private static readonly FieldSet<AgendaLine> Agenda = AgendaOf();

    [Theory]
    [InlineData("2023-6-2")]
    [InlineData("2023.06.02")]
    [InlineData("2023年6月2日")]
    [InlineData("20230602")]
    [InlineData("2023/6/2")]
    public void Date_IsReadAsOfficesWriteIt(string text) => Assert.Equal("2023-06-02", Written(Outputs["On"], text));

    [Theory]
    [InlineData("2023-02-30")]
    [InlineData("2023-13-01")]
    [InlineData("去年六月")]
    [InlineData("0023-01-01")]
    public void Date_ThatDoesNotExist_IsRefusedByName(string text) => Assert.Contains("印发日期", Refused(Outputs["On"], text), StringComparison.Ordinal);

    [Theory]
    [InlineData("2023-11", "2023-11")]
    [InlineData("2023年11月", "2023-11")]
    [InlineData("202311", "2023-11")]
    public void Month_IsReadAsOfficesWriteIt(string text, string month) => Assert.Equal(month, Written(Outputs["ForMonth"], text));

    [Theory]
    [InlineData("1234.5", 123450)]
    [InlineData("12,345.67", 1234567)]
    [InlineData("0.05元", 5)]
    [InlineData("-3", -300)]
    public void Money_BecomesFen(string text, long fen) => Assert.Equal(fen, Read(Agenda["Amount"], text).Value);

    [Theory]
    [InlineData("1.234")]
    [InlineData("很多")]
    [InlineData("99999999999999999999")]
    public void Money_WithMoreThanFenOrNoNumber_IsRefused(string text) => Assert.NotNull(Read(Agenda["Amount"], text).Error);

    [Theory]
    [InlineData("统计信息", OutputKind.Brief)]
    [InlineData("Brief", OutputKind.Brief)]
    [InlineData(" 约稿 ", OutputKind.Commissioned)]
    public void Code_IsReadByLabelOrCode(string text, OutputKind kind) => Assert.Equal(kind, Read(Outputs["Kind"], text).Value);

    [Fact]
    public void Code_OutsideTheTable_IsRefusedWithWhatMayBeFilled() => Assert.Contains("统计月报", Refused(Outputs["Kind"], "简报"), StringComparison.Ordinal);

    [Fact]
    public void Codes_AreSplitAndNotDoubled() =>
        Assert.Equal([MeetingKind.ThemeDay, MeetingKind.Lecture], (List<MeetingKind>)Read(new MeetingLedger()["Kinds"], "主题党日、党课、主题党日").Value!);

    [Fact]
    public void Text_WithControlCharacters_IsRefused() => Assert.NotNull(Read(Outputs["Title"], "题目\u0007").Error);

    [Theory]
    [InlineData("11010519491231002X", null)]
    [InlineData("150203198001010016", null)]
    [InlineData("150203198001010017", "校验码")]
    [InlineData("150203198013010016", "出生日期不存在")]
    [InlineData("15020319800101", "18位")]
    public void CitizenId_IsCheckedByGb11643(string number, string? fault)
    {
        if (fault is null) Assert.Null(CitizenId.Fault(number));
        else Assert.Contains(fault, CitizenId.Fault(number)!, StringComparison.Ordinal);
    }

    [Fact]
    public void Sealed_IsMaskedWithoutThePermission_AndTheMaskGivenBackIsNoChange()
    {
        var ledger = new PersonLedger();
        var person = new Person { IdNumber = TestDatabase.Sealer.Seal("11010519491231002X") };
        var shown = ledger["IdNumber"].Show(person.IdNumber, Lookups);
        Assert.Equal("110***********002X", shown);

        var before = person.IdNumber.Cipher;
        ledger.ReadInto(person, Inputs.Of(("IdNumber", shown)), Lookups);
        Assert.Equal(before, person.IdNumber.Cipher);
    }

    [Fact]
    public void Seal_OpensAgain_AndNotAfterTampering()
    {
        var value = TestDatabase.Sealer.Seal("19900000001");
        Assert.Equal("19900000001", TestDatabase.Sealer.Open(value));
        Assert.NotEqual(value.Cipher, TestDatabase.Sealer.Seal("19900000001").Cipher);
        Assert.Equal(value.Index, TestDatabase.Sealer.Index("19900000001"));
        value.Cipher = value.Cipher![..^4] + "AAAA";
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => TestDatabase.Sealer.Open(value));
    }

    private static Reading Read(Field field, string text) => field.Read(Inputs.Of((field.Name, text)), field.Name, Lookups);

    private static string Written(Field field, string text) => field.Write(Read(field, text).Value);

    private static string Refused(Field field, string text) => Read(field, text).Error ?? throw new InvalidOperationException("It was accepted.");

    private static FieldSet<AgendaLine> AgendaOf()
    {
        var lines = new FieldSet<AgendaLine>();
        lines.Money(x => x.Amount, "金额（元）");
        return lines;
    }
}
