namespace Kechuang.Kernel;

/// <summary>
/// On a page that is a list: paged, sorted, filtered, searched by words or pinyin initials (parameters page, sort, q), and exported at
/// <see cref="Export"/> under the same filters. A test holds every page so marked to it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ListPageAttribute(string export) : Attribute
{
    /// <summary>Path of the export; it takes the page's own parameters.</summary>
    public string Export { get; } = export;
}
