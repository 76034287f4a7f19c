using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>A figure with a value that can be reckoned with.</summary>
/// <param name="Figure">Where and how it is written.</param>
/// <param name="Value">Its value in the plain measure: 1.2亿元 is 120,000,000.</param>
/// <param name="Scale">What one of its written units is in the plain measure: 亿元 100,000,000.</param>
/// <param name="Measure">The plain measure: 元, 家, 人, %, 百分点; empty where the text gives none.</param>
/// <param name="Step">The value of its last written digit, in the plain measure.</param>
/// <param name="Range">The values it may stand for.</param>
internal sealed partial record Quantity(Figure Figure, decimal Value, decimal Scale, string Measure, decimal Step, Interval Range)
{
    private const string Scaled = "千百十万亿";
    private const decimal Unbounded = 1000;

    // “1亿元” is rarely 6,000万: a whole number of a large unit is taken to be meant within this share.
    private const decimal Loose = 0.01m;

    public int Start => Figure.Place.Start;

    public int End => Figure.Place.End;

    public bool IsPercent => Measure == "%";

    /// <summary>Whether the figure is written as exact, with no 约, 近, 余 or 以上 about it.</summary>
    public bool IsExact { get; private init; }

    /// <summary>Reads a figure, or null where it has no value: a blank, a date, a rank, a range.</summary>
    public static Quantity? Of(Figure figure)
    {
        if (figure.Value is not { } number || figure.Blank || figure.Claim is Claim.Date or Claim.Rank || Math.Abs(number) > 1_000_000_000_000m)
        {
            return null;
        }

        var (scale, measure) = Measured(figure.Unit ?? "");
        if (measure.Length == 0 && scale == 1)
        {
            return null;
        }

        var value = number * scale;
        var step = scale / Power(Decimals(figure.Text));
        var counted = scale == 1 && step == 1 && figure.Claim == Claim.Count;
        var half = counted ? 0 : figure.Claim is Claim.Count or Claim.Amount ? Math.Min(step / 2, value * Loose) : step / 2;
        var around = Around(figure, number);
        return value > Interval.Limit ? null : new Quantity(figure, value, scale, measure, step, Bounds(value, half, around))
        {
            IsExact = around == (1, 1),
        };
    }

    /// <summary>The factor and the plain measure of a unit: 万元 is 10,000 元.</summary>
    public static (decimal Scale, string Measure) Measured(string unit)
    {
        decimal scale = 1;
        var at = 0;
        for (; at < unit.Length && Scaled.Contains(unit[at]); at++)
        {
            scale *= unit[at] switch { '十' => 10, '百' => 100, '千' => 1_000, '万' => 10_000, _ => 100_000_000 };
        }

        // 2.4万亩 of 520公斤 are 1.248万吨: weights are told in one measure.
        return unit[at..] switch
        {
            "吨" => (scale * 1000, "公斤"),
            "千克" => (scale, "公斤"),
            "斤" => (scale / 2, "公斤"),
            var rest => (scale, Named(rest)),
        };
    }

    private static string Named(string unit) => unit switch
    {
        "％" => "%",
        "名" or "位" or "人" => "人",
        "个百分点" or "百分点" => "百分点",
        "批次" => "批",
        "场次" => "场",
        var rest => rest,
    };

    private static Interval Bounds(decimal value, decimal half, (decimal Down, decimal Up) around)
    {
        var (low, high) = (value - half, value + half);
        return value < 0 ? new Interval(low, high) : new Interval(low * around.Down, around.Up >= Unbounded ? Interval.Limit : high * around.Up);
    }

    // How far 约, 近, 余 and their like let the true value lie from the written one.
    private static (decimal Down, decimal Up) Around(Figure figure, decimal number)
    {
        decimal down = 1, up = 1;
        if (Nearly().IsMatch(figure.Before))
        {
            down = 0.9m;
        }

        if (About().IsMatch(figure.Before) || figure.After.StartsWith("左右", StringComparison.Ordinal) || figure.After.StartsWith("上下", StringComparison.Ordinal))
        {
            (down, up) = (0.92m, 1.08m);
        }

        if (Odd().IsMatch(figure.Text) || figure.After.StartsWith('多') || figure.After.StartsWith('余'))
        {
            up = number % 10 == 0 && number > 0 ? 1 + Math.Min(1m, Power(Zeros(number)) / number) : 1.1m;
        }

        if (Beyond().IsMatch(figure.Before))
        {
            up = 1.25m;
        }

        return AtLeast().IsMatch(figure.Before) || figure.After.StartsWith("以上", StringComparison.Ordinal) ? (down, Unbounded) : (down, up);
    }

    private static int Decimals(string text)
    {
        var point = text.AsSpan().IndexOfAny('.', '．', '点');
        var digits = 0;
        for (var i = point + 1; point >= 0 && i < text.Length && (text[point] == '点' ? Reading.ChineseNumber.IsPart(text[i]) : Reading.Digits.IsDigit(text[i])); i++)
        {
            digits++;
        }

        return Math.Min(digits, 8);
    }

    private static int Zeros(decimal number)
    {
        var zeros = 0;
        for (; zeros < 9 && number % 10 == 0; number /= 10)
        {
            zeros++;
        }

        return zeros;
    }

    private static decimal Power(int digits)
    {
        var power = 1m;
        for (var i = 0; i < digits; i++)
        {
            power *= 10;
        }

        return power;
    }

    [GeneratedRegex("(近|接近|将近)$", RegexOptions.CultureInvariant)]
    private static partial Regex Nearly();

    [GeneratedRegex("((?<![签节预契制特集公合履违条])约|大约|约为|约占|大概|左右)$", RegexOptions.CultureInvariant)]
    private static partial Regex About();

    [GeneratedRegex("[余多来]", RegexOptions.CultureInvariant)]
    private static partial Regex Odd();

    [GeneratedRegex("(超过|超|突破|逾|高于|多于|大于)$", RegexOptions.CultureInvariant)]
    private static partial Regex Beyond();

    [GeneratedRegex("(不少于|不低于|至少)$", RegexOptions.CultureInvariant)]
    private static partial Regex AtLeast();
}
