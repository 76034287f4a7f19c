using System.Text.RegularExpressions;
using Kechuang.Kernel;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kechuang.Enterprises;

/// <summary>Reads scheme.yaml; every fault of the file is a refusal in words with its line, so that an edited pack can be shown to its editor.</summary>
public static partial class SchemeFile
{
    internal const string Name = "scheme.yaml";

    /// <summary>The scheme of a pack, with what a county's own version says in other words.</summary>
    public static Result<Scheme> Read(PackVersion pack)
    {
        var place = new PackPlace(pack, Name);
        try
        {
            var yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).WithDuplicateKeyChecking().Build();
            if (yaml.Deserialize<SchemeText?>(pack.Text(Name)) is not { } written)
                return new Refusal("scheme.empty", "事项文件是空的", place.Whole);
            var faults = SchemeCheck.Of(written, pack, place).ToList();
            return faults.Count > 0 ? faults : SchemeChanges.Of(pack).Apply(written.ToScheme());
        }
        catch (YamlException fault)
        {
            return new Refusal("scheme.yaml", Words(fault), place.At((int)fault.Start.Line));
        }
    }

    // What the reader says is for programmers: the two faults that a clerk makes are said in other words.
    internal static string Words(YamlException fault)
    {
        var said = fault.InnerException?.Message ?? fault.Message;
        if (Unknown().Match(fault.Message) is { Success: true } unknown)
            return $"不认识“{unknown.Groups[1].Value}”这一项：请对照 docs/packs.md 检查拼写和缩进";
        if (said.Contains("Duplicate key", StringComparison.OrdinalIgnoreCase))
            return "同一项写了两次，请只留一处";
        return $"读不懂：请检查缩进、冒号后的空格和引号是否成对（{said}）";
    }

    [GeneratedRegex("Property '([^']*)' not found")]
    private static partial Regex Unknown();
}

/// <summary>Names places in a file of a pack: <c>technology-sme/2022-01-01/scheme.yaml 第 12 行</c>.</summary>
internal sealed class PackPlace(PackVersion pack, string file)
{
    private readonly string[] lines = pack.Has(file) ? pack.Text(file).Split('\n') : [];

    internal string Whole => $"{pack.Id}/{pack.EffectiveFrom.Iso()}/{file}";

    internal string At(int line) => line > 0 ? $"{Whole} 第 {line} 行" : Whole;

    /// <summary>The first line that holds all the words, from the first line of <paramref name="section"/> on.</summary>
    internal string Of(string section, params string[] words)
    {
        var from = section.Length == 0 ? 0 : Math.Max(0, Array.FindIndex(lines, l => l.StartsWith(section + ":", StringComparison.Ordinal)));
        var found = Array.FindIndex(lines, from, l => words.All(w => l.Contains(w, StringComparison.Ordinal)));
        return At(found < 0 ? (section.Length == 0 ? 0 : from + 1) : found + 1);
    }
}
