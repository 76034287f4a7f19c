using System.Globalization;
using Kechuang.Kernel;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kechuang.Enterprises;

/// <summary>
/// What a county's own version says in other words than the scheme.yaml it was made from: its documents, and the conditions whose
/// text and threshold follow from them. Kept beside scheme.yaml as changes.yaml, so that the shipped words stay readable.
/// </summary>
internal sealed record SchemeChanges(IReadOnlyList<Basis> Basis, IReadOnlyList<ConditionChange> Conditions)
{
    internal const string File = "changes.yaml";

    internal static readonly SchemeChanges None = new([], []);

    /// <summary>Those of a version; a shipped one has none.</summary>
    internal static SchemeChanges Of(PackVersion pack)
    {
        if (!pack.Has(File))
            return None;
        var yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();
        var text = yaml.Deserialize<ChangesText>(pack.Text(File));
        return new([.. text.Basis.Select(b => new Basis(b.Key, b.Title, b.Number, DateOnly.ParseExact(b.From, "yyyy-MM-dd"), "S"))],
            [.. text.Conditions.Select(c => new ConditionChange(c.Id, c.Text, c.Number, c.Basis, c.Article))]);
    }

    /// <summary>With those of a later version: its words go before ours.</summary>
    internal SchemeChanges Then(Basis basis, IReadOnlyList<ConditionChange> conditions) =>
        new([.. Basis, basis], [.. Conditions.Where(c => conditions.All(n => n.Id != c.Id)), .. conditions]);

    internal Scheme Apply(Scheme scheme) => Conditions.Aggregate(scheme with { Basis = [.. scheme.Basis, .. Basis] }, Apply);

    internal string Write() => new SerializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Serialize(new ChangesText
    {
        Basis = [.. Basis.Select(b => new BasisText { Key = b.Key, Title = b.Title, Number = b.Number, From = b.From.Iso() })],
        Conditions = [.. Conditions.Select(c => new ChangeText { Id = c.Id, Text = c.Text, Number = c.Number, Basis = c.Basis, Article = c.Article })],
    });

    private static Scheme Apply(Scheme scheme, ConditionChange change)
    {
        if (scheme.Conditions.FirstOrDefault(c => c.Id == change.Id) is not { } before)
            return scheme;
        var after = before with
        {
            Text = change.Text, Basis = change.Basis, Article = change.Article,
            Threshold = before.Threshold is { Number: not null } asked && change.Number is { } number ? asked with { Number = number } : before.Threshold,
            Gap = before.Gap is { } gap && IsThreshold(gap.Value, before.Threshold) && change.Number is { } wanted
                ? gap with { Value = wanted.ToString(CultureInfo.InvariantCulture) } : before.Gap,
        };
        // The total that passes is said twice: by the score and by the condition about it.
        var score = scheme.Score is { } rule && rule.Decision == before.Value && rule.Pass == before.Threshold?.Number && change.Number is { } pass
            ? rule with { Pass = pass } : scheme.Score;
        return scheme with { Conditions = [.. scheme.Conditions.Select(c => c.Id == change.Id ? after : c)], Score = score };
    }

    private static bool IsThreshold(string? value, Threshold? threshold) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number == threshold?.Number;

    private sealed class ChangesText
    {
        public List<BasisText> Basis { get; set; } = [];
        public List<ChangeText> Conditions { get; set; } = [];
    }

    private sealed class BasisText
    {
        public string Key { get; set; } = "";
        public string Title { get; set; } = "";
        public string Number { get; set; } = "";
        public string From { get; set; } = "";
    }

    private sealed class ChangeText
    {
        public string Id { get; set; } = "";
        public string Text { get; set; } = "";
        public decimal? Number { get; set; }
        public string Basis { get; set; } = "";
        public string Article { get; set; } = "";
    }
}

/// <summary>A condition in a county's words.</summary>
/// <param name="Number">Its threshold, where it is a number.</param>
/// <param name="Basis">Key of the county's document.</param>
internal sealed record ConditionChange(string Id, string Text, decimal? Number, string Basis, string Article);
