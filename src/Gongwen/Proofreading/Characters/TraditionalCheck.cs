using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>Traditional characters, each with the word that holds it.</summary>
internal sealed class TraditionalCheck(Language language) : IWordCheck
{
    // A text of which so many characters in a thousand are traditional is in traditional characters.
    private const int Habit = 150;
    private const int HabitPlaces = 4;

    // 实验室 rather than 实验, though it is rarer.
    private const float Longer = 5;

    public void Check(Lattice words, Findings found)
    {
        var today = Today(words.Text);
        if (today is null)
        {
            return;
        }

        var places = Places(words, today);
        if (places.Count >= HabitPlaces && places.Sum(p => p.End - p.Start) * 1000L > (long)Habit * words.Text.Length)
        {
            var (start, end) = places[0];
            found.Add(
                start, end, FindingClass.TraditionalChar, new string(today, start, end - start), 0.95m, "traditional-char.habit", "全文使用繁体字，应改用规范汉字",
                [.. places.Skip(1).Select(p => words.Proof.At(p.Start, p.End))]);
            return;
        }

        foreach (var (start, end) in places)
        {
            var word = new string(today, start, end - start);
            found.Add(start, end, FindingClass.TraditionalChar, word, 0.95m, "traditional-char", $"“{words.Text[start..end]}”含繁体字，应为“{word}”");
        }
    }

    private char[]? Today(string text)
    {
        char[]? today = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (language.Vocabulary.Traditional.Simplified(text.AsSpan(at)) is { } simplified && !text.AsSpan(at, simplified.Length).SequenceEqual(simplified))
            {
                today ??= text.ToCharArray();
                simplified.CopyTo(today.AsSpan(at));
                at += simplified.Length - 1;
            }
        }

        return today;
    }

    private List<(int Start, int End)> Places(Lattice words, char[] today)
    {
        var places = new List<(int Start, int End)>();
        var mended = new string(today);
        for (var at = 0; at < today.Length; at++)
        {
            if (today[at] == words.Text[at] || words.IsKnown(at))
            {
                continue;
            }

            var (start, end) = Word(mended, at);
            if (places.Count > 0 && (places[^1].End > start || (places[^1].End == at && today[at - 1] != words.Text[at - 1])))
            {
                (start, end) = (places[^1].Start, Math.Max(end, places[^1].End));
                places.RemoveAt(places.Count - 1);
            }

            places.Add((start, end));
            at = end - 1;
        }

        return places;
    }

    // The likeliest word of two or three characters over the place, else the character.
    private (int Start, int End) Word(string text, int at)
    {
        var (best, place) = (float.NegativeInfinity, (at, at + 1));
        for (var start = Math.Max(0, at - 2); start <= at; start++)
        {
            for (var end = Math.Max(at + 1, start + 2); end <= Math.Min(text.Length, start + 3); end++)
            {
                if (language.Vocabulary.Words.TryGet(Fingerprint.Of(text.AsSpan(start, end - start)), out var log) && log + (end - start == 3 ? Longer : 0) > best)
                {
                    (best, place) = (log + (end - start == 3 ? Longer : 0), (start, end));
                }
            }
        }

        return place;
    }
}
