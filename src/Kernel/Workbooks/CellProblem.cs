namespace Kechuang.Kernel.Workbooks;

/// <summary>What is wrong in a cell, where, and what would be right. A doubt is kept with its value; anything else has none.</summary>
public sealed record CellProblem(string Sheet, int Row, string Column, string Header, string Found, string Message, bool Doubt = false)
{
    public override string ToString() => $"工作表“{Sheet}”第 {Row} 行 {Column} 列“{Header}”：{Message}";
}

/// <summary>A row under the headers that is no record.</summary>
public sealed record SkippedRow(int Row, string Reason, string Text);

/// <summary>One value read: at most one of the typed parts is there; none means not answered or wrong.</summary>
public readonly record struct TypedCell(string Key, int? Year, string Column, string Original)
{
    /// <summary>Of text, choice and code columns.</summary>
    public string? Text { get; init; }

    /// <summary>In the column's own unit, exact.</summary>
    public decimal? Number { get; init; }

    public bool? Yes { get; init; }
    public DateOnly? Date { get; init; }

    /// <summary>The value is what a formula last showed.</summary>
    public bool Formula { get; init; }

    public bool Answered => Text is not null || Number is not null || Yes is not null || Date is not null;
}

/// <summary>A record as read. <paramref name="Wrong"/>: it has a problem that is more than a doubt.</summary>
public sealed record TypedRow(int Row, bool Hidden, bool Wrong, TypedCell[] Cells)
{
    /// <summary>The value of a key, and of a year where the column is yearly.</summary>
    public TypedCell? this[string key, int? year = null]
    {
        get
        {
            foreach (var cell in Cells)
                if (cell.Key == key && (year is null || cell.Year == year)) return cell;
            return null;
        }
    }
}
