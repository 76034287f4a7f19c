namespace Kechuang.Ui;

/// <summary>What is wrong and what would be right; Field is the field's Name, null for the form as a whole.</summary>
public sealed record FieldError(string? Field, string Message);
