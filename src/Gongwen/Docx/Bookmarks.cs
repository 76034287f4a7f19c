using System.Globalization;
using System.Text;

namespace Kechuang.Gongwen.Docx;

/// <summary>Gives every figure of a document its bookmark.</summary>
internal sealed class Bookmarks
{
    private const int Longest = 40;

    private readonly Dictionary<string, FigureBookmark> byFigure = new(StringComparer.Ordinal);
    private readonly List<FigureBookmark> all = [];

    public IReadOnlyList<FigureBookmark> All => all;

    public static Bookmarks Of(OfficialDocument document)
    {
        var bookmarks = new Bookmarks();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var figure in document.Blocks.Concat(document.Annexes.SelectMany(a => a.Blocks)).SelectMany(Runs).OfType<FigureRun>())
        {
            var bookmark = new FigureBookmark(figure.Id, Unused(Name(figure.Id), names));
            if (!bookmarks.byFigure.TryAdd(figure.Id, bookmark))
            {
                throw new ArgumentException($"two figures have the id {figure.Id}", nameof(document));
            }

            bookmarks.all.Add(bookmark);
        }

        return bookmarks;
    }

    public string? Find(string figure) => byFigure.GetValueOrDefault(figure)?.Bookmark;

    private static IEnumerable<Run> Runs(Block block) => block switch
    {
        HeadingBlock heading => heading.Title.Concat(heading.Body),
        ParagraphBlock paragraph => paragraph.Runs,
        TableBlock table => table.Rows.SelectMany(row => row),
        _ => [],
    };

    // Word takes letters of any script, digits and underscores.
    internal static string Name(string id)
    {
        var name = new StringBuilder("F_");
        foreach (var c in id)
        {
            name.Append(char.IsLetterOrDigit(c) ? c : '_');
        }

        return name.Length <= Longest ? name.ToString() : name.ToString(0, Longest);
    }

    internal static string Unused(string name, HashSet<string> names)
    {
        var candidate = name;
        for (var n = 2; !names.Add(candidate); n++)
        {
            var suffix = "_" + n.ToString(CultureInfo.InvariantCulture);
            candidate = name[..Math.Min(name.Length, Longest - suffix.Length)] + suffix;
        }

        return candidate;
    }
}
