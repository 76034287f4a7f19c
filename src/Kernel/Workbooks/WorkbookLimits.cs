namespace Kechuang.Kernel.Workbooks;

/// <summary>
/// What a workbook may cost. All are counted while reading: sizes declared inside a file are the sender's claim.
/// </summary>
public sealed record WorkbookLimits
{
    public static readonly WorkbookLimits Default = new();

    public int Rows { get; init; } = 200_000;
    public int Columns { get; init; } = 500;
    public int Sheets { get; init; } = 200;

    /// <summary>Cells with content in all sheets: bounds the memory, whatever their shape.</summary>
    public int Cells { get; init; } = 5_000_000;

    public int FileBytes { get; init; } = 64 * 1024 * 1024;
    public long UnpackedBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Unpacked to packed of one part, once it exceeds <see cref="RatioFrom"/>. Plain sheets reach about 20.</summary>
    public int Ratio { get; init; } = 200;

    public long RatioFrom { get; init; } = 32L * 1024 * 1024;
    public int ZipEntries { get; init; } = 5_000;

    /// <summary>Characters of all shared strings together.</summary>
    public long TextCharacters { get; init; } = 100_000_000;

    public int MergedRanges { get; init; } = 100_000;
}
