using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>The vocabulary and the register of one bureau, compiled.</summary>
internal sealed class Language
{
    private Language(Vocabulary vocabulary, Knowledge knowledge)
    {
        Vocabulary = vocabulary;
        var register = knowledge.Protected.Concat(knowledge.People).Concat(knowledge.Enterprises).Concat(knowledge.Programmes).ToHashSet(StringComparer.Ordinal);
        Names = [.. register.Concat(knowledge.Places).Where(n => n.Length is >= 2 and <= Fingerprint.Longest).Distinct()];
        Book = vocabulary.Book.With(Names.Concat(knowledge.Places.Select(Stem)));
        Terms = vocabulary.Lexicon.Count;
        Exact = NearIndex.Exact(vocabulary.Lexicon.Select(t => t.Text).Concat(Names));
        NearNames = NearIndex.Replaced(Names.Select(n => n.Length >= 3 && register.Contains(n) ? n : ""));
    }

    public Vocabulary Vocabulary { get; }

    /// <summary>The words of the vocabulary and the names of the register.</summary>
    public WordBook Book { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>How many of <see cref="Exact"/> are terms; names follow.</summary>
    public int Terms { get; }

    /// <summary>Terms and names as they are.</summary>
    public NearIndex Exact { get; }

    public NearIndex NearNames { get; }

    public bool IsEmpty => Vocabulary.Words.IsEmpty;

    // 溆浦县 is called 溆浦 too.
    private static string Stem(string place) => place.Length > 2 && "省市县区州盟旗".Contains(place[^1]) ? place[..^1] : place;

    public static Language Of(Knowledge knowledge) => new(knowledge.Vocabulary, knowledge);

    /// <summary>Whether it is a word.</summary>
    public bool IsWord(ReadOnlySpan<char> text) => Book.Find(Fingerprint.Of(text)) >= 0;
}
