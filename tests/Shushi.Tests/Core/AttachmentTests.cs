using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Files;
using Shushi.Platform.Records;
using Shushi.Testing;

namespace Shushi.Tests.Core;

public sealed class AttachmentTests : IDisposable
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n% one page\n%%EOF");

    private readonly string folder = Directory.CreateTempSubdirectory("shushi-files-").FullName;

    private FileStore Store => new(Path.Combine(folder, "files"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, EachDatabase]
    public async Task Add_KeepsTheBytesUnderTheirDigest_WithItsOwnDateAndADeed(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var (_, brief) = await WithBriefs(database);

        await Add(database, brief, ("../签到表.pdf", Pdf));

        var workspace = await database.Open();
        var file = Assert.Single(await workspace.AttachmentsOf(Outputs(workspace), brief));
        Assert.Equal(("签到表.pdf", FileKind.Pdf, Pdf.Length, new DateOnly(2023, 5, 9)), (file.Name, file.FileKind, file.Size, file.On));
        Assert.True(await Store.IsWhole(file.Hash));
        Assert.Contains("attachments.add", workspace.Db.Deeds.Where(d => d.RecordId == brief).Select(d => d.Act));
        Assert.Empty((await Chain.Verify(workspace.Db)).Faults);
    }

    [Theory, EachDatabase]
    public async Task OneFile_OnTwoRecords_IsKeptOnce_AndGoesWithTheLast(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var (first, second) = await WithBriefs(database);
        await Add(database, first, ("甲.pdf", Pdf));
        await Add(database, second, ("乙.pdf", Pdf));
        var hash = (await Of(database, first)).Hash;
        Assert.Equal((await Of(database, second)).Hash, hash);

        await Remove(database, (await Of(database, first)).Id);
        Assert.True(await Store.IsWhole(hash));
        await Remove(database, (await Of(database, second)).Id);
        Assert.False(await Store.IsWhole(hash));
    }

    [Theory, EachDatabase]
    public async Task Files_FollowTheirRecord_WhenItMovesAndWhenItGoes(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var district = await SmallDistrict.In(database);
        var brief = await Brief(district, "第1期");
        await Add(database, brief, ("甲.pdf", Pdf));

        var workspace = await database.Open();
        await workspace.EditRecord(Outputs(workspace), brief, 1, Inputs.Of([.. Values(district.First, "第1期")]));
        workspace = await database.Open();
        Assert.Equal(workspace.Organization(district.First).OrgPath, (await workspace.Db.Set<Attachment>().SingleAsync()).OrgPath);

        await workspace.DeleteRecord(Outputs(workspace), brief, 2, "登记重复");
        Assert.Empty(await (await database.Open()).Db.Set<Attachment>().ToListAsync());
    }

    [Theory, EachDatabase]
    public async Task OnlyWhoMayEditTheRecord_AddsAndRemoves_AndOnlyWhoMayOpenFiles_Opens(Engine engine)
    {
        await using var database = await TestDatabase.Empty(engine);
        var (brief, _) = await WithBriefs(database);
        await Add(database, brief, ("甲.pdf", Pdf));
        var id = (await Of(database, brief)).Id;
        var path = (await database.Open()).Organizations.All[0].OrgPath;

        var upper = await database.OpenAs("work-committee", path);
        Assert.Single(await upper.AttachmentsOf(Outputs(upper), brief)); // names and dates
        await Assert.ThrowsAsync<NotAllowedException>(() => upper.OpenAttachment(id));
        await Assert.ThrowsAsync<NotAllowedException>(() => upper.RemoveAttachment(Store, id, "无权"));
        var deputy = await database.OpenAs("deputy", path);
        Assert.Equal(id, (await deputy.OpenAttachment(id)).Id);
        var other = await database.OpenAs("clerk", path + ".001");
        await Assert.ThrowsAsync<NotVisibleException>(() => other.OpenAttachment(id));
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "空.pdf", [], "是空文件" },
        { "程序.pdf", "MZ\u0090\0\u0003"u8.ToArray(), "不是能保存的类型" },
        { "网页.png", "<html><script>"u8.ToArray(), "不是能保存的类型" },
        { "带宏.xlsx", Zip("xl/workbook.xml", "xl/vbaProject.bin"), "不是能保存的类型" },
        { "压缩包.docx", Zip("a.txt"), "不是能保存的类型" },
        { "坏.xlsx", "PK\u0003\u0004 cut"u8.ToArray(), "不是能保存的类型" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task WhatIsNoPaper_IsRefused_AndNothingIsKept(string name, byte[] bytes, string says)
    {
        await using var database = await TestDatabase.Empty(Engine.Sqlite);
        var (brief, _) = await WithBriefs(database);

        var outcome = await Try(database, brief, ("好.pdf", Pdf), (name, bytes));

        Assert.Contains(says, Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
        Assert.Empty(await (await database.Open()).Db.Set<Attachment>().ToListAsync());
    }

    [Fact]
    public void Kinds_AreToldByTheBytes()
    {
        Assert.Equal(FileKind.Jpeg, FileKinds.Of(new MemoryStream([0xFF, 0xD8, 0xFF, 0xE0, 1])));
        Assert.Equal(FileKind.Png, FileKinds.Of(new MemoryStream([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])));
        Assert.Equal(FileKind.Word, FileKinds.Of(new MemoryStream(Zip("word/document.xml"))));
        Assert.Equal(FileKind.Excel, FileKinds.Of(new MemoryStream(Zip("xl/workbook.xml"))));
    }

    private static byte[] Zip(params string[] names)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names) zip.CreateEntry(name).Open().Dispose();
        }

        return stream.ToArray();
    }

    private static async Task<(Guid First, Guid Second)> WithBriefs(TestDatabase database)
    {
        var district = await SmallDistrict.In(database);
        return (await Brief(district, "第1期"), await Brief(district, "第2期"));
    }

    private static Task<Guid> Brief(SmallDistrict district, string number) => district.Create("outputs", [.. Values(district.Unit, number)]);

    private static IEnumerable<(string, string)> Values(Guid organization, string number) =>
        [("OrgId", organization.ToString()), ("On", "2023-05-08"), ("Kind", "统计信息"), ("IssueNumber", number), ("Title", "一季度工业运行情况")];

    private static ILedger Outputs(Workspace workspace) => workspace.Catalog.Ledger("outputs")!;

    private async Task<Outcome> Try(TestDatabase database, Guid brief, params (string Name, byte[] Bytes)[] files)
    {
        var workspace = await database.Open();
        var record = await LedgerActs.Load(workspace, Outputs(workspace), brief);
        return await workspace.AddAttachments(Store, Outputs(workspace), record, new DateOnly(2023, 5, 9), files.Select(f => new NewFile(f.Name, new MemoryStream(f.Bytes))).ToList());
    }

    private async Task Add(TestDatabase database, Guid brief, params (string, byte[])[] files) => Assert.Empty((await Try(database, brief, files)).Problems);

    private static async Task<Attachment> Of(TestDatabase database, Guid brief)
    {
        var workspace = await database.Open();
        return Assert.Single(await workspace.AttachmentsOf(Outputs(workspace), brief));
    }

    private async Task Remove(TestDatabase database, Guid id) => Assert.True((await (await database.Open()).RemoveAttachment(Store, id, "传错文件")).Done);
}
