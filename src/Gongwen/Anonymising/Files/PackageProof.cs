using System.Xml.Linq;
using Kechuang.Gongwen.Entities;

namespace Kechuang.Gongwen.Anonymising.Files;

/// <summary>The proof over a package: no name of anybody hidden stands in any part, whatever the part is for.</summary>
internal static class PackageProof
{
    /// <summary>Names left: in words by paragraph, in attributes, in names of parts. What was left on request is no leak.</summary>
    public static List<PartLeak> Read(DocxPackage package, string title, AnonymousText text)
    {
        var table = new NameTable();
        foreach (var name in text.Hidden)
        {
            table.Add(name, EntityType.Person);
        }

        string[] kept = [.. text.QuasiIdentifiers.Where(q => q.Kind is "body" or "kept").Select(q => q.Text).Distinct().OrderByDescending(k => k.Length)];
        var found = new List<PartLeak>();
        foreach (var (part, words) in Words(package).Append(("docProps/core.xml", title)))
        {
            var squeezed = new Squeezed(kept.Aggregate(words, (left, name) => left.Replace(name, "\n", StringComparison.Ordinal))).Text;
            var names = new List<Name>();
            table.Read(squeezed, squeezed.Length, names);
            found.AddRange(names.Select(n => new PartLeak(part, squeezed[n.Start..n.End])));
        }

        // A picture whose traces could not be taken out is told like a name.
        return [.. found.Distinct(), .. package.Telling.Select(p => new PartLeak(p, "图片自带的信息"))];
    }

    private static IEnumerable<(string Part, string Words)> Words(DocxPackage package)
    {
        foreach (var part in package.Names)
        {
            yield return (part, part);
        }

        foreach (var (part, xml) in package.Xml)
        {
            foreach (var line in xml.DescendantNodes().OfType<XText>().GroupBy(t => t.Ancestors().FirstOrDefault(a => a.Name.LocalName == "p")))
            {
                // Outside paragraphs each piece stands for itself.
                if (line.Key is not null)
                {
                    yield return (part, string.Concat(line.Select(t => t.Value)));
                    continue;
                }

                foreach (var piece in line)
                {
                    yield return (part, piece.Value);
                }
            }

            foreach (var value in xml.Descendants().Where(e => !Holder.IsFormal(e)).Attributes().Where(a => a.Value.Length > 1))
            {
                yield return (part, value.Value);
            }
        }
    }
}
