using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>
/// The zip of a .xlsx or .docx: parts read with suspicion (metered, no DTD, no outside link), and written so that every other
/// part stays as its bytes were.
/// </summary>
internal sealed class FormPackage
{
    // A city's form is a few hundred kilobytes; what unpacks to more than this is no form.
    private const int LongestPart = 24 * 1024 * 1024, MostParts = 2_000;

    private readonly byte[] bytes;
    private readonly Dictionary<string, XDocument> parts = new(StringComparer.OrdinalIgnoreCase);

    private FormPackage(byte[] bytes, IReadOnlyList<string> names) => (this.bytes, Names) = (bytes, names);

    /// <summary>Names of the parts.</summary>
    internal IReadOnlyList<string> Names { get; }

    /// <summary>Opens the zip; refuses what is broken or overlong.</summary>
    internal static Result<FormPackage> Open(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            return zip.Entries.Count > MostParts
                ? new Refusal("form.parts", $"文件内含超过 {MostParts} 个部件，不像一张表。请另存一份再上传。")
                : new FormPackage(bytes, [.. zip.Entries.Select(e => e.FullName)]);
        }
        catch (InvalidDataException)
        {
            return Broken;
        }
    }

    internal static Refusal Broken => new("form.broken", "文件已损坏，打不开。请用 Excel、Word 或 WPS 确认能打开，另存一份后再上传。");

    internal bool Has(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>A part as XML; the same object each time, so that what is changed in it is written. Null where there is none; throws <see cref="XmlException"/> where it is no XML.</summary>
    internal XDocument? Part(string name)
    {
        if (parts.TryGetValue(name, out var known))
            return known;
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        if (zip.Entries.FirstOrDefault(e => string.Equals(e.FullName, name, StringComparison.OrdinalIgnoreCase)) is not { } entry)
            return null;
        using var stream = entry.Open();
        using var reader = XmlReader.Create(new MemoryStream(Metered(stream)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return parts[entry.FullName] = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>The file with the named parts as they stand now; all other entries keep their bytes.</summary>
    internal byte[] With(IEnumerable<string> changed)
    {
        using var file = new MemoryStream();
        file.Write(bytes);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
            foreach (var name in changed.Distinct(StringComparer.OrdinalIgnoreCase).ToList())
            {
                var entry = zip.Entries.First(e => string.Equals(e.FullName, name, StringComparison.OrdinalIgnoreCase));
                var time = entry.LastWriteTime;
                using (var stream = entry.Open())
                {
                    stream.SetLength(0);
                    using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize, CloseOutput = false });
                    parts[entry.FullName].Save(writer);
                }
                // The file bears the times it came with: the same filling is the same file.
                entry.LastWriteTime = time;
            }
        return file.ToArray();
    }

    private static byte[] Metered(Stream stream)
    {
        using var all = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            all.Write(buffer, 0, read);
            if (all.Length > LongestPart)
                throw new XmlException("A part is longer than a form can be.");
        }
        return all.ToArray();
    }
}
