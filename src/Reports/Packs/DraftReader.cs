using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Kechuang.Gongwen;

namespace Kechuang.Reports;

/// <summary>Takes a template apart with the outline of Gongwen and lays the pack's bindings on it; pure.</summary>
internal sealed partial class DraftReader
{
    private readonly DocumentPack pack;
    private readonly Outline outline;
    private readonly Dictionary<string, DraftSlot> slots = [];
    private readonly Dictionary<string, (Alternative, string)> passages = [];
    private readonly List<Finding> findings = [];
    private readonly List<(Slice Place, string Key)> places = [];
    private readonly HashSet<object> used = new(ReferenceEqualityComparer.Instance);

    private DraftReader(DocumentPack pack, Outline outline) => (this.pack, this.outline) = (pack, outline);

    internal static Draft Read(string pin, DocumentPack pack, string template, Knowledge knowledge)
    {
        var reader = new DraftReader(pack, Outline.Read(template, knowledge));
        var paragraphs = reader.Paragraphs();
        foreach (var named in pack.Named)
            reader.slots.Add(named.Key, new DraftSlot(named.Key, named.Indicator.Length > 0 ? named : null, "", named.Label, named.Unit, "", null, []));
        reader.ReportUnused();
        return new Draft(pin, pack, paragraphs, reader.slots, reader.findings) { Passages = reader.passages };
    }

    private List<DraftParagraph> Paragraphs()
    {
        FindPlaces();
        List<DraftParagraph> paragraphs = [];
        List<(int Level, int Ordinal)> path = [];
        foreach (var slice in outline.Paragraphs.Where(p => !outline.Noise.Contains(p)))
        {
            var heading = outline.Headings.FirstOrDefault(h => slice.Contains(h.Place));
            if (heading is not null)
            {
                path.RemoveAll(p => p.Level >= heading.Level);
                path.Add((heading.Level, heading.Ordinal));
            }
            var section = path.Count == 0 ? "0" : string.Join('.', path.Select(p => p.Ordinal.ToString(CultureInfo.InvariantCulture)));
            paragraphs.Add(Paragraph($"p{(paragraphs.Count + 1).ToString(CultureInfo.InvariantCulture)}", slice, heading, section));
        }
        return paragraphs;
    }

    private void FindPlaces()
    {
        var all = outline.Figures.Select(f => (f.Place, (object)f)).Concat(outline.Placeholders.Select(p => (p.Place, (object)p))).OrderBy(p => p.Place.Start);
        foreach (var (place, what) in all)
        {
            var key = $"s{(places.Count + 1).ToString(CultureInfo.InvariantCulture)}";
            places.Add((place, key));
            slots.Add(key, what is Figure figure ? OfFigure(key, figure) : OfName(key, (Placeholder)what));
        }
    }

    private DraftParagraph Paragraph(string key, Slice slice, Heading? heading, string section)
    {
        if (Table().Match(slice.Of(outline.Text)) is { Success: true } table)
            return new DraftParagraph(key, 0, "", "") { Table = table.Groups[1].Value };
        Bind(slice, section);
        var from = heading is null ? slice.Start : heading.Place.Start + heading.Number.Length;
        var passage = Passage(slice, section, key);
        var text = new StringBuilder();
        for (var at = from; at < slice.End;)
        {
            if (passage is { } p && at == p.Start)
            {
                text.Append('{').Append(p.Key).Append('}');
                at = p.End;
            }
            else
                at = One(text, at);
        }
        return new DraftParagraph(key, heading?.Level ?? 0, heading is null ? "" : NumberOf(heading), Corrected(text.ToString(), key));
    }

    private int One(StringBuilder text, int at)
    {
        var (place, key) = places.Find(p => p.Place.Start == at);
        if (key is null)
        {
            text.Append(Wide(outline.Text[at]));
            return at + 1;
        }
        text.Append('{').Append(key).Append('}');
        return place.End;
    }

