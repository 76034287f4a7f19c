using Kechuang.Gongwen.Anonymising;
using Kechuang.Gongwen.Entities;
using Kechuang.Gongwen.Proofreading;
using Kechuang.Gongwen.Reading;

namespace Kechuang.Gongwen;

/// <summary>
/// Makes a report unrecognisable for publishing: every name, number and code gets a mark, the same entity the same mark, and a
/// second reading says what is left. Headings, figures and structure stay. Immutable after it is made; serves all threads.
/// </summary>
public sealed class Anonymiser
{
    // Distinct bodies and programmes whose places are looked for; the bound keeps hostile texts from costing their square.
    private const int MostBodies = 500;

    private readonly Knowledge knowledge;
    private readonly EntityReader entities;
    private readonly PlaceNames places;
    private readonly EnterpriseNames enterprises;

    /// <summary>Compiles what is known of places, people, enterprises and programmes.</summary>
    public Anonymiser(Knowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        this.knowledge = knowledge;
        entities = new EntityReader(knowledge);
        places = new PlaceNames(knowledge.Places);
        enterprises = new EnterpriseNames(places);
    }

    /// <summary>Anonymises a text; any text can be.</summary>
    public AnonymousText Read(string text, AnonymiserOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= new AnonymiserOptions();
        var source = new SourceText(text);
        var (cast, secrets, kept) = Find(source.Text, options);
        var written = new Rewriting(source, secrets, kept, options.Fixed);
        var leaks = LeakReader.Read(written, cast, Find(written.Text, options with { Fixed = null }));
        var quasi = QuasiReader.Read(written.Text, cast.Words.Where(w => written.Entities.Contains(w.Value)).Select(w => w.Key));
        return new AnonymousText(source.Text, written.Text, written.Replacements, leaks, [.. written.Kept.Concat(quasi).OrderBy(q => q.Place.Start)])
        {
            Hidden = [.. cast.Names(written.Entities).Concat(written.Numbers.Where(n => n.Length >= LeakReader.LeastNumber))],
        };
    }

    private Sighting Find(string text, AnonymiserOptions options)
    {
        // A name in what a web site added below is a name too.
        var proof = new ProofText(Outline.Read(text) with { Noise = [] });
        var read = entities.Read(proof).ToLookup(e => e.Type);
        var cast = Gather(text, read, options);
        var found = new List<Secret>();
        cast.Read(new Squeezed(text), found);
        PeopleNames.Titled(text, cast, found);
        DocumentCodeReader.Read(text, found);
        CodeReader.Read(text, found);
        List<Slice> bodies = options.KeepBodies ? [.. read[EntityType.Body].Select(e => e.Place)] : [];
        var left = Leave(text, cast, found, options.Keep);
        var secrets = Settle(text, found, bodies);
        var source = new SourceText(text);
        var kept = left.Where(l => !secrets.Exists(s => s.Start < l.End && l.Start < s.End)).Select(l => (source.At(l.Start, l.End), "kept"));
        return new Sighting(cast, secrets, [.. bodies.Select(b => (b, "body")).Concat(kept).OrderBy(k => k.Item1.Start)]);
    }

    // What an editor leaves is no secret any more.
    private static List<Secret> Leave(string text, Cast cast, List<Secret> found, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return [];
        }

        var left = names.Select(cast.Of).OfType<Hidden>().ToHashSet();
        var stay = found.Where(Stays).ToList();
        found.RemoveAll(Stays);
        return Settle(text, stay, []);

        bool Stays(Secret secret) => secret.Of is { } hidden ? left.Contains(hidden) : names.Contains(text[secret.Start..secret.End]);
    }

    private Cast Gather(string text, ILookup<EntityType, Entity> read, AnonymiserOptions options)
    {
        var cast = new Cast(knowledge.Vocabulary.Words);
        foreach (var own in options.Names.Where(n => n.Names.Count > 0).OrderByDescending(n => n.Type))
        {
            Own(cast, own);
        }

        knowledge.Programmes.ToList().ForEach(name => cast.Add(SecretType.Programme, name));
        places.Read(text, cast);
        var leading = read[EntityType.Body].Concat(read[EntityType.Programme]).Concat(read[EntityType.Enterprise]).Select(e => e.Text).Distinct().Take(MostBodies);
        var named = read[EntityType.Place].Select(e => e.Text).Where(p => !places.Knows(p)).Concat(leading.Select(name => places.Leading(text, cast, name)).OfType<string>());
        places.Add(cast, named.ToHashSet());

        Regions.Add(text, cast);
        BodyNames.Add(cast, read[EntityType.Body].Select(e => e.Text));
        enterprises.Add(cast, read[EntityType.Enterprise].Select(e => e.Text).Concat(EnterpriseNames.Listed(text)));
        EnterpriseNames.Introduced(text, cast);
        enterprises.Platforms(text, cast);
        var people = read[EntityType.Person].Where(e => !MarkBook.Begins(text, e.Place.End - 1)).Select(e => e.Text);
        foreach (var person in people.Concat(PeopleNames.Unposted(text, cast)).Distinct().OrderByDescending(p => p.Length))
        {
            PeopleNames.Add(cast, person);
        }

        LocalWords.Read(text, cast);
        return cast;
    }

    private void Own(Cast cast, OwnName own)
    {
        var name = own.Names[0];
        switch (own.Type)
        {
            case SecretType.Person:
                PeopleNames.Add(cast, name);
                break;
            case SecretType.Enterprise:
                enterprises.Add(cast, [name]);
                break;
            case SecretType.Place:
                places.Add(cast, name);
                break;
        }

        var hidden = cast.Add(own.Type, name);
        foreach (var other in own.Names.Skip(1))
        {
            cast.Alias(hidden, other);
        }
    }

    // The longer name holds the shorter; what stands in a body that is kept stays.
    private static List<Secret> Settle(string text, List<Secret> found, List<Slice> kept)
    {
        var covered = new bool[text.Length];
        foreach (var body in kept)
        {
            covered.AsSpan(body.Start, body.Length).Fill(true);
        }

        var settled = new List<Secret>();
        foreach (var secret in found.OrderByDescending(s => s.Type == SecretType.DocumentCode).ThenByDescending(s => s.End - s.Start).ThenBy(s => s.Start).ThenBy(s => s.Type))
        {
            var span = covered.AsSpan(secret.Start, secret.End - secret.Start);
            if (!span.Contains(true))
            {
                span.Fill(true);
                settled.Add(secret);
            }
        }

        return [.. settled.OrderBy(s => s.Start)];
    }
}
