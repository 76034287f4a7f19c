using Kechuang.Kernel;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kechuang.Reports;

/// <summary>What of a record source may be public, and on what basis: what a pack does not list is never shown.</summary>
internal sealed class DisclosurePack
{
    // Personal data is never public in a table, whatever a pack says.
    private static readonly string[] Never = ["身份证", "电话", "手机", "联系人", "法定代表人", "负责人", "邮箱", "住址", "账号", "卡号"];

    public string Id { get; set; } = "";
    public string Name { get; set; } = "";
    /// <summary>With {年} and {选项}.</summary>
    public string Title { get; set; } = "";
    /// <summary>Name of the record source.</summary>
    public string Source { get; set; } = "";
    public string Basis { get; set; } = "";
    /// <summary>The field that says of which year a row is.</summary>
    public string Year { get; set; } = "";
    /// <summary>The field whose values rows are chosen by.</summary>
    public string Choice { get; set; } = "";
    /// <summary>Values a field must have, by field: what is not settled is not shown.</summary>
    public Dictionary<string, List<string>> Only { get; set; } = [];
    public List<string> Order { get; set; } = [];
    public List<DisclosureColumn> Columns { get; set; } = [];

    /// <summary>Reads a pack; a mistake in shipped data is a mistake of the release and throws with its line.</summary>
    internal static DisclosurePack Read(string yaml, string place)
    {
        try
        {
            var pack = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<DisclosurePack>(yaml);
            if (pack.Columns.Find(c => c.Basis.Length == 0 || Never.Any(n => c.Field.Contains(n, StringComparison.Ordinal))) is { } wrong)
                throw new InvalidDataException($"{place}: column {wrong.Field} has no basis or is personal data");
            return pack;
        }
        catch (YamlException wrong)
        {
            throw new InvalidDataException($"{place} line {wrong.Start.Line}: {wrong.InnerException?.Message ?? wrong.Message}", wrong);
        }
    }

    /// <summary>2025年高新技术企业认定结果公开表</summary>
    internal string TitleOf(int year, string choice) =>
        Title.Replace("{年}", year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{选项}", choice.Length > 0 ? choice : Name, StringComparison.Ordinal);
}

/// <summary>A column that may be public.</summary>
internal sealed class DisclosureColumn
{
    public string Field { get; set; } = "";
    public string Title { get; set; } = "";
    public string Unit { get; set; } = "";
    public bool Number { get; set; }
    /// <summary>Decimals of a number that are always shown.</summary>
    public int Decimals { get; set; }
    public string Basis { get; set; } = "";

    /// <summary>金额（万元）</summary>
    internal string Head => Unit.Length > 0 ? $"{Title}（{Unit}）" : Title;
}

/// <summary>The tables that packs allow.</summary>
internal sealed class DisclosurePacks(PackLibrary packs)
{
    internal const string PackKind = "disclosures";

    /// <summary>Those in force on a day, with their versions.</summary>
    internal IReadOnlyList<(PackVersion Version, DisclosurePack Pack)> On(DateOnly day) =>
        [.. packs.All.Where(p => p.Kind == PackKind).Select(p => p.Id).Distinct().Select(id => packs.InForce(PackKind, id, day)).OfType<PackVersion>().Select(v => (v, Read(v)))];

    /// <summary>The pack of an id in force on a day; null where there is none.</summary>
    internal (PackVersion Version, DisclosurePack Pack)? Find(string id, DateOnly day) => packs.InForce(PackKind, id, day) is { } version ? (version, Read(version)) : null;

    /// <summary>The version that was pinned; null where an upgrade took it away.</summary>
    internal DisclosurePack? Pinned(string id, string pin) => packs.Of(PackKind, id).FirstOrDefault(v => v.Pin == pin) is { } version ? Read(version) : null;

    private static DisclosurePack Read(PackVersion version) => DisclosurePack.Read(version.Text("disclosure.yaml"), version.Pin);
}
