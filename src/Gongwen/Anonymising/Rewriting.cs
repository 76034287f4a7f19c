using System.Text;
using Kechuang.Gongwen.Reading;

namespace Kechuang.Gongwen.Anonymising;

/// <summary>The text with marks for its secrets.</summary>
internal sealed class Rewriting
{
    public Rewriting(SourceText source, List<Secret> secrets, List<(Slice Place, string Kind)> kept, Func<int, bool>? stays = null)
    {
        var book = new MarkBook();
        var written = new StringBuilder(source.Text.Length);
        var at = 0;
        var shifts = new List<(int Start, int Shift)>();
        foreach (var secret in secrets)
        {
            var mark = secret.Of is { } hidden ? book.Of(hidden) : secret.Type == SecretType.DocumentCode ? "×" : MarkBook.Blank;
            Entities.Add(secret.Of ?? new Hidden(secret.Type, ""));
            Numbers.Add(source.Text[secret.Start..secret.End]);
            Replacements.Add(new Replacement(source.At(secret.Start, secret.End), secret.Type, mark));
            written.Append(source.Text, at, secret.Start - at).Append(Around(mark, source.Text, secret, stays));
            at = secret.End;
            shifts.Add((at, written.Length - at));
        }

        Text = written.Append(source.Text, at, source.Text.Length - at).ToString();
        Source = new SourceText(Text);
        Keep(kept, shifts);
    }

    public string Text { get; }

    public SourceText Source { get; }

    public List<Replacement> Replacements { get; } = [];

    /// <summary>What was hidden, as it stood.</summary>
    public HashSet<string> Numbers { get; } = [];

    /// <summary>Whose names were hidden.</summary>
    public HashSet<Hidden> Entities { get; } = [];

    /// <summary>What stays on request, where they stand now.</summary>
    public List<QuasiIdentifier> Kept { get; } = [];

    // The mark stands at the first character that can be replaced; what layout put between a name's characters follows it.
    private static string Around(string mark, string text, Secret secret, Func<int, bool>? stays)
    {
        if (stays is null)
        {
            return mark;
        }

        var places = Enumerable.Range(secret.Start, secret.End - secret.Start).ToList();
        var head = places.TakeWhile(stays).Count();
        return head == places.Count
            ? text[secret.Start..secret.End]
            : text.Substring(secret.Start, head) + mark + string.Concat(places.Skip(head).Where(stays).Select(i => text[i]));
    }

    private void Keep(List<(Slice Place, string Kind)> kept, List<(int Start, int Shift)> shifts)
    {
        var next = 0;
        foreach (var (body, kind) in kept)
        {
            while (next < shifts.Count && shifts[next].Start <= body.Start)
            {
                next++;
            }

            var shift = next == 0 ? 0 : shifts[next - 1].Shift;
            Kept.Add(new QuasiIdentifier(Source.At(body.Start + shift, body.End + shift), kind, Text[(body.Start + shift)..(body.End + shift)]));
        }
    }
}
