// Makes words.tsv, characters.tsv and traditional.tsv from public data; SOURCES.md says where the sources come from.
//   dotnet run packs/vocabulary/make-tables.cs -- JIEBA_DICT UNIHAN_FOLDER OPENCC_FOLDER OUT_FOLDER
using System.Globalization;
using System.Text;

if (args is not [var jieba, var unihan, var opencc, var folder])
{
    Console.Error.WriteLine("usage: make-tables JIEBA_DICT UNIHAN_FOLDER OPENCC_FOLDER OUT_FOLDER");
    return 2;
}

var data = new Unihan(unihan);
Write("words.tsv", "word\tfrequency\tname", "jieba dict.txt, MIT (SOURCES.md)", Words(File.ReadLines(jieba)));
Write("characters.tsv", "character\tsounds\tlooks", "Unicode Unihan 15.0, Unicode terms of use (SOURCES.md)", Characters(data));
Write("traditional.tsv", "traditional\tsimplified", "OpenCC TSCharacters and TSPhrases, Apache-2.0 (SOURCES.md)", Traditional(opencc, data));
return 0;

void Write(string name, string header, string source, IEnumerable<string> rows) =>
    File.WriteAllText(Path.Combine(folder, name), $"# {source}\n{header}\n{string.Join('\n', rows)}\n");

// Names of persons and transliterations that occur a few times in the source's corpus are left out: they only make mistakes look like words.
static IEnumerable<string> Words(IEnumerable<string> lines) => lines
    .Select(line => line.Split(' '))
    .Where(f => f.Length >= 2 && f[0].Length is >= 1 and <= 8 && f[0].All(c => c is >= '\u4E00' and <= '\u9FFF'))
    .Select(f => (Word: f[0], Count: int.Parse(f[1], CultureInfo.InvariantCulture), Kind: f.Length > 2 ? f[2] : ""))
    .Where(w => w.Count >= (w.Kind is "nr" or "nrt" or "nrfg" or "nz" or "nt" or "eng" && w.Word.Length > 2 ? 20
        : w.Word.Length <= 2 || w.Kind is "i" or "l" or "j" or "ns" ? 2
        : w.Word.Length == 3 ? 3 : 4))
    .OrderByDescending(w => w.Count).ThenBy(w => w.Word, StringComparer.Ordinal)
    .Select(w => w.Kind is "nr" or "ns" or "nt" or "nz" or "nrt" or "nrfg" ? $"{w.Word}\t{w.Count}\t名" : $"{w.Word}\t{w.Count}");

static IEnumerable<string> Characters(Unihan data)
{
    var looks = new Looks(data);
    return data.Standard.OrderBy(c => c.Value).Select(c => $"{c.Key}\t{string.Join(' ', data.Sounds(c.Key))}\t{looks.Of(c.Key)}");
}

static IEnumerable<string> Traditional(string folder, Unihan data) => File.ReadLines(Path.Combine(folder, "TSCharacters.txt"))
    .Concat(File.ReadLines(Path.Combine(folder, "TSPhrases.txt")))
    .Where(line => !line.StartsWith('#') && line.Contains('\t'))
    .Select(line => line.Split('\t'))
    .Select(f => (From: f[0], To: f[1].Split(' ')[0]))
    .Where(f => f.From != f.To && f.From.Length == f.To.Length && f.From.All(c => !char.IsSurrogate(c)))
    .Where(f => f.From.Length > 1 || !data.Standard.ContainsKey(f.From[0]))
    .Where(f => f.To.All(data.Standard.ContainsKey))
    .OrderBy(f => f.From.Length).ThenBy(f => f.From, StringComparer.Ordinal)
    .Select(f => $"{f.From}\t{f.To}");

/// <summary>The fields of Unihan that the tables need, for characters of the plane that UTF-16 holds in one unit.</summary>
internal sealed class Unihan
{
    private const string Marked = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜḿńňǹ";
    private const string Plain = "aaaaeeeeiiiioooouuuuvvvvmnnn";
    private const string Tones = "1234123412341234123412342234";

