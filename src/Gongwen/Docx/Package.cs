using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Kechuang.Gongwen.Docx;

/// <summary>A zip file whose bytes depend on its content alone: no clock, no random relationship ids.</summary>
internal sealed class Package
{
    // The zip format begins with 1980; every entry bears its first day.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CloseOutput = false };

    private readonly MemoryStream bytes = new();
    private readonly ZipArchive zip;

    public Package() => zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true);

    public void Add(string name, string xml) => Add(name, Encoding.UTF8.GetBytes(xml));

    public void Add(string name, byte[] content)
    {
        using var entry = Open(name);
        entry.Write(content);
    }

    public void Add(string name, Action<XmlWriter> write)
    {
        using var entry = Open(name);
        using var xml = XmlWriter.Create(entry, Settings);
        write(xml);
    }

    public void WriteTo(Stream output)
    {
        zip.Dispose();
        bytes.Position = 0;
        bytes.CopyTo(output);
    }

    private Stream Open(string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        return entry.Open();
    }
}
