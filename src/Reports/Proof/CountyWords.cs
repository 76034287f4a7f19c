using Kechuang.Gongwen;
using Kechuang.Kernel;
using Found = Kechuang.Gongwen.Finding;

namespace Kechuang.Reports;

/// <summary>The county's own words against a text: what is out of date or wrong is found, what is right is protected; pure.</summary>
internal static class CountyWords
{
    internal const string Rule = "county.word";

    /// <summary>人名职务, 会议活动, 名称 and 用语, with what each is for.</summary>
    internal static readonly IReadOnlyList<(string Kind, string Hint)> Kinds =
    [
        ("人名职务", "领导姓名和职务，例如 副县长田允和 → 县委常委、副县长田允和"), ("会议活动", "会议和活动的规范叫法，例如 党的二十届三中全会"),
        ("名称", "单位、平台、项目的全称"), ("用语", "本县约定的说法，例如 贫困村 → 脱贫村"),
    ];

    /// <summary>Those in force on a day.</summary>
    internal static IReadOnlyList<CountyWord> On(IEnumerable<CountyWord> words, DateOnly day) =>
        [.. words.Where(w => w.WithdrawnAt is null && (w.From is null || w.From <= day) && (w.Until is null || day <= w.Until))];

    /// <summary>Every place of a wrong form that is not part of its right form.</summary>
    internal static IEnumerable<Found> In(Outline outline, IReadOnlyList<CountyWord> words)
    {
        foreach (var word in words.Where(w => w.Wrong.Length > 0))
            for (var at = outline.Text.IndexOf(word.Wrong, StringComparison.Ordinal); at >= 0; at = outline.Text.IndexOf(word.Wrong, at + word.Wrong.Length, StringComparison.Ordinal))
                if (!Inside(outline.Text, at, at + word.Wrong.Length, word.Right))
                    yield return new Found(SliceAt(outline.Text, at, word.Wrong.Length), FindingClass.Term, word.Right, 1m,
                        $"本县用词（{word.Kind}）：“{word.Wrong}”应为“{word.Right}”{(word.Note.Length > 0 ? "，" + word.Note : "")}", Rule, []);
    }

    /// <summary>True when the place lies wholly in one of the names: it is right as it stands.</summary>
    internal static bool Protected(string text, int start, int end, IEnumerable<string> names)
    {
        var words = text[start..end];
        return words.Length > 0 && names.Any(n => n.Contains(words, StringComparison.Ordinal) && Inside(text, start, end, n));
    }

    private static bool Inside(string text, int start, int end, string name)
    {
        for (var at = text.IndexOf(name, Math.Max(0, end - name.Length), StringComparison.Ordinal); at >= 0 && at <= start; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (at + name.Length >= end)
                return true;
        return false;
    }

    private static Slice SliceAt(string text, int start, int length)
    {
        var before = text.AsSpan(0, start);
        return new Slice(Points(before), Points(text.AsSpan(start, length)), start, start + length);
    }

    private static int Points(ReadOnlySpan<char> text)
    {
        var low = 0;
        foreach (var c in text)
            low += char.IsLowSurrogate(c) ? 1 : 0;
        return text.Length - low;
    }
}
