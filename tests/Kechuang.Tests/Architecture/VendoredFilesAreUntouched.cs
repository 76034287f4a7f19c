using System.Security.Cryptography;
using Kechuang.Kernel;
using Xunit;

namespace Kechuang.Tests.Architecture;

/// <summary>Vendored files are those of their package, all of them named in the folder's SHA256SUMS.</summary>
public sealed class VendoredFilesAreUntouched
{
    [Fact]
    public void Each_has_the_checksum_it_came_with_and_its_licence_beside_it()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(Path.GetDirectoryName(PackLibrary.Locate())!, "src", "Ui", "wwwroot", "vendor")))
        {
            var sums = File.ReadLines(Path.Combine(folder, "SHA256SUMS")).ToDictionary(l => l[66..], l => l[..64]);
            var there = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
                .Where(f => f is not ("SHA256SUMS" or "SOURCES.md")).ToDictionary(f => f, f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, f)))));
            Assert.Equal(sums.OrderBy(s => s.Key, StringComparer.Ordinal), there.OrderBy(s => s.Key, StringComparer.Ordinal));
            Assert.Contains("LICENSE", there.Keys);
        }
    }
}
