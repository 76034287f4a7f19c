namespace Kechuang.Kernel;

/// <summary>
/// On a page whose vendored parts write styles into the document (dmn-js does): its Content-Security-Policy lets styles stand in
/// the page. Scripts stay as strict as everywhere.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InlineStylesAttribute : Attribute;
