using Shushi.Platform.Organizations;
using Shushi.Platform.Records;

namespace Shushi.Platform.Imports;

/// <summary>Finds the record that a title means: a person by name, within the record's organization first, then in sight.</summary>
internal sealed class LinkMatcher(Workspace workspace, OrgMatcher places, Asked asked)
{
    private const int MostNear = 3;

    private readonly Dictionary<string, ILookup<string, Choice>> byTitle = new(StringComparer.Ordinal);

    /// <summary>The id of the record a text means, a question, or what is wrong.</summary>
    /// <param name="field">The field, for its ledger and label.</param>
    /// <param name="text">A title, perhaps with its organization in brackets.</param>
    /// <param name="orgPath">Where the record lies that points to it.</param>
    /// <param name="cell">The cell, for the question.</param>
    public CellValue Find(Field field, string text, string orgPath, string cell)
    {
        var ledger = field.LinksTo!;
        if (Guid.TryParse(text, out var id)) return workspace.Lookups.Knows(new RecordRef(ledger, id)) ? CellValue.Of(text) : CellValue.Wrong($"“{field.Label}”所指的记录不存在，或不在您的管理范围内。");
        var titles = TitlesOf(ledger);
        var found = titles[Texts.OneLine(text)].ToList();
        if (found.Count == 0) found = WithPlace(titles, text);
        if (found.Count > 1) found = Nearest(found, orgPath);
        return found.Count switch
        {
            0 => CellValue.Wrong($"“{field.Label}”里没有找到“{text}”{(ledger == "members" ? "，党员名册里没有这个姓名，或不在您的管理范围内" : "这条记录")}。", Near(titles, text)),
            1 => CellValue.Of(found[0].Id.ToString()),
            _ => Ask(field, text, found, cell),
        };
    }

    private ILookup<string, Choice> TitlesOf(string ledger)
    {
        if (byTitle.TryGetValue(ledger, out var known)) return known;
        return byTitle[ledger] = workspace.Lookups.Choices(ledger).ToLookup(c => Texts.OneLine(c.Title), StringComparer.Ordinal);
    }

    /// <summary>张三（第一党支部）, or 张三（组织委员）: what stands in brackets narrows where it names an organization, and is left out where it does not.</summary>
    private List<Choice> WithPlace(ILookup<string, Choice> titles, string text)
    {
        var (title, behind) = Texts.Apart(text);
        var found = titles[Texts.OneLine(title)].ToList();
        if (behind.Length == 0 || found.Count < 2) return found;
        var named = places.Find(behind);
        var there = found.Where(c => named.Any(o => Under(c, o.OrgPath))).ToList();
        return there.Count > 0 ? there : found;
    }

    private List<Choice> Nearest(List<Choice> found, string orgPath)
    {
        var own = found.Where(c => workspace.Organizations.Find(c.OrgId)?.OrgPath == orgPath).ToList();
        if (own.Count > 0) return own;
        var below = found.Where(c => Under(c, orgPath)).ToList();
        return below.Count > 0 ? below : found;
    }

    private bool Under(Choice choice, string path) => workspace.Organizations.Find(choice.OrgId) is { } place && OrgRange.Under(path).Contains(place.OrgPath);

    private CellValue Ask(Field field, string text, List<Choice> found, string cell)
    {
        var options = found.Select(c => new AnswerOption(c.Id.ToString(), $"{c.Title}（{workspace.Organizations.Name(c.OrgId)}）")).ToList();
        if (options.Select(o => o.Label).Distinct().Count() < options.Count)
            options = options.Select((o, i) => o with { Label = $"{o.Label}之{i + 1}（{o.Value[^4..]}）" }).ToList();
        var about = $"link|{field.Label}|{text}|{string.Join(',', options.Select(o => o.Value).Order(StringComparer.Ordinal))}";
        return asked.Ask(about, $"“{field.Label}”的“{text}”有{found.Count}个，是哪一个？", options, cell) is { } answer ? CellValue.Of(answer) : CellValue.Waiting;
    }

    private static string? Near(ILookup<string, Choice> titles, string text)
    {
        var wanted = Texts.OneLine(text);
        var most = wanted.Length <= 4 ? 1 : 2;
        var near = titles.Select(g => (Title: g.Key, Distance: Distance(g.Key, wanted, most))).Where(n => n.Distance <= most)
            .OrderBy(n => n.Distance).ThenBy(n => n.Title, StringComparer.Ordinal).Take(MostNear).Select(n => n.Title).ToList();
        return near.Count == 0 ? null : $"是不是“{string.Join("”“", near)}”？";
    }

    /// <summary>How many characters must be put in, left out or changed; more than the most asked about is not counted.</summary>
    private static int Distance(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most) return most + 1;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[b.Length];
    }
}