    private void Bind(Slice slice, string section)
    {
        foreach (var rule in pack.Slots.Where(r => r.In == section))
        {
            var (words, end) = (rule.Words.Replace("|", "", StringComparison.Ordinal), rule.Words.IndexOf('|', StringComparison.Ordinal));
            var at = outline.Text.IndexOf(words, slice.Start, slice.End - slice.Start, StringComparison.Ordinal);
            if (at < 0 || outline.Text.IndexOf(words, at + 1, slice.End - at - 1, StringComparison.Ordinal) >= 0)
                continue;
            if (places.Find(p => p.Place.End == at + (end < 0 ? words.Length : end)) is not { Key: { } key })
                continue;
            used.Add(rule);
            slots[key] = slots[key] with
            {
                Bound = rule.Indicator.Length > 0 ? rule : null, Fact = rule.Fact, Label = rule.Label.Length > 0 ? rule.Label : slots[key].Label,
            };
        }
    }

    private (int Start, int End, string Key)? Passage(Slice slice, string section, string paragraph)
    {
        foreach (var rule in pack.Alternatives.Where(r => r.In == section))
        {
            var at = outline.Text.IndexOf(rule.Words, slice.Start, slice.End - slice.Start, StringComparison.Ordinal);
            if (at < 0)
                continue;
            used.Add(rule);
            var key = $"a{(passages.Count + 1).ToString(CultureInfo.InvariantCulture)}";
            var text = new StringBuilder();
            for (var i = at; i < at + rule.Words.Length;)
                i = One(text, i);
            passages.Add(key, (rule, Corrected(text.ToString(), paragraph)));
            return (at, at + rule.Words.Length, key);
        }
        return null;
    }

    private string Corrected(string text, string paragraph)
    {
        foreach (var correction in pack.Corrections)
        {
            var wrong = string.Concat(correction.Wrong.Select(Wide));
            if (!text.Contains(wrong, StringComparison.Ordinal))
                continue;
            text = text.Replace(wrong, correction.Right, StringComparison.Ordinal);
            findings.Add(new Finding("改错", paragraph, "", $"“{correction.Wrong}”已改为“{Token().Replace(correction.Right, "〔待填〕")}”：{correction.Why}"));
        }
        return text;
    }

    private void ReportUnused()
    {
        foreach (var rule in pack.Slots.Where(r => !used.Contains(r)))
            findings.Add(new Finding("绑定失效", "", "", $"在“{rule.In}”中没有唯一地找到“{rule.Words}”，绑定未用上"));
        foreach (var rule in pack.Alternatives.Where(r => !used.Contains(r)))
            findings.Add(new Finding("绑定失效", "", "", $"在“{rule.In}”中没有找到“{rule.Words}”，条件措辞未用上"));
    }

    private static DraftSlot OfFigure(string key, Figure figure) => new(
        key, null, "", LabelOf(figure), TailOf(figure), figure.Blank ? "" : figure.Text, figure.Claim, figure.Suggestions);

    // A blank of several parts (xxxx年xx月xx日) is filled whole.
    private static string TailOf(Figure figure) => Number().Replace(figure.Text, "") is var tail && tail.Contains('x', StringComparison.OrdinalIgnoreCase) ? "" : tail;

    private DraftSlot OfName(string key, Placeholder name) => new(
        key, null, pack.Names.GetValueOrDefault(name.Kind, ""), name.Kind + "名", "", "", null, []);

    private static string LabelOf(Figure figure) => figure.Claim switch
    {
        Claim.Date => "日期",
        Claim.Amount => $"金额（{figure.Unit}）",
        _ => $"{Before(figure)}…{figure.Unit}",
    };

    private static string Before(Figure figure) => figure.Before.Length > 6 ? figure.Before[^6..] : figure.Before;

    // GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）; the template's faulty forms carry the same level.
    private static string NumberOf(Heading heading)
    {
        var digits = heading.Ordinal.ToString(CultureInfo.InvariantCulture);
        var words = heading.Number.Trim('(', ')', '（', '）', '、', '.', '．');
        return heading.Level switch { 1 => words + "、", 2 => $"（{words}）", 3 => digits + ".", 4 => $"（{digits}）", _ => heading.Number };
    }

    // GB/T 15834-2011: full-width marks in Chinese text; the template was typed with half-width ones throughout.
    private static char Wide(char mark) => mark switch { ',' => '，', ';' => '；', ':' => '：', '(' => '（', ')' => '）', '?' => '？', _ => mark };

    [GeneratedRegex(@"^[0-9xX×.,，]+")]
    private static partial Regex Number();

    // A line of its own: 〔表：市定目标〕.
    [GeneratedRegex(@"^\s*〔表：(.+)目标〕\s*$")]
    private static partial Regex Table();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Token();
}
