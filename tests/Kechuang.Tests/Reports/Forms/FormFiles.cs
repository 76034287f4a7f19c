using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Kechuang.Tests.Reports;

/// <summary>Files made for a test, and what lies in those that were written.</summary>
internal static class FormFiles
{
    internal const string Sheet = "xl/worksheets/sheet1.xml";

    internal static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }
        return file.ToArray();
    }

    /// <summary>Every part of a zip.</summary>
    internal static Dictionary<string, string> Parts(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        });
    }

    /// <summary>The file with words of its sheet exchanged.</summary>
    internal static byte[] Changed(byte[] bytes, string old, string now) => Zip([.. Parts(bytes).Select(p => (p.Key, p.Key == Sheet ? p.Value.Replace(old, now, StringComparison.Ordinal) : p.Value))]);

    /// <summary>The file with every blank filled.</summary>
    internal static byte[] Full(byte[] bytes) => Zip([.. Parts(bytes).Select(p => (p.Key, p.Key == Sheet ? Regex.Replace(p.Value, """<c r="([A-Z]+[0-9]+)" s="([0-9])"/>""", """<c r="$1" s="$2"><v>1</v></c>""") : p.Value))]);
}
