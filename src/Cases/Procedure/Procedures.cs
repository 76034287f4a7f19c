using System.Collections.Concurrent;
using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Cases;

/// <summary>What the case engine must know of a scheme, besides its procedure.</summary>
/// <param name="Short">高企</param>
/// <param name="Site">Where cases of this scheme are filed.</param>
/// <param name="TitleKind">What a recognised firm is called: 高新技术企业.</param>
/// <param name="TitleYears">Term of the title in years; null = until the end of the year.</param>
/// <param name="NumberPattern">What a certificate number looks like; empty = not checked.</param>
/// <param name="Here">The application is made here.</param>
public sealed record SchemeHead(
    string Id, string Title, string Short, string Site, IReadOnlyList<string> Variants,
    string TitleKind, int? TitleYears, string NumberPattern, string NumberWords, string Section, string Subject, bool Here, bool ManyPerYear);

/// <summary>Schemes and their procedures by pack version, read once. A county whose packs are broken does not start: see packs check.</summary>
public sealed class Procedures(PackLibrary packs, SchemeCatalogue catalogue, WorkCalendar calendar, IServiceProvider services)
{
    private const string Kind = "schemes";
    private readonly ConcurrentDictionary<string, Scheme> schemes = [];
    private readonly ConcurrentDictionary<string, SchemeHead> heads = [];
    private IReadOnlyList<ICaseGate>? gates;
    private IReadOnlyList<INews<CaseMoved>>? hearers;
    private readonly Lazy<IReadOnlyList<string>> ids = new(() => [.. packs.All.Where(p => p.Kind == Kind).Select(p => p.Id).Distinct()]);

    /// <summary>Working days.</summary>
    public WorkCalendar Calendar => calendar;

    /// <summary>Who has a say whether a case may go on. Asked for late: those who have may need the procedures themselves.</summary>
    internal IReadOnlyList<ICaseGate> Gates => gates ??= [.. services.GetServices<ICaseGate>()];

    /// <summary>Schemes by id, in the order of the packs.</summary>
    public IReadOnlyList<SchemeHead> Schemes => [.. ids.Value.Select(Head)];

    /// <summary>Is there such a scheme?</summary>
    public bool Knows(string? scheme) => scheme is not null && ids.Value.Contains(scheme);

    /// <summary>The county's version in force on a day, which a case opened then keeps.</summary>
    public async Task<Result<PackVersion>> InForce(KechuangDb db, string scheme, DateOnly day, Instant knownAt, CancellationToken stop) =>
        await packs.InForce(db, Kind, scheme, day, knownAt, stop) is { } pack ? pack : Unknown(scheme, day);

    /// <summary>The procedure by which a case goes that is opened on a day; a county's own version keeps that of the shipped one.</summary>
    public Result<Procedure> On(string scheme, DateOnly day) =>
        packs.InForce(Kind, scheme, day) is { } pack ? Of(scheme, pack.Pin) : Unknown(scheme, day);

    /// <summary>The procedure a case was opened under, by its pin.</summary>
    public Procedure Of(Case @case) => Of(@case.Scheme, @case.Pin);

    /// <summary>The procedure of a pin.</summary>
    public Procedure Of(string scheme, string pin) => SchemeOf(scheme, pin).Procedure;

    /// <summary>
    /// The scheme of a pin, with form, materials and procedure. A pin that is not shipped (any more), or is a county's own version, has
    /// what was shipped for the day it took effect; without a day the newest.
    /// </summary>
    public Scheme SchemeOf(string scheme, string pin) => schemes.GetOrAdd(pin, _ =>
    {
        var versions = packs.Of(Kind, scheme);
        var pack = versions.FirstOrDefault(v => v.Pin == pin) ?? (Day(pin) is { } day ? packs.InForce(Kind, scheme, day) : null) ?? versions[^1];
        return catalogue.All.First(p => p.Pack.Pin == pack.Pin).Scheme;
    });

    /// <summary>Names of a scheme, from its newest version.</summary>
    public SchemeHead Head(string scheme) => heads.GetOrAdd(scheme, _ =>
    {
        var newest = SchemeOf(scheme, packs.Of(Kind, scheme)[^1].Pin);
        var certificate = newest.Certificate;
        return new SchemeHead(scheme, newest.Title, newest.ShortTitle, newest.Site, newest.Variants,
            certificate?.Kind ?? newest.Title, certificate?.Years, certificate?.Number ?? "", certificate?.NumberWords ?? "",
            newest.Section, newest.Subject, newest.FiledHere, newest.ManyPerYear);
    });

    /// <summary>Ids of the schemes that somebody means by words or initials; none where nothing was typed.</summary>
    public IReadOnlyList<string> Named(Keyword word) => word.Empty ? [] : [.. Schemes.Where(s => word.In(s.Title, s.Short)).Select(s => s.Id)];

    /// <summary>Tells whoever listens that a case has moved, in the same unit of work.</summary>
    internal async Task Tell(CaseMoved news, Act act, KechuangDb db, CancellationToken stop)
    {
        foreach (var hearer in hearers ??= [.. services.GetServices<INews<CaseMoved>>()])
            await hearer.Hear(news, act, db, stop);
    }

    private static Refusal Unknown(string scheme, DateOnly day) => new("scheme-unknown", $"事项“{scheme}”在 {day:yyyy-MM-dd} 没有生效的版本。");

    private static DateOnly? Day(string pin) =>
        pin.Split('@', '#') is [_, var day, ..] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : null;
}
