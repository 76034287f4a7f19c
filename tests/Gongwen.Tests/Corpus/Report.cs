namespace Kechuang.Gongwen.Tests.Corpus;

/// <summary>A report of the corpus: written for it, every name and figure invented.</summary>
/// <param name="Name">Its file's name without what follows the first dot.</param>
/// <param name="Text">The text as an editor would get it.</param>
/// <param name="Faults">The faults in it, in the order of the text; none in a clean one.</param>
/// <param name="Tolerated">Further occurrences of habits.</param>
internal sealed record Report(string Name, string Text, IReadOnlyList<Seeded> Faults, IReadOnlyList<Seeded> Tolerated)
{
    public const string Tuning = "tuning", Fresh = "fresh", Blind = "blind", Unseen = "unseen", HeldOut = "held-out", Guests = "guests", Sealed = "sealed";

    /// <summary>Whether an editor would change nothing in it.</summary>
    public bool Clean => Name.StartsWith("clean-", StringComparison.Ordinal);

    /// <summary>Its name alone, so that a failed test does not spread a held-out text.</summary>
    public override string ToString() => Name;

    public static string Folder(string set) => Sample.At("tests/Gongwen.Tests/Corpus/" + set);

    public static IReadOnlyList<Report> All(string set) =>
        [.. Directory.GetFiles(Folder(set), "*.marked.txt").Order(StringComparer.Ordinal).Select(Load)];

    private static Report Load(string file)
    {
        var name = Path.GetFileName(file);
        try
        {
            var marked = MarkedText.Parse(File.ReadAllText(file));
            return new Report(name[..name.IndexOf('.', StringComparison.Ordinal)], marked.Text, marked.Faults, marked.Tolerated);
        }
        catch (FormatException fault)
        {
            throw new FormatException($"{name}: {fault.Message}", fault);
        }
    }
}
