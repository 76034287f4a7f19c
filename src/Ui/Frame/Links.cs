namespace Kechuang.Ui;

/// <summary>One group of the side menu, in the bureau's words.</summary>
public sealed record MenuSection(string Title, IReadOnlyList<MenuItem> Items);

/// <summary>One line of the side menu; the count says how many wait there.</summary>
public sealed record MenuItem(string Text, string Href, string Icon, int? Count = null);

/// <summary>One step of the way to this page; the last has no address.</summary>
public sealed record Crumb(string Text, string? Href = null);

/// <summary>One tab: a link to a view of the same thing.</summary>
public sealed record TabLink(string Text, string Href, int? Count = null, bool Current = false);
