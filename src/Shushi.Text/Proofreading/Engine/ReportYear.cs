namespace Shushi.Text.Proofreading;

/// <summary>The year a report is about, by its own words.</summary>
internal static class ReportYear
{
    private const int Opening = 600;

    /// <summary>The year named first with 年度 or 年以来 in the opening, else the only year named there.</summary>
    public static int? Of(Reading reading)
    {
        int? first = null;
        foreach (var claim in reading.Claims)
        {
            if (claim.Number.Start > Opening)
                break;
            if (claim.Kind != ClaimKind.Period || YearAt(reading, claim.Span.Start) is not { } year)
                continue;
            if (reading.Has(claim.Span.Start + 4, "年度") || reading.Has(claim.Span.Start + 4, "年以来"))
                return year;
            first ??= year;
        }
        return first;
    }

    /// <summary>The year whose four digits start at a position, before 年.</summary>
    public static int? YearAt(Reading reading, int at)
    {
        if (reading.At(at + 4) != '年' || reading.At(at) is not ('1' or '2') || char.IsAsciiDigit(reading.At(at - 1)))
            return null;
        var year = 0;
        for (var i = at; i < at + 4; i++)
        {
            if (!char.IsAsciiDigit(reading.At(i)))
                return null;
            year = year * 10 + reading.At(i) - '0';
        }
        return year is >= 1949 and <= 2100 ? year : null;
    }
}
