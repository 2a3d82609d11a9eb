using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Shushi.Platform;

namespace Shushi.App.Commands;

/// <summary><c>appraisal recompute</c>: counts an exported box again, from the file alone. It uses nothing of the counting that it checks, and no database.</summary>
internal static class AppraisalCommand
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "导出的票箱，json" };
        var recompute = new Command("recompute", "独立复算：只凭导出的票箱重新计票，再重算每人的综合得分，与文件逐一核对") { file };
        recompute.SetAction(async (parsed, _) => await Recompute(parsed.GetValue(file)!));
        return new Command("appraisal", "述职评议") { recompute };
    }

    /// <summary>Counts a box again; what does not agree is said line by line.</summary>
    internal static IReadOnlyList<string> Count(Box box, TextWriter output)
    {
        var faults = new List<string>();
        foreach (var group in box.Classes)
        {
            var back = box.Ballots.Count(b => b.Class == group.Name);
            Say(output, $"{group.Name}：发出{group.Issued}张，收回{back}张，其中废票{box.Ballots.Count(b => b.Class == group.Name && b.Choices == "X")}张");
            if (back != group.Returned) faults.Add(string.Create(CultureInfo.InvariantCulture, $"“{group.Name}”文件写明收回{group.Returned}张，票箱里是{back}张。"));
            if (back > group.Issued || group.SheetsReturned > group.SheetsIssued) faults.Add($"“{group.Name}”收回的票多于发出的票，测评无效。");
        }

        if (box.Ballots.Exists(b => box.Classes.TrueForAll(c => c.Name != b.Class))) faults.Add("票箱里有不属于任何类别的票。");
        if (box.Ballots.Exists(b => b.Choices != "X" && b.Choices.Length != box.Subjects.Count)) faults.Add("票箱里有与述职人数不符的票。");
        if (faults.Count > 0) return faults;
        foreach (var (place, subject) in box.Subjects.Index().Where(s => s.Item.TakesPart))
        {
            var total = Total(box, place);
            Say(output, $"{subject.Name}：{Show(total)}");
            if (total != subject.Total) faults.Add($"{subject.Name}的得分文件写的是{Show(subject.Total)}，复算是{Show(total)}。");
        }

        foreach (var sheet in box.Sheets ?? []) faults.AddRange(OfSheet(box, sheet, output));
        return faults;
    }

    /// <summary>Makes a subject's whole score again, item by item.</summary>
    private static List<string> OfSheet(Box box, BoxSheet sheet, TextWriter output)
    {
        var faults = new List<string>();
        var (name, sum, isWhole) = (box.Subjects[sheet.Subject].Name, 0L, sheet.Items.Count > 0);
        foreach (var item in sheet.Items)
        {
            var score = Score(box, sheet.Subject, item);
            if (score != item.Score) faults.Add($"{name}的“{item.Name}”文件写的是{ShowScore(item.Score)}，复算是{ShowScore(score)}。");
            (sum, isWhole) = (sum + (score ?? 0), isWhole && score is not null);
        }

        long? total = isWhole ? sum : null;
        Say(output, $"{name}综合得分：{ShowScore(total)}");
        if (total != sheet.Total) faults.Add($"{name}的综合得分文件写的是{ShowScore(sheet.Total)}，复算是{ShowScore(total)}。");
        return faults;
    }

    /// <summary>An item's points, hundredths, halves up; null where what it rests on is missing.</summary>
    private static long? Score(Box box, int subject, BoxItem item)
    {
        decimal? points = item.Source switch // multiplied before it is divided: a third of three is one
        {
            "Metric" => item is { Value: { } value, Of: > 0 and { } of } ? item.Points * (decimal)Math.Min(value, of) / of : null,
            "Ballots" => item.Points * Total(box, subject) / 10000m,
            "Findings" => item.Value is { } found ? Math.Max(0, item.Points - (found * (item.DeductedTenths ?? 0) / 10m)) : null,
            _ => item.Marks is { Count: > 0 } marks ? item.Points * (decimal)marks.Sum() / (100 * marks.Count) : null,
        };
        return points is { } exact ? (long)(Hundredth(exact) * 100) : null;
    }

    private static async Task<int> Recompute(FileInfo file)
    {
        if (!file.Exists) throw new RefusedException($"没有文件“{file.Name}”，请核对路径。");
        Box? box;
        try
        {
            await using var stream = file.OpenRead();
            box = await JsonSerializer.DeserializeAsync<Box>(stream, Format);
        }
        catch (JsonException)
        {
            box = null;
        }

        if (box is not { Format: "shushi-box-1", Classes: not null, Subjects: not null, Ballots: not null, Points: not null }) throw new RefusedException($"“{file.Name}”不是导出的票箱，请重新导出。");
        if ((box.Sheets ?? []).Exists(s => s.Subject < 0 || s.Subject >= box.Subjects.Count || s.Items is null || s.Items.Exists(i => i.Points < 1)))
            throw new RefusedException($"“{file.Name}”里的得分表不完整，请重新导出。");
        var faults = Count(box, Console.Out);
        foreach (var fault in faults) Console.Out.WriteLine("不一致：" + fault);
        Console.Out.WriteLine(faults.Count == 0 ? "复算一致。" : "复算不一致，请核对。");
        return faults.Count == 0 ? Cli.Done : Cli.Refused;
    }

    /// <summary>The weighted mean of the classes' means, hundredths; each mean to the hundredth, halves up. Under five valid ballots there is none.</summary>
    private static long? Total(Box box, int place)
    {
        var valid = box.Ballots.Where(b => b.Choices != "X").ToList();
        if (valid.Count < 5) return null;
        decimal sum = 0, weights = 0;
        foreach (var group in box.Classes)
        {
            var letters = valid.Where(b => b.Class == group.Name).Select(b => b.Choices[place]).Where(l => l != '-' && (l != 'N' || box.AbstentionsCount)).ToList();
            if (letters.Count == 0) continue;
            sum += group.Weight * Hundredth(letters.Sum(l => Worth(box.Points, l)) / letters.Count);
            weights += group.Weight;
        }

        return weights == 0 ? null : (long)(Hundredth(sum / weights) * 100);
    }

    private static decimal Worth(BoxPoints points, char letter) => letter switch
    {
        'G' => points.Good,
        'F' => points.Fair,
        'A' => points.Average,
        'P' => points.Poor,
        _ => 0,
    };

    private static decimal Hundredth(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);

    private static string ShowScore(long? hundredths) => hundredths is { } h ? (h / 100m).ToString("0.00", CultureInfo.InvariantCulture) : "待补";

    private static string Show(long? hundredths) => hundredths is { } h ? (h / 100m).ToString("0.00", CultureInfo.InvariantCulture) : "票数不足，不计分";

    private static void Say(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>The file.</summary>
    internal sealed record Box(string? Format, BoxPoints Points, bool AbstentionsCount, List<BoxClass> Classes, List<BoxSubject> Subjects, List<BoxBallot> Ballots, List<BoxSheet>? Sheets);

    /// <summary>What a choice is worth.</summary>
    internal sealed record BoxPoints(int Good, int Fair, int Average, int Poor);

    /// <summary>A class of voters; of what was given out and came back, how much was paper.</summary>
    internal sealed record BoxClass(string Name, int Weight, int Issued, int Returned, int SheetsIssued, int SheetsReturned);

    /// <summary>A subject with the total claimed, hundredths.</summary>
    internal sealed record BoxSubject(string Name, bool TakesPart, long? Total);

    /// <summary>A subject's score sheet; the subject by its place.</summary>
    internal sealed record BoxSheet(int Subject, long? Total, List<BoxItem> Items);

    /// <summary>An item with what it rests on and the score claimed, hundredths.</summary>
    internal sealed record BoxItem(string Name, string Source, int Points, long? Value, long? Of, int? DeductedTenths, List<int>? Marks, long? Score);

    /// <summary>A ballot.</summary>
    internal sealed record BoxBallot(string Class, string Choices);
}
