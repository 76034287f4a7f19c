using Kechuang.Kernel;

namespace Kechuang.Enterprises.Registry;

/// <summary>国民经济行业分类 GB/T 4754-2017 from <c>packs/reference</c>: names by code, with or without the letter of the section.</summary>
internal sealed class Industries
{
    private readonly Dictionary<string, string> names = [];

    public Industries(PackLibrary packs)
    {
        foreach (var line in File.ReadLines(Path.Combine(packs.Root, "reference", "gbt4754-2017-industries.csv")).Skip(1))
            if (line.Split(',', 4) is [{ Length: > 1 } code, _, _, var name])
                names[code[1..]] = name.Trim('"');
    }

    /// <summary>The name of a class; null when the standard has no such code.</summary>
    internal string? NameOf(string code) => names.GetValueOrDefault(Digits(code));

    /// <summary>The code as kept: digits only, C3985 becomes 3985.</summary>
    internal static string Digits(string code) => TextForm.Compact(code).TrimStart("ABCDEFGHIJKLMNOPQRSTabcdefghijklmnopqrst".ToCharArray());
}
