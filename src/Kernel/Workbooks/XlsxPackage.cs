using System.IO.Compression;
using System.Xml;

namespace Kechuang.Kernel.Workbooks;

/// <summary>The zip of an .xlsx, opened with suspicion: entries counted, parts metered, DTDs and outside links never followed.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private readonly ZipArchive zip;
    private readonly WorkbookLimits limits;
    private readonly UnpackMeter meter;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    public XlsxPackage(Stream bytes, WorkbookLimits limits)
    {
        this.limits = limits;
        meter = new UnpackMeter(limits);
        zip = new ZipArchive(bytes, ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            if (parts.Count >= limits.ZipEntries)
                throw new RefusedException($"文件内含超过 {limits.ZipEntries} 个部件，不像正常的表格。请另存为 .xlsx 后再上传。");
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    public bool Has(string part) => parts.ContainsKey(part);

    public IEnumerable<string> Names => parts.Keys;

    /// <summary>A reader over one part, or null when the part is missing.</summary>
    public XmlReader? Open(string part) => parts.TryGetValue(part, out var entry)
        ? XmlReader.Create(new MeteredStream(entry.Open(), meter, entry.CompressedLength), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = limits.UnpackedBytes,
        })
        : null;

    /// <summary>Relations of a part inside the package: id → (last word of the type, target part). Outside targets are left out.</summary>
    public Dictionary<string, (string Type, string Part)> Relations(string part)
    {
        var folder = part.Contains('/') ? part[..(part.LastIndexOf('/') + 1)] : "";
        var relations = new Dictionary<string, (string, string)>();
        using var xml = Open($"{folder}_rels/{part[folder.Length..]}.rels");
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship") continue;
            if (string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)) continue;
            if (xml.GetAttribute("Id") is not { } id || xml.GetAttribute("Target") is not { } target) continue;
            var type = xml.GetAttribute("Type") ?? "";
            relations[id] = (type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target));
        }
        return relations;
    }

    private static string Resolve(string folder, string target)
    {
        var path = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (step == "..") { if (path.Count > 0) path.RemoveAt(path.Count - 1); }
            else if (step != ".") path.Add(step);
        return string.Join('/', path);
    }

    public void Dispose() => zip.Dispose();
}
