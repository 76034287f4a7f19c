namespace Kechuang.Kernel.Workbooks;

/// <summary>Column letters as Excel shows them: 1 = A, 27 = AA.</summary>
public static class ColumnLetters
{
    private static readonly string[] Known = [.. Enumerable.Range(1, 512).Select(Make)];

    public static string Of(int column) => column <= Known.Length ? Known[column - 1] : Make(column);

    /// <summary>The number of a column named by letters, or 0.</summary>
    public static int Parse(ReadOnlySpan<char> letters)
    {
        var column = 0;
        foreach (var c in letters)
        {
            var digit = c is >= 'A' and <= 'Z' ? c - 'A' + 1 : c is >= 'a' and <= 'z' ? c - 'a' + 1 : 0;
            if (digit == 0 || column > 1_000_000) return 0;
            column = column * 26 + digit;
        }
        return column;
    }

    /// <summary>Column and row of a reference such as <c>AB12</c>; a part that is missing or wrong is 0.</summary>
    internal static (int Column, int Row) ParseCell(ReadOnlySpan<char> reference)
    {
        var i = 0;
        while (i < reference.Length && char.IsAsciiLetter(reference[i])) i++;
        var row = 0;
        foreach (var c in reference[i..])
        {
            if (!char.IsAsciiDigit(c) || row > 100_000_000) return (0, 0);
            row = row * 10 + (c - '0');
        }
        return (Parse(reference[..i]), row);
    }

    private static string Make(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26) letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }
}
