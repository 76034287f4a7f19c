// Makes sequences.bin, the words and pairs of words of a language model, from the ARPA file of libime; SOURCES.md says where it comes from.
//   dotnet run packs/vocabulary/make-sequences.cs -- LM_SC_ARPA packs/vocabulary
// The layout is told in src/Gongwen/Vocabularies/SequenceTable.cs.
using System.Globalization;
using System.Text;

if (args is not [var arpa, var folder])
{
    Console.Error.WriteLine("usage: make-sequences LM_SC_ARPA PACK_FOLDER");
    return 2;
}

const int MostPairs = 1_300_000;
const int Longest = 8;

var tables = new Tables(folder);
var singles = new Dictionary<string, (double Log, double Backoff)>();
var pairs = new List<(string First, string Second, double Log)>();
foreach (var fields in Lines(arpa))
{
    if (fields is (var log, [var word], var backoff))
    {
        singles[word] = (log, backoff);
    }
    else if (fields is (var both, [var first, var second], _))
    {
        pairs.Add((first, second, both));
    }
}

var words = singles.Where(s => s.Key.Length <= Longest && s.Key.All(tables.IsStandard))
    .Where(s => !tables.IsSlip(s.Key, s.Value.Log, other => singles.TryGetValue(other, out var o) ? o.Log : double.NegativeInfinity))
    .Select(s => s.Key).Order(StringComparer.Ordinal).ToList();
var ids = words.Select((w, i) => (w, i)).ToDictionary(p => p.w, p => p.i);

// The pairs that change what is expected most: by how often they stand in a text, times how far off their words alone would be.
var kept = pairs.Where(p => ids.ContainsKey(p.First) && ids.ContainsKey(p.Second))
    .OrderByDescending(p => Math.Pow(10, singles[p.First].Log + p.Log) * Math.Abs(p.Log - singles[p.First].Backoff - singles[p.Second].Log))
    .Take(MostPairs).ToLookup(p => ids[p.First], p => (Second: ids[p.Second], p.Log));

var file = Path.Combine(folder, "sequences.bin");
using (var writer = new BinaryWriter(File.Create(file)))
{
    writer.Write(Encoding.ASCII.GetBytes("KCSEQ001"));
    writer.Write(words.Count);
    writer.Write(kept.Sum(row => row.Count()));
    writer.Write(words.Sum(w => w.Length));
    var start = 0;
    for (var id = 0; id <= words.Count; id++)
    {
        writer.Write(start);
        start += id < words.Count ? kept[id].Count() : 0;
    }

    writer.Write(Encoding.Unicode.GetBytes(string.Concat(words)));
    writer.Write(words.Select(w => (byte)w.Length).ToArray());
    writer.Write(words.Select(w => Step(singles[w].Log, 32, 255)).ToArray());
    writer.Write(words.Select(w => Step(singles[w].Backoff, 100, 255)).ToArray());
    foreach (var (second, log) in Enumerable.Range(0, words.Count).SelectMany(id => kept[id].OrderBy(p => p.Second)))
    {
        var entry = (second << 6) | Step(log, 10, 63);
        writer.Write([(byte)entry, (byte)(entry >> 8), (byte)(entry >> 16)]);
    }
}

Console.WriteLine($"{words.Count} words, {kept.Sum(row => row.Count())} pairs of {pairs.Count}, {new FileInfo(file).Length} bytes");
return 0;

static byte Step(double log, int perUnit, int most) => (byte)Math.Clamp(Math.Round(-log * perUnit), 0, most);

// The lines of the sections of one and two words: log10, words, log10 of the backoff.
static IEnumerable<(double Log, string[] Words, double Backoff)> Lines(string arpa)
{
    foreach (var line in File.ReadLines(arpa).TakeWhile(l => l != "\\3-grams:"))
    {
        if (line.Split('\t') is [var log, var words, .. var rest] && double.TryParse(log, CultureInfo.InvariantCulture, out var value))
        {
            yield return (value, words.Split(' '), rest.Length > 0 ? double.Parse(rest[0], CultureInfo.InvariantCulture) : 0);
        }
    }
}

/// <summary>The tables beside it, so far as they say which words are slips of others.</summary>
internal sealed class Tables
{
    // A word that the dictionary lacks and that sounds or looks like one so many times as common is that word misspelt.
    private const double Commoner = 1.3;

    private readonly Dictionary<char, (HashSet<string> Sounds, string Looks)> characters = [];
    private readonly HashSet<string> dictionary = [];
    private readonly HashSet<string> wrong = [];
    private readonly Dictionary<string, List<char>> bySound = [];

    public Tables(string folder)
    {
        foreach (var row in Rows(Path.Combine(folder, "characters.tsv")))
        {
            characters[row[0][0]] = ([.. row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => s[..^1])], row.Length > 2 ? row[2] : "");
        }

        foreach (var row in Rows(Path.Combine(folder, "lookalikes.tsv")))
        {
            foreach (var c in row[0].Where(characters.ContainsKey))
            {
                characters[c] = characters[c] with { Looks = characters[c].Looks + row[0] };
            }
        }

        foreach (var (c, (sounds, _)) in characters)
        {
            foreach (var sound in sounds)
            {
                (bySound.TryGetValue(sound, out var list) ? list : bySound[sound] = []).Add(c);
            }
        }

        dictionary.UnionWith(Rows(Path.Combine(folder, "words.tsv")).Select(r => r[0]));
        wrong.UnionWith(Rows(Path.Combine(folder, "confusions.tsv")).Where(r => r.Length < 3 || r.Skip(2).Take(3).All(f => f.Length == 0)).Select(r => r[0]));
    }

    public bool IsStandard(char c) => characters.ContainsKey(c);

    public bool IsSlip(string word, double log, Func<string, double> logOf) => wrong.Contains(word)
        || (word.Length > 1 && !dictionary.Contains(word) && Near(word).Any(other => dictionary.Contains(other) && logOf(other) > log + Commoner));

    private IEnumerable<string> Near(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            foreach (var c in characters[word[i]].Sounds.SelectMany(s => bySound[s]).Concat(characters[word[i]].Looks).Where(c => c != word[i]))
            {
                yield return $"{word[..i]}{c}{word[(i + 1)..]}";
            }
        }
    }

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t'));
}
