using System.Collections.Concurrent;
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

    /// <summary>The version in force on a day, which a case opened then keeps.</summary>
    public Result<PackVersion> InForce(string scheme, DateOnly day) =>
        packs.InForce(Kind, scheme, day) is { } pack
            ? pack
            : new Refusal("scheme-unknown", $"事项“{scheme}”在 {day:yyyy-MM-dd} 没有生效的版本。");

    /// <summary>The procedure a case was opened under, by its pin.</summary>
    public Procedure Of(Case @case) => Of(@case.Scheme, @case.Pin);

    /// <summary>The procedure of a pin; the newest version when that exact one is no longer shipped.</summary>
    public Procedure Of(string scheme, string pin) => procedures.GetOrAdd(pin, _ =>
    {
        var versions = packs.Of(Kind, scheme);
        var pack = versions.FirstOrDefault(v => v.Pin == pin) ?? versions[^1];
        return ProcedureFile.Read(pack).Value.ToProcedure();
    });

    /// <summary>Names of a scheme, from its newest version.</summary>
    public SchemeHead Head(string scheme) => heads.GetOrAdd(scheme, _ =>
    {
        var file = ProcedureFile.Read(packs.Of(Kind, scheme)[^1]).Value;
        return new SchemeHead(scheme, file.Title, file.ShortTitle, file.Site, file.Variants,
            file.Certificate?.Kind ?? file.Title, file.Certificate?.Years, file.Certificate?.Number ?? "", file.Certificate?.NumberWords ?? "");
    });
}
