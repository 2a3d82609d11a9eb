using Shushi.Text.Words;

namespace Shushi.Text;

/// <summary>Evaluation of a run of Chinese numeral characters.</summary>
internal static class ChineseDigits
{
    public const int LongestRun = 40;
    private static readonly CharSet All = new("〇零一二两三四五六七八九十百千万亿");

    public static int Digit(char character) => character switch
    {
        '〇' or '零' => 0,
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    public static double Place(char character) => character switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 0,
    };

    public static bool IsNumeral(char character) => All.Contains(character);

    /// <summary>Reads digits in a row (二〇二三) or a number with places (三万二千).</summary>
    public static bool TryEvaluate(string run, out double value)
    {
        value = 0;
        if (run.Length > LongestRun)
            return false;
        var hasPlace = false;
        foreach (var character in run)
        {
            if (!IsNumeral(character))
                return false;
            hasPlace |= Place(character) > 0;
        }
        return hasPlace ? new Sum().TryRead(run, out value) : TryReadRow(run, out value);
    }

    private static bool TryReadRow(string run, out double value)
    {
        value = 0;
        foreach (var character in run)
            value = value * 10 + Digit(character);
        return run.Length == 1 || !run.Contains('两', StringComparison.Ordinal);
    }

    /// <summary>Places must fall within a group of four, and groups must fall; 万亿 multiplies.</summary>
    private sealed class Sum
    {
        private double _total;
        private double _group;
        private double _place = double.MaxValue;
        private double _largest = double.MaxValue;
        private int _digit = -1;
        private bool _zero;

        public bool TryRead(string run, out double value)
        {
            value = 0;
            foreach (var character in run)
                if (!(Digit(character) is >= 0 and var digit ? TakeDigit(digit) : TakePlace(Place(character))))
                    return false;
            value = _total + _group + Rest(run);
            return true;
        }

        /// <summary>The last digit; 一百五 means 150, 一百零五 means 105.</summary>
        private double Rest(string run)
        {
            if (_digit < 0)
                return 0;
            var before = run.Length > 1 ? Place(run[^2]) : 0;
            return before > 10 && !_zero ? _digit * before / 10 : _digit;
        }

        private bool TakeDigit(int digit)
        {
            if (digit == 0)
                return _digit < 0 && (_zero = true);
            if (_digit >= 0)
                return false;
            _digit = digit;
            return true;
        }

        private bool TakePlace(double place) => place < 10_000 ? TakeSmall(place) : TakeLarge(place);

        private bool TakeSmall(double place)
        {
            if (place >= _place || (_digit < 0 && place > 10))
                return false;
            _group += (_digit < 0 ? 1 : _digit) * place;
            (_digit, _place, _zero) = (-1, place, false);
            return true;
        }

        private bool TakeLarge(double place)
        {
            var group = _group + Math.Max(_digit, 0);
            if (place < _largest && group > 0)
                _total += group * place;
            else if (group == 0 && place == 100_000_000 && _largest == 10_000)
                _total *= place;
            else if (place == 100_000_000 && _largest == 10_000)
                _total = (_total + group) * place;
            else
                return false;
            (_group, _digit, _place, _largest, _zero) = (0, -1, double.MaxValue, place, false);
            return true;
        }
    }
}
