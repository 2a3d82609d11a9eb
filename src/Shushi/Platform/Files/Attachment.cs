using Shushi.Platform.Records;

namespace Shushi.Platform.Files;

/// <summary>附件: a file that belongs to a record of a ledger. <see cref="EventRecord.On"/> is the day the paper itself is of, not the day of the upload.</summary>
public sealed class Attachment : EventRecord
{
    /// <summary>The ledger of the record it belongs to.</summary>
    public string Ledger { get; set; } = "";

    /// <summary>The record it belongs to.</summary>
    public Guid TargetId { get; set; }

    /// <summary>The file's name as it was uploaded, without folders.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it is, told by its first bytes.</summary>
    public FileKind FileKind { get; set; }

    /// <summary>Its size in bytes.</summary>
    public int Size { get; set; }

    /// <summary>SHA-256 of its bytes, hexadecimal: where they are kept.</summary>
    public string Hash { get; set; } = "";
}

/// <summary>附件. Files come and go by acts of their own.</summary>
public sealed class AttachmentLedger : Ledger<Attachment>
{
    /// <summary>The permission to open a file; its name and date are seen by whoever may read the record.</summary>
    public const string OpenPermission = "attachments.open";

    /// <summary>Describes it.</summary>
    public AttachmentLedger()
        : base("attachments", "附件", "资料", "各台账记录所附的文件。在记录页上传和删除，材料日期与上传日期分开记。")
    {
        var on = Date(x => x.On, "材料日期").Listed();
        var name = Text(x => x.Name, "文件名", 120).Listed();
        Code(x => x.FileKind, "类型", FileKinds.Table).Filtered();
        Number(x => x.Size, "字节数", 0, int.MaxValue).Listed();
        Text(x => x.Ledger, "台账", 40);
        Text(x => x.Hash, "SHA-256", 64);
        Titled(on, name);
    }

    /// <inheritdoc/>
    public override bool IsKeptByActs => true;

    /// <inheritdoc/>
    public override void Map(Microsoft.EntityFrameworkCore.ModelBuilder model, Data.ShushiContext context)
    {
        base.Map(model, context);
        model.Entity<Attachment>().HasIndex(a => a.TargetId);
        model.Entity<Attachment>().HasIndex(a => a.Hash);
    }
}
