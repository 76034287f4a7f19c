using Kechuang.Decisions;
using Kechuang.Gongwen;
using Kechuang.Kernel;
using Kechuang.Targets;

namespace Kechuang.Reports.Templates;

/// <summary>What one filling of a template is made of, and what it came to quote and to leave blank.</summary>
internal sealed class TemplateData(TemplateNames names, FeelValue[] row, IReadOnlyDictionary<string, FigureView> figures)
{
    private const int ShortDigest = 12, RateDecimals = 1;
    private readonly List<(string Figure, FigureTrace Trace)> quoted = [];

    /// <summary>Values of <see cref="TemplateNames.Fields"/>.</summary>
    internal FeelValue[] Row => row;

    /// <summary>What no record gives, in words, in the order of the text.</summary>
    internal List<string> Missing { get; } = [];

    /// <summary>A number of one indicator in that indicator's decimals, rates with one.</summary>
    internal string Print(FeelValue value, IReadOnlyList<FigureName> quotedFigures)
    {
        if (value.Kind != FeelKind.Number || quotedFigures is not [var one])
            return TemplateFeel.Text(value);
        var scale = one.Member is TemplateNames.Completion or TemplateNames.Growth ? RateDecimals : names.Of(one.Indicator).Scale;
        return SlotValue.Words(Math.Round(value.AsNumber, scale, MidpointRounding.AwayFromZero));
    }

    /// <summary>Says that nothing fills a place: it is marked, never left empty or 0.</summary>
    internal string Blank(IReadOnlyList<FigureName> quotedFigures, string source)
    {
        var words = quotedFigures.Count > 0 ? string.Join("、", quotedFigures.Select(Name).Distinct()) : source;
        Missing.Add(words);
        return $"〔待填：{words}〕";
    }

    /// <summary>Keeps what stands behind a figure; its id in the document.</summary>
    internal string Quote(string figure, IReadOnlyList<FigureName> quotedFigures, FeelValue value, string text)
    {
        List<FigureView> behind = [.. quotedFigures.Select(q => figures.GetValueOrDefault(q.Indicator)).OfType<FigureView>().Distinct()];
        quoted.Add((figure, new FigureTrace(figure, text, string.Join("；", behind.Select(b => $"{b.Name}（{b.Period}）").Distinct()), TemplateFeel.Text(value),
            string.Join("；", behind.Select(Behind)), string.Join("；", behind.Select(b => b.Digest[..Math.Min(ShortDigest, b.Digest.Length)])))));
        return figure;
    }

    /// <summary>One line for each bookmark, in their order.</summary>
    internal IReadOnlyList<FigureTrace> Traces => [.. quoted.Select(q => q.Trace)];

    private string Name(FigureName name) => names.Of(name.Indicator).Name + (name.Member == TemplateNames.Value ? "" : "的" + name.Member);

    private static string Behind(FigureView figure) => figure.Records.Count > 0
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{figure.Records.Count}条")
        : figure.Papers.Count > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{figure.Papers.Count}份附件") : figure.Source;
}

/// <summary>A line of the list 目标.</summary>
internal static class TargetRow
{
    private static readonly HashSet<string> Figures = ["目标", "完成", "完成率", "缺口"];

    internal static bool IsFigure(string member) => Figures.Contains(member);

    internal static FeelValue Of(TargetView target) => FeelValue.Context(
        ("名称", FeelValue.From(target.Name)), ("单位", FeelValue.From(target.Unit)), ("目标", FeelValue.From(target.Target)), ("完成", Number(target.Figure.Settled)),
        ("完成率", Number(target.Completion is { } rate ? Math.Round(rate, 1, MidpointRounding.AwayFromZero) : null)), ("缺口", FeelValue.From(target.Gap)),
        ("级别", FeelValue.From(target.Level)), ("股室", FeelValue.From(target.Section)), ("依据", FeelValue.From(target.Basis)), (TemplateNames.Code, FeelValue.From(target.Indicator)));

    internal static FeelValue Number(decimal? value) => value is { } number ? FeelValue.From(number) : FeelValue.Null;
}
