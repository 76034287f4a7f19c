using System.Globalization;
using Kechuang.Decisions;
using Kechuang.Kernel;
using Kechuang.Targets;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kechuang.Reports;

/// <summary>A kind of document: its template and what its blanks are bound to; one version of a folder under packs/documents.</summary>
internal sealed class DocumentPack
{
    public string Id { get; set; } = "";
    public string Name { get; set; } = "";
    public string Template { get; set; } = "";
    public List<string> Title { get; set; } = [];
    public string Signature { get; set; } = "";
    /// <summary>Month and day it should be signed by: 12-01; of a monthly one the day of the next month: 05.</summary>
    public string Due { get; set; } = "";
    /// <summary>How long it may be; null: nothing limits it.</summary>
    public WordLimit? Limit { get; set; }
    /// <summary>months: one document a month, its part 01 to 12; empty: one a year.</summary>
    public string Parts { get; set; } = "";
    /// <summary>Kind of name left open → fact that fills it.</summary>
    public Dictionary<string, string> Names { get; set; } = [];
    public List<SlotRule> Slots { get; set; } = [];
    public List<NamedSlot> Named { get; set; } = [];
    public Dictionary<string, Bound> Variables { get; set; } = [];
    public List<Alternative> Alternatives { get; set; } = [];
    public List<Correction> Corrections { get; set; } = [];
    public List<Carried> Carried { get; set; } = [];

    /// <summary>Reads a pack; a mistake in shipped data is a mistake of the release and throws with its line.</summary>
    internal static DocumentPack Read(string yaml, string place)
    {
        try
        {
            var pack = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<DocumentPack>(yaml);
            var schema = pack.Schema;
            foreach (var rule in pack.Alternatives.SelectMany(a => a.Cases))
                rule.Condition = Parsed(rule.When, schema, place);
            return pack;
        }
        catch (YamlException wrong)
        {
            throw new InvalidDataException($"{place} line {wrong.Start.Line}: {wrong.InnerException?.Message ?? wrong.Message}", wrong);
        }
    }

    /// <summary>True for a kind of which there is one document a month.</summary>
    internal bool Monthly => Parts == "months";

    /// <summary>The day the document of a year and part should be signed by; null where nothing says.</summary>
    internal DateOnly? DueIn(int year, string part)
    {
        var next = DocumentName.MonthOf(part) is { } month ? new DateOnly(year, month, 1).AddMonths(1) : (DateOnly?)null;
        var text = next is { } after ? string.Create(CultureInfo.InvariantCulture, $"{after:yyyy-MM}-{Due}") : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{Due}");
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private FeelSchema Schema => new([.. Variables.Keys.Select(name => new FeelField(name, FeelType.Number))]);

    private static FeelExpression Parsed(string text, FeelSchema schema, string place)
    {
        var parsed = Feel.Expression(text, schema);
        return parsed.Ok ? parsed.Value! : throw new InvalidDataException($"{place}: {text}: {string.Join("; ", parsed.Diagnostics)}");
    }
}

/// <summary>What a blank takes its value from.</summary>
internal class Bound
{
    public string Indicator { get; set; } = "";
    public string Period { get; set; } = "year";
    public string Role { get; set; } = FigureRoles.Value;
    /// <summary>Level of the target: 市定; empty = the only one.</summary>
    public string Level { get; set; } = "";
    public int? Decimals { get; set; }

    /// <summary>The indicator's period in the document's year and, of a monthly one, its month.</summary>
    internal Kernel.Period PeriodIn(int year, string part) => Periods.Of(Period, year, DocumentName.MonthOf(part));

    /// <summary>The target it is measured against, where its role needs one.</summary>
    internal TargetView? TargetIn(IReadOnlyList<TargetView> targets) => FigureRoles.NeedsTarget(Role)
        ? targets.FirstOrDefault(t => t.Indicator == Indicator && (Level.Length == 0 || t.Level == Level))
        : null;
}

/// <summary>Binds the blank that ends the words.</summary>
internal sealed class SlotRule : Bound
{
    /// <summary>Ordinals of the headings it stands under: 1.5.1; 0 before the first.</summary>
    public string In { get; set; } = "";
    /// <summary>The words before the blank and the blank, found once in the section.</summary>
    public string Words { get; set; } = "";
    /// <summary>年, 县, 市, 省, 原文: a fact instead of an indicator.</summary>
    public string Fact { get; set; } = "";
    /// <summary>What is missing, where nothing fills it.</summary>
    public string Label { get; set; } = "";
}

/// <summary>A blank that stands only in other wordings.</summary>
internal sealed class NamedSlot : Bound
{
    public string Key { get; set; } = "";
    public string Unit { get; set; } = "";
    public string Label { get; set; } = "";
}

/// <summary>Wordings of one passage; the first whose condition holds is used.</summary>
internal sealed class Alternative
{
    public string In { get; set; } = "";
    public string Words { get; set; } = "";
    public List<Wording> Cases { get; set; } = [];
}

/// <summary>One wording; without text the template's own.</summary>
internal sealed class Wording
{
    public string When { get; set; } = "";
    public string Text { get; set; } = "";
    public string Note { get; set; } = "";
    [YamlIgnore] public FeelExpression Condition { get; set; } = default!;
}

/// <summary>A slip of the template, put right.</summary>
internal sealed class Correction
{
    public string Wrong { get; set; } = "";
    public string Right { get; set; } = "";
    public string Why { get; set; } = "";
}

/// <summary>Words of last year's text that no record supports.</summary>
internal sealed class Carried
{
    public string Words { get; set; } = "";
    public string Why { get; set; } = "";
}

/// <summary>How many characters a document may have, and who says so.</summary>
internal sealed class WordLimit
{
    public int Words { get; set; }
    public string Basis { get; set; } = "";
}

/// <summary>Kinds of period relative to the document's year.</summary>
internal static class Periods
{
    internal static readonly IReadOnlyList<(string Key, string Title)> All =
        [("year", "全年"), ("q1-3", "前三季度"), ("h1", "上半年"), ("q1", "第一季度"), ("m1-11", "1—11月"), ("last-year", "上年")];

    private static readonly IReadOnlyList<(string Key, string Title)> OfMonths = [("month", "本月"), ("to-month", "1月至本月")];

    /// <summary>The kinds of period that a document's figures may have: months only where the document is of a month.</summary>
    internal static IReadOnlyList<(string Key, string Title)> For(string name) => DocumentName.MonthOf(DocumentName.Read(name).Part) is null ? All : [.. OfMonths, .. All];

    internal static Period Of(string kind, int year, int? month = null) => kind switch
    {
        "month" when month is { } m => Period.OfMonth(year, m),
        "to-month" when month is { } m => Period.UpToMonth(year, m),
        "year" => Period.OfYear(year),
        "q1-3" => Period.UpToQuarter(year, 3),
        "h1" => Period.OfHalf(year, 1),
        "q1" => Period.OfQuarter(year, 1),
        "m1-11" => Period.UpToMonth(year, 11),
        "last-year" => Period.OfYear(year - 1),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), $"{kind}: no such kind of period"),
    };
}
