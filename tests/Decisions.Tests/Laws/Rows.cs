namespace Kechuang.Decisions.Tests.Laws;

/// <summary>The fields the laws speak of, and rows of them.</summary>
internal static class Rows
{
    internal static readonly (string Name, Sort Sort, FeelType Type)[] Fields =
    [
        ("a", Sort.Number, FeelType.Number),
        ("销售收入", Sort.Number, FeelType.Number),
        ("研发费用 占比", Sort.Number, FeelType.Number),
        ("已定", Sort.Truth, FeelType.Boolean),
        ("领域", Sort.Text, FeelType.Text),
        ("注册日期", Sort.Day, FeelType.Date),
        ("停留", Sort.Span, FeelType.DaysTime),
        ("年限", Sort.Months, FeelType.YearsMonths),
        ("近三年", Sort.Numbers, FeelType.ListOf(FeelType.Number)),
        ("证书", Sort.Record, FeelType.ContextOf(new FeelField("甲 乙", FeelType.Text), new FeelField("分", FeelType.Number))),
    ];

    internal static FeelSchema Typed { get; } = new([.. Fields.Select(f => new FeelField(f.Name, f.Type))]);

    internal static FeelSchema Untyped { get; } = new([.. Fields.Select(f => new FeelField(f.Name, FeelType.Any))]);

    internal static decimal Number(Random dice) => dice.Next(8) switch
    {
        0 => 0m,
        1 => dice.Next(-100_000, 100_000) / 1000m,
        2 => 79_228_162_514_264_337_593_543_950_335m,
        3 => -0.0000000000000000000000000001m,
        4 => dice.Next(-6, 7) * 0.5m,
        _ => dice.Next(-4, 12),
    };

    internal static string Text(Random dice)
    {
        string[] texts = ["", "a", "ab", "ABA", "科创", "引\"号\\", "行\n", "🐎马"];
        return texts[dice.Next(texts.Length)];
    }

    /// <summary>A value for each field; some are null.</summary>
    internal static FeelValue[] Row(Random dice) => [.. Fields.Select(f => dice.Next(9) == 0 ? FeelValue.Null : Value(f.Sort, dice))];

    private static FeelValue Value(Sort sort, Random dice) => sort switch
    {
        Sort.Number => FeelValue.From(Number(dice)),
        Sort.Truth => FeelValue.From(dice.Next(2) == 0),
        Sort.Text => FeelValue.From(Text(dice)),
        Sort.Day => FeelValue.FromDays(dice.Next(600_000, 800_000)),
        Sort.Span => FeelValue.FromSeconds(dice.Next(-200_000, 200_000)),
        Sort.Months => FeelValue.FromMonths(dice.Next(-40, 40)),
        Sort.Numbers => FeelValue.List(Enumerable.Range(0, dice.Next(4)).Select(_ => FeelValue.From(Number(dice)))),
        _ => FeelValue.Context(("甲 乙", FeelValue.From(Text(dice))), ("分", FeelValue.From(Number(dice)))),
    };
}
