namespace Kechuang.Kernel;

/// <summary>
/// On a page that shows the same until something is written or the day changes: the server keeps its HTML per person.
/// Not for a page that depends on anything but its address, the person, the database and the day.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeptPageAttribute : Attribute;
