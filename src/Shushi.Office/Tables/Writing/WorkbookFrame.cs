using System.Globalization;
using System.Security;
using System.Text;
using Shushi.Office.Packages;

namespace Shushi.Office.Tables.Writing;

/// <summary>The small parts that hold a written workbook together.</summary>
internal static class WorkbookFrame
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    public static void WriteHead(PackageWriter package, WorkbookPlan plan)
    {
        package.Write("[Content_Types].xml", ContentTypes(plan));
        package.Write("_rels/.rels", Relationships([("rId1", "officeDocument", "xl/workbook.xml")]));
        package.Write("xl/_rels/workbook.xml.rels", Relationships([("rStyles", "styles", "styles.xml"), .. Parts(plan).Select(p => (p.Id, "worksheet", p.Part["xl/".Length..]))]));
        package.Write("xl/styles.xml", Styles.Part);
        foreach (var sheet in plan.Sheets.Where(s => s.Comments.Count > 0))
            package.Write($"xl/worksheets/_rels/sheet{sheet.Number.ToString(CultureInfo.InvariantCulture)}.xml.rels", Relationships([
                ("rId1", "vmlDrawing", "../" + CommentParts.VmlName(sheet.Number)["xl/".Length..]),
                ("rId2", "comments", "../" + CommentParts.Name(sheet.Number)["xl/".Length..])]));
    }

    /// <summary>Comes last: only now is it known how far the filters reach.</summary>
    public static void WriteWorkbook(PackageWriter package, WorkbookPlan plan)
    {
        var xml = new StringBuilder(Declaration);
        xml.Append(CultureInfo.InvariantCulture, $"""<workbook xmlns="{Schemas.Sheet}" xmlns:r="{Schemas.Office}"><bookViews><workbookView/></bookViews><sheets>""");
        foreach (var (id, name, number, _) in Parts(plan))
        {
            var state = number > plan.Sheets.Count ? " state=\"hidden\"" : "";
            xml.Append(CultureInfo.InvariantCulture, $"""<sheet name="{SecurityElement.Escape(name)}" sheetId="{number}"{state} r:id="{id}"/>""");
        }

        xml.Append("</sheets><definedNames>");
        foreach (var (i, sheet) in plan.Sheets.Index())
            xml.Append(CultureInfo.InvariantCulture, $"""<definedName name="_xlnm._FilterDatabase" localSheetId="{i}" hidden="1">{SecurityElement.Escape(sheet.QuotedName)}!$A${sheet.HeaderRow}:${sheet.LastColumn}${sheet.LastRow}</definedName>""");
        foreach (var (i, sheet) in plan.Sheets.Index())
            xml.Append(CultureInfo.InvariantCulture, $"""<definedName name="_xlnm.Print_Titles" localSheetId="{i}">{SecurityElement.Escape(sheet.QuotedName)}!${sheet.HeaderRow}:${sheet.HeaderRow}</definedName>""");
        package.Write("xl/workbook.xml", xml.Append("</definedNames></workbook>").ToString());
    }

    private static IEnumerable<(string Id, string Name, int Number, string Part)> Parts(WorkbookPlan plan)
    {
        foreach (var sheet in plan.Sheets)
            yield return (Id(sheet.Number), sheet.Name, sheet.Number, sheet.Part);
        if (plan.Choices.Count > 0)
            yield return (Id(plan.Sheets.Count + 1), plan.ChoicesTab, plan.Sheets.Count + 1, plan.ChoicesPart);
    }

    private static string Id(int number) => "rId" + number.ToString(CultureInfo.InvariantCulture);

    private static string ContentTypes(WorkbookPlan plan)
    {
        var xml = new StringBuilder(Declaration);
        xml.Append(CultureInfo.InvariantCulture, $"""<Types xmlns="{Schemas.ContentTypes}"><Default Extension="rels" ContentType="{Schemas.RelationshipsType}"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="{Schemas.VmlType}"/>""");
        void Override(string part, string type) => xml.Append(CultureInfo.InvariantCulture, $"""<Override PartName="/{part}" ContentType="{type}"/>""");
        Override("xl/workbook.xml", Schemas.WorkbookType);
        Override("xl/styles.xml", Schemas.StylesType);
        foreach (var part in Parts(plan))
            Override(part.Part, Schemas.WorksheetType);
        foreach (var sheet in plan.Sheets.Where(s => s.Comments.Count > 0))
            Override(CommentParts.Name(sheet.Number), Schemas.CommentsType);
        return xml.Append("</Types>").ToString();
    }

    private static string Relationships(IEnumerable<(string Id, string Kind, string Target)> all)
    {
        var xml = new StringBuilder(Declaration).Append(CultureInfo.InvariantCulture, $"""<Relationships xmlns="{Schemas.Relationships}">""");
        foreach (var (id, kind, target) in all)
            xml.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="{id}" Type="{Schemas.Office}/{kind}" Target="{target}"/>""");
        return xml.Append("</Relationships>").ToString();
    }
}
