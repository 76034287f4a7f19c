namespace Kechuang.Ui;

/// <summary>A filter in force and the address without it.</summary>
public sealed record FilterChip(string Label, string Value, string RemoveHref);