    private readonly Dictionary<(char, string), string> fields = [];

    public Unihan(string folder)
    {
        foreach (var line in Directory.EnumerateFiles(folder, "Unihan_*.txt").SelectMany(File.ReadLines))
        {
            if (line.Split('\t') is [{ Length: 6 } code, var field, var value])
            {
                fields[((char)int.Parse(code.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture), field)] = value;
            }
        }

        Standard = fields.Where(f => f.Key.Item2 == "kTGH")
            .ToDictionary(f => f.Key.Item1, f => int.Parse(f.Value.Split(' ')[0].Split(':')[1], CultureInfo.InvariantCulture));
    }

    /// <summary>The characters of the table of 2013 with their numbers: up to 3500 the commonest, up to 6500 the common.</summary>
    public Dictionary<char, int> Standard { get; }

    public string? Field(char c, string name) => fields.GetValueOrDefault((c, name));

    public int Strokes(char c) => int.Parse((Field(c, "kTotalStrokes") ?? "0").Split(' ')[0], CultureInfo.InvariantCulture);

    public IEnumerable<string> Sounds(char c) =>
        ((Field(c, "kMandarin") ?? "").Split(' ')[..1].Concat((Field(c, "kTGHZ2013") ?? "").Split(' ').SelectMany(s => s.Split(':')[^1].Split(','))))
            .Where(s => s.Length > 0).Select(Numbered).Distinct();

    private static string Numbered(string sound)
    {
        var (letters, tone) = (new StringBuilder(), '5');
        foreach (var c in sound.Normalize(NormalizationForm.FormC))
        {
            var at = Marked.IndexOf(c);
            letters.Append(at >= 0 ? Plain[at] : c is 'ü' ? 'v' : c is 'ê' ? 'e' : c);
            tone = at >= 0 ? Tones[at] : tone;
        }

        return letters.Append(tone).ToString();
    }
}

/// <summary>
/// Characters that look alike: nearly the same Cangjie code (it spells the parts), the same part at its end (聘 and 骋), or the same four
/// corners, and nearly as many strokes.
/// </summary>
internal sealed class Looks(Unihan data)
{
    private const int Common = 6500;
    private const int Most = 18;

    // So many letters at the end of both codes are a part that the characters share, and a glance mistakes the rest.
    private const int SharedPart = 3;

    private readonly char[] common = [.. data.Standard.Where(c => c.Value <= Common).OrderBy(c => c.Value).Select(c => c.Key)];

    public string Of(char c) => data.Standard[c] > Common ? "" : string.Concat(common
        .Where(other => other != c && Math.Abs(data.Strokes(other) - data.Strokes(c)) <= 3)
        .Select(other => (other, Likeness: Likeness(c, other)))
        .Where(o => o.Likeness >= 2)
        .OrderByDescending(o => o.Likeness).ThenBy(o => data.Standard[o.other])
        .Take(Most).Select(o => o.other));

    private int Likeness(char a, char b)
    {
        var (left, right) = (data.Field(a, "kCangjie") ?? "", data.Field(b, "kCangjie") ?? "");
        var code = left.Length >= 2 && right.Length >= 2 && Distance(left, right) is 1 or 0 ? (Math.Min(left.Length, right.Length) >= 3 ? 2 : 1) : 0;
        code = Math.Max(code, left.Length > SharedPart && right.Length > SharedPart && left[^SharedPart..] == right[^SharedPart..] ? 2 : 0);
        var (corners, others) = (data.Field(a, "kFourCornerCode"), data.Field(b, "kFourCornerCode"));
        var corner = corners is null || others is null ? 0 : corners == others ? 2 : corners[..4] == others[..4] ? 1 : 0;
        return code + corner + (Math.Abs(data.Strokes(a) - data.Strokes(b)) <= 1 ? 1 : 0) - (code + corner == 1 ? 1 : 0);
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, left) = (row[0], row[0] = i);
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], left = Math.Min(Math.Min(row[j], left) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
