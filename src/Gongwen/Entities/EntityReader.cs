using Kechuang.Gongwen.Proofreading;

namespace Kechuang.Gongwen.Entities;

/// <summary>Reads the names of a text: persons, bodies, enterprises, places, programmes and document numbers.</summary>
/// <remarks>What is once known as a name is marked wherever the text has it: who hides names must hide all of them.</remarks>
internal sealed class EntityReader
{
    private readonly NameTable known = new();
    private readonly PlaceReader places;

    public EntityReader(Knowledge knowledge)
    {
        places = new PlaceReader(knowledge.Places);
        Know(knowledge.People, EntityType.Person);
        Know(knowledge.Enterprises, EntityType.Enterprise);
        Know(knowledge.Programmes, EntityType.Programme);
    }

    /// <summary>The names in the order of the text; none overlaps another.</summary>
    public IReadOnlyList<Entity> Read(ProofText text)
    {
        var found = new List<Name>();
        var body = text.Body.Count == 0 ? 0 : text.Body[^1].End;
        foreach (var paragraph in text.Body)
        {
            var line = new Line(text.Text, paragraph.Start, paragraph.End);
            DocumentNumberReader.Read(line, found);
            BodyReader.Read(line, places, found);
            EnterpriseReader.Read(line, places, found);
            ProgrammeReader.Read(line, found);
            places.Read(line, found);
            PersonReader.Read(line, found);
        }

        PlaceReader.Abridged(new Line(text.Text, 0, body), found);
        ShortNames.Read(text.Text, found, places);
        known.Read(text.Text, body, found);
        var named = new NameTable();
        foreach (var name in found)
        {
            named.Add(text.Text[name.Start..name.End], name.Type);
        }

        named.Read(text.Text, body, found);
        return Settle(text, found);
    }

    private void Know(IReadOnlyList<string> names, EntityType type)
    {
        foreach (var name in names)
        {
            known.Add(name, type);
        }
    }

    // The longer name holds the shorter: the county in the name of its bureau is not a place of its own.
    private static List<Entity> Settle(ProofText text, List<Name> found)
    {
        var covered = new bool[text.Text.Length + 1];
        var settled = new List<Name>();
        foreach (var name in found.Where(n => n.End > n.Start).OrderByDescending(n => n.End - n.Start).ThenBy(n => n.Start).ThenBy(n => n.Type))
        {
            var span = covered.AsSpan(name.Start, name.End - name.Start);
            if (!span[0] && !span[^1] && !span.Contains(true))
            {
                span.Fill(true);
                settled.Add(name);
            }
        }

        return [.. settled.OrderBy(n => n.Start).Select(n => new Entity(text.At(n.Start, n.End), n.Type, text.Text[n.Start..n.End]))];
    }
}

/// <summary>A name over UTF-16 positions.</summary>
internal readonly record struct Name(int Start, int End, EntityType Type);

/// <summary>A paragraph of a text.</summary>
internal readonly record struct Line(string Text, int Start, int End)
{
    public ReadOnlySpan<char> Before(int at, int most) => Text.AsSpan(Math.Max(Start, at - most), at - Math.Max(Start, at - most));

    public ReadOnlySpan<char> After(int at) => at >= End ? default : Text.AsSpan(at, End - at);

    public char At(int at) => at >= Start && at < End ? Text[at] : '\0';
}
