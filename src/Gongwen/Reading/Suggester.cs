using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Reading;

/// <summary>Ranks the indicators whose names a figure's sentence uses: whole names best, shared pairs of characters next.</summary>
internal sealed partial class Suggester(Knowledge knowledge)
{
    private const double Threshold = 0.5;
    private const int Most = 3;

    private readonly (KnownIndicator Indicator, Name[] Names)[] known =
        [.. knowledge.Indicators.Select(i => (i, (Name[])[new Name(i.Name), .. i.Aliases.Select(a => new Name(a))]))];

    public IReadOnlyList<Suggestion> Suggest(Claim claim, string? unit, Context context, string? section)
    {
        if (known.Length == 0)
        {
            return [];
        }

        // What stands nearer weighs more; the clause before a completion rate usually names what was completed.
        var clause = context.Left + context.Right;
        Place[] places =
        [
            new(context.Left, 1), new(clause, 0.97), new(context.Previous, claim == Claim.CompletionRate ? 0.95 : 0.8),
            new(context.Sentence, 0.7), new(section ?? "", 0.5),
        ];
        return
        [
            .. known.Where(k => Fits(k.Indicator, claim, unit))
                .Select(k => (k.Indicator.Id, Score: Score(k.Indicator, k.Names, places)))
                .Where(s => s.Score >= Threshold)
                .OrderByDescending(s => s.Score).ThenBy(s => s.Id, StringComparer.Ordinal)
                .Take(Most)
                .Select(s => new Suggestion(s.Id, decimal.Round((decimal)Math.Min(s.Score, 1), 3))),
        ];
    }

    private static bool Fits(KnownIndicator indicator, Claim claim, string? unit) =>
        claim == Claim.CompletionRate
            ? indicator.Claim is Claim.Count or Claim.Amount or Claim.Ratio
            : indicator.Claim == claim && (unit is null || indicator.Unit.Length == 0 || Measure(unit) == Measure(indicator.Unit));

    // 万元 and 亿元 measure the same thing; so do ％ and %.
    private static string Measure(string unit) => unit.TrimStart('千', '百', '十', '万', '亿') switch { "" => unit, "％" => "%", "批次" => "批", var rest => rest };

    private static double Score(KnownIndicator indicator, Name[] names, Place[] places)
    {
        // A date names no indicator in its sentence; the only clue is its unit.
        var best = indicator.Claim == Claim.Date ? Threshold : 0;
        foreach (var name in names)
        {
            foreach (var place in places)
            {
                var most = place.Weight * name.Exactness;
                best = most > best ? Math.Max(best, most * place.Likeness(name)) : best;
            }
        }

        return best;
    }

    private static int[] Pairs(string text) =>
        [.. Enumerable.Range(0, Math.Max(text.Length - 1, 0)).Select(i => (text[i] << 16) | text[i + 1])];

    private sealed class Name(string text)
    {
        public string Text => text;

        public int[] Pairs { get; } = Pairs(text);

        // Of two names that both stand there the longer is the more exact.
        public double Exactness { get; } = 1 - 0.3 / Math.Max(text.Length, 1);
    }

    // A number in the middle hides a name: 新增x家高企 says 新增高企.
    [GeneratedRegex("[0-9xX*_.]+(?:万元|亿元|批次|[%％家个项件次人名批户])?")]
    private static partial Regex Number();

    private sealed class Place(string text, double weight)
    {
        private readonly string words = text + "\n" + Number().Replace(text, "");
        private readonly HashSet<int> pairs = [.. Pairs(text), .. Pairs(Number().Replace(text, ""))];

        public double Weight => weight;

        public double Likeness(Name name)
        {
            var found = name.Pairs.Count(pairs.Contains);
            return found == name.Pairs.Length && words.Contains(name.Text, StringComparison.Ordinal) ? 1
                : name.Text.Length < 4 ? 0
                : Math.Pow((double)found / name.Pairs.Length, 1.5);
        }
    }
}
