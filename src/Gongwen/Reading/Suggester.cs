using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Reading;

/// <summary>
/// Ranks the indicators that a figure may be a value of: its usual frames first (“新增高企{}家”), whole names next, then names
/// most of whose pairs of characters stand near; what stands nearer weighs more, and words that tell indicators of one thing
/// apart (申报, 净增, 省级) must agree. One reader's; not for several threads.
/// </summary>
internal sealed partial class Suggester
{
    private const double Threshold = 0.52;
    private const int Most = 3;

    // Texts are many, catalogues few: the index of a catalogue is made once.
    private static readonly ConditionalWeakTable<IReadOnlyList<KnownIndicator>, NameIndex> Indices = [];

    private readonly NameIndex index;
    private readonly Tally tally;
    private readonly Dictionary<int, double> best = [];
    private string? lastSection;
    private List<(IndicatorName Name, double Likeness)> ofSection = [];

    public Suggester(Knowledge knowledge)
    {
        index = Indices.GetValue(knowledge.Indicators, static known => new NameIndex(known));
        tally = index.Start();
    }

    /// <summary>The indicators that fit, best first.</summary>
    public IReadOnlyList<Suggestion> Suggest(Claim claim, string? unit, Context context, string? section)
    {
        if (index.Indicators.Count == 0)
        {
            return [];
        }

        best.Clear();
        var fits = index.Units.Of(claim, unit);
        Frames(fits, context);
        Names(claim, unit, fits, context, section);
        Dates(claim, fits);
        return
        [
            .. best.Where(b => b.Value >= Threshold)
                .Select(b => (index.Indicators[b.Key].Id, Score: b.Value))
                .OrderByDescending(s => s.Score).ThenBy(s => s.Id, StringComparer.Ordinal)
                .Take(Most)
                .Select(s => new Suggestion(s.Id, decimal.Round((decimal)Math.Min(s.Score, 1), 3))),
        ];
    }

    private void Names(Claim claim, string? unit, double[] fits, Context context, string? section)
    {
        // The clause before a completion rate usually names what was completed; a part's words go on from its whole's.
        var near = Near(context);
        var telling = TellingWords.In(near.Left + near.Right);
        var (left, right) = (Of(near.Left), Of(near.Right));
        var (before, after, previous) = (Of(context.Left), Of(context.Right), Of(context.Previous));
        var clause = before + after;
        Take(left, 1, fits, telling);
        Take(left + right, 0.99, fits, telling);
        Take(before, 0.9, fits, telling);
        Take(clause, 0.88, fits, telling);
        Take(before + Of(unit ?? "") + after, 0.88, fits, telling);
        Take(previous, claim == Claim.CompletionRate ? 0.92 : 0.7, fits, telling);
        Take(previous + left + right, 0.84, fits, telling);
        Take(context.Earlier.Length <= 120 ? Of(context.Earlier) + clause : clause, 0.64, fits, telling);
        if (section is not null)
        {
            ofSection = section == lastSection ? ofSection : index.Like(Of(section), tally);
            lastSection = section;
            Score(ofSection, 0.5, fits, telling);
        }
    }

    private void Take(Words words, double weight, double[] fits, ulong telling) => Score(index.Like(words, tally), weight, fits, telling);

    private void Score(List<(IndicatorName Name, double Likeness)> like, double weight, double[] fits, ulong telling)
    {
        foreach (var (name, likeness) in like)
        {
            var most = weight * name.Exactness * likeness * fits[name.Indicator];
            if (most > best.GetValueOrDefault(name.Indicator))
            {
                var score = most * index.Telling.Factor(name.Indicator, telling);
                best[name.Indicator] = Math.Max(best.GetValueOrDefault(name.Indicator), score);
            }
        }
    }

    private void Frames(double[] fits, Context context)
    {
        foreach (var frame in index.Frames.Around(Filler().Replace(context.Left, ""), context.Right))
        {
            var score = (1 - 0.2 / (frame.Left.Length + frame.Right.Length)) * fits[frame.Indicator];
            if (score > 0)
            {
                best[frame.Indicator] = Math.Max(best.GetValueOrDefault(frame.Indicator), score);
            }
        }
    }

    // In “发明28件、实用新型352件” each figure has its own words: from the figure before to the next.
    private static (string Left, string Right) Near(Context context)
    {
        var left = context.Left[(context.Left.AsSpan().LastIndexOfAny("、0123456789") + 1)..];
        var stop = context.Right.AsSpan().IndexOfAny("、0123456789");
        return (left.Length == 1 ? context.Left : left, stop < 0 ? context.Right : context.Right[..stop]);
    }

    // A date names no indicator in its sentence; the only clue is its unit.
    private void Dates(Claim claim, double[] fits)
    {
        for (var i = 0; claim == Claim.Date && i < fits.Length; i++)
        {
            if (index.Indicators[i].Claim == Claim.Date && fits[i] > 0)
            {
                best[i] = Threshold;
            }
        }
    }

    private static Words Of(string text) => new(text, text.AsSpan().IndexOfAny("0123456789xX*_.") < 0 ? text : Number().Replace(text, ""));

    // A number in the middle hides a name: 新增x家高企 says 新增高企.
    [GeneratedRegex("[0-9xX*_.]+(?:万元|亿元|批次|[%％家个项件次人名批户])?")]
    private static partial Regex Number();

    [GeneratedRegex("(达到|达|共|共计|为|约|近|超过|突破|数达|[0-9]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Filler();
}
