namespace Shushi.Platform.Files;

/// <summary>What files bring into the product.</summary>
public static class FilesModule
{
    /// <summary>The module.</summary>
    public static Module Module { get; } = new()
    {
        Label = "附件",
        Ledgers = [new AttachmentLedger()],
        Acts = [Attachments.AddAct, Attachments.RemoveAct],
        Permissions = [(AttachmentLedger.OpenPermission, "查看附件内容")],
    };
}
