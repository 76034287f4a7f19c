using System.Collections.Concurrent;
using System.Globalization;
using Kechuang.Kernel;

namespace Kechuang.Cases;

/// <summary>What the case engine must know of a scheme, besides its procedure.</summary>
/// <param name="Short">高企</param>
/// <param name="Site">Where cases of this scheme are filed outside.</param>
/// <param name="TitleKind">What a recognised firm is called: 高新技术企业.</param>
/// <param name="TitleYears">Term of the title in years; null = until the end of the year.</param>
/// <param name="NumberPattern">What a certificate number looks like; empty = not checked.</param>
public sealed record SchemeHead(
    string Id, string Title, string Short, string Site, IReadOnlyList<string> Variants,
    string TitleKind, int? TitleYears, string NumberPattern, string NumberWords);

/// <summary>Procedures by pack version, read once. A county whose packs are broken does not start: see packs check.</summary>
public sealed class Procedures(PackLibrary packs)
{
    private const string Kind = "schemes";
    private readonly ConcurrentDictionary<string, Procedure> procedures = [];
    private readonly ConcurrentDictionary<string, SchemeHead> heads = [];

    /// <summary>Schemes by id, in the order of the packs.</summary>
    public IReadOnlyList<SchemeHead> Schemes =>
        [.. packs.All.Where(p => p.Kind == Kind).Select(p => p.Id).Distinct().Select(Head)];

    /// <summary>The county's version in force on a day, which a case opened then keeps.</summary>
    public async Task<Result<PackVersion>> InForce(KechuangDb db, string scheme, DateOnly day, Instant knownAt, CancellationToken stop) =>
        await packs.InForce(db, Kind, scheme, day, knownAt, stop) is { } pack ? pack : Unknown(scheme, day);

    /// <summary>The procedure by which a case goes that is opened on a day; a county's own version keeps that of the shipped one.</summary>
    public Result<Procedure> On(string scheme, DateOnly day) =>
        packs.InForce(Kind, scheme, day) is { } pack ? Of(scheme, pack.Pin) : Unknown(scheme, day);

    /// <summary>The procedure a case was opened under, by its pin.</summary>
    public Procedure Of(Case @case) => Of(@case.Scheme, @case.Pin);

    /// <summary>
    /// The procedure of a pin. A pin that is not shipped (any more), or is a county's own version, has the procedure that was shipped
    /// for the day it took effect; without a day the newest.
    /// </summary>
    public Procedure Of(string scheme, string pin) => procedures.GetOrAdd(pin, _ =>
    {
        var versions = packs.Of(Kind, scheme);
        var pack = versions.FirstOrDefault(v => v.Pin == pin) ?? (Day(pin) is { } day ? packs.InForce(Kind, scheme, day) : null) ?? versions[^1];
        return ProcedureFile.Read(pack).Value.ToProcedure();
    });

    /// <summary>Names of a scheme, from its newest version.</summary>
    public SchemeHead Head(string scheme) => heads.GetOrAdd(scheme, _ =>
    {
        var file = ProcedureFile.Read(packs.Of(Kind, scheme)[^1]).Value;
        return new SchemeHead(scheme, file.Title, file.ShortTitle, file.Site, file.Variants,
            file.Certificate?.Kind ?? file.Title, file.Certificate?.Years, file.Certificate?.Number ?? "", file.Certificate?.NumberWords ?? "");
    });

    private static Refusal Unknown(string scheme, DateOnly day) => new("scheme-unknown", $"事项“{scheme}”在 {day:yyyy-MM-dd} 没有生效的版本。");

    private static DateOnly? Day(string pin) =>
        pin.Split('@', '#') is [_, var day, ..] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : null;
}
