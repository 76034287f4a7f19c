using System.Collections.Concurrent;
using Kechuang.Kernel;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kechuang.Cases;

/// <summary>What the case engine must know of a scheme, besides its procedure.</summary>
/// <param name="ShortTitle">高企</param>
public sealed record SchemeHead(string Id, string Title, string ShortTitle, string TitleKind);

/// <summary>Procedures by pack version, read once.</summary>
public sealed class Procedures(PackLibrary packs)
{
    private const string Kind = "schemes";
    private readonly ConcurrentDictionary<string, Procedure> procedures = [];
    private readonly ConcurrentDictionary<string, SchemeHead> heads = [];

    /// <summary>Schemes that have a procedure, by id.</summary>
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
        return Procedure.Read(pack).Value;
    });

    /// <summary>Names of a scheme, from its newest version.</summary>
    public SchemeHead Head(string scheme) => heads.GetOrAdd(scheme, _ =>
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
        var file = yaml.Deserialize<HeadFile>(packs.Of(Kind, scheme)[^1].Text("scheme.yaml"));
        return new SchemeHead(scheme, file.Title, file.ShortTitle, file.Certificate?.Kind ?? file.Title);
    });

    private sealed class HeadFile
    {
        public string Title { get; set; } = "";
        public string ShortTitle { get; set; } = "";
        public CertificateFile? Certificate { get; set; }
    }

    private sealed class CertificateFile
    {
        public string? Kind { get; set; }
    }
}
