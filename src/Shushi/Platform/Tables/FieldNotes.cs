using Shushi.Platform.Records;

namespace Shushi.Platform.Tables;

/// <summary>How a cell of a field is filled, in words.</summary>
public static class FieldNotes
{
    /// <summary>The field's own hint and what its kind asks for.</summary>
    public static string Of(Field field)
    {
        if (field.ByAct) return "由办理生成，导入时不读取。";
        var kind = field.Kind switch
        {
            FieldKind.Text => "一行文字。",
            FieldKind.LongText => "可以换行。",
            FieldKind.Number => "整数。",
            FieldKind.Money => "以元为单位，最多两位小数。",
            FieldKind.Date => "日期，如2023-06-02。",
            FieldKind.Month => "月份，如2023-06。",
            FieldKind.YesNo => "填“是”或“否”，不填为“否”。",
            FieldKind.Code => "可填：" + Offered(field) + "。",
            FieldKind.Codes => "可填一项或几项，用顿号隔开：" + Offered(field) + "。",
            FieldKind.Organization => "组织的全称或简称。",
            FieldKind.Link => field.LinksTo == "members" ? "党员名册里的姓名；重名的写成“姓名（支部）”。" : "所指记录的名称。",
            FieldKind.Links => "姓名，几个人用顿号隔开；重名的写成“姓名（支部）”。",
            FieldKind.Sealed => "加密保存；导出时隐去的内容原样留着即不改变。",
            _ => "",
        };
        return field.Hint is null ? kind : $"{field.Hint}{kind}";
    }

    private static string Offered(Field field)
    {
        var labels = field.Table!.Items.Select(i => i.Label).ToList();
        return string.Join('、', labels.Take(20)) + (labels.Count > 20 ? "等" : "");
    }
}
