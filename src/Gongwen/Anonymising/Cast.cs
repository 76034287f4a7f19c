using Kechuang.Gongwen.Entities;
using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Anonymising;

/// <summary>Everyone and everything a text is to hide, with all the names each goes by.</summary>
internal sealed class Cast(WordTable words)
{
    private readonly Dictionary<string, Hidden> byName = new(StringComparer.Ordinal);
    private readonly NameTable table = new();

    /// <summary>Parts of names (≥ 2 characters) that are no words: where one is left, the name can be told.</summary>
    public Dictionary<string, Hidden> Fragments { get; } = new(StringComparer.Ordinal);

    /// <summary>Places by what they are called without their level.</summary>
    public Dictionary<string, Hidden> Stems { get; } = new(StringComparer.Ordinal);

    /// <summary>Parts of names that are common words too; left as they are.</summary>
    public Dictionary<string, Hidden> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>The people by surname.</summary>
    public ILookup<string, Hidden> Surnames =>
        byName.Values.Where(h => h.Type == SecretType.Person).Distinct().ToLookup(h => h.Name[..Math.Max(1, Entities.Surnames.Length(h.Name))]);

    /// <summary>Whether the characters are a common word and no name.</summary>
    public bool IsWord(string name) => words.Contains(name) && !words.IsName(Fingerprint.Of(name));

    /// <summary>Whether two characters that stand together are likelier one word than those a name would take from them.</summary>
    public bool Binds(string text, int start, int end)
    {
        var own = words.Log(text.AsSpan(start, end - start));
        return start > 0 && words.Contains(text.AsSpan(start - 1, 2)) && words.Log(text.AsSpan(start - 1, 2)) > own
            || end < text.Length && words.Contains(text.AsSpan(end - 1, 2)) && words.Log(text.AsSpan(end - 1, 2)) > own;
    }

    /// <summary>Whether dictionary words make up the whole of it: 现代农业 is nobody's name.</summary>
    public bool Covers(string name)
    {
        var reached = new bool[name.Length + 1];
        reached[0] = true;
        for (var i = 0; i < name.Length; i++)
        {
            for (var length = 2; reached[i] && length <= Math.Min(6, name.Length - i); length++)
            {
                reached[i + length] |= IsWord(name.Substring(i, length));
            }
        }

        return reached[^1];
    }

    /// <summary>Who goes by a name.</summary>
    public Hidden? Of(string name) => byName.GetValueOrDefault(name);

    /// <summary>All the names of some.</summary>
    public IEnumerable<string> Names(IReadOnlySet<Hidden> some) => byName.Where(n => some.Contains(n.Value)).Select(n => n.Key);

    /// <summary>Whoever goes by the name, or someone new.</summary>
    public Hidden Add(SecretType type, string name)
    {
        var hidden = Of(name) ?? new Hidden(type, name);
        Alias(hidden, name);
        return hidden;
    }

    /// <summary>A further name; who has it already keeps it.</summary>
    public void Alias(Hidden hidden, string name)
    {
        if (name.Length >= 2 && !MarkBook.Is(name) && byName.TryAdd(name, hidden))
        {
            table.Add(name, EntityType.Person);
        }
    }

    /// <summary>A part of a name: hidden wherever it stands if it is no word.</summary>
    public void Part(Hidden hidden, string part)
    {
        if (part.Length < 2 || part.AsSpan().IndexOfAnyExceptInRange('\u4E00', '\u9FFF') >= 0)
        {
            return;
        }

        if (IsWord(part))
        {
            Words.TryAdd(part, hidden);
            return;
        }

        Alias(hidden, part);
        for (var i = 0; i + 2 <= part.Length && part.Length is > 2 and <= 8; i++)
        {
            Fragment(hidden, part.Substring(i, 2));
        }
    }

    /// <summary>All names in a text.</summary>
    public void Read(Squeezed text, List<Secret> found)
    {
        var names = new List<Name>();
        table.Read(text.Text, text.Text.Length, names);
        foreach (var name in names)
        {
            var hidden = byName[text.Text[name.Start..name.End]];
            var end = name.End;

            // 湘西州 where only 湘西 is known: the mark brings its own level.
            end += hidden.Type == SecretType.Place && end < text.Text.Length && text.Text[end] is '省' or '市' or '县' or '区' or '州' or '镇' or '乡' or '村'
                && hidden.Name[^1] == text.Text[end] && text.Text[end - 1] != text.Text[end] ? 1 : 0;
            var (from, to) = text.Of(name.Start, end);
            found.Add(new Secret(from, to, hidden.Type, hidden));
        }
    }

    private void Fragment(Hidden hidden, string pair)
    {
        if (!words.Contains(pair) && !byName.ContainsKey(pair))
        {
            Fragments.TryAdd(pair, hidden);
        }
    }
}
