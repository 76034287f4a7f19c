using Kechuang.Kernel.Workbooks;

namespace Kechuang.Kernel;

/// <summary>What would happen to one row of a sheet.</summary>
/// <param name="Row">1-based row number in the sheet.</param>
/// <param name="Title">What the row is about: the firm's or the figure's name.</param>
/// <param name="Effect">new · changed · same · refused.</param>
/// <param name="Detail">What changes, in words: "销售收入 1,200.00 → 1,250.00 万元".</param>
/// <param name="Problems">Why it is refused (<see cref="Refusal.Where"/> = sheet, row, column) or a warning to look at.</param>
public sealed record ImportLine(string Sheet, int Row, string Title, ImportEffect Effect, string Detail, IReadOnlyList<Refusal> Problems);

/// <summary>Effect of one row.</summary>
public enum ImportEffect { New, Changed, Same, Warned, Refused }

/// <summary>One record a sheet asks for, in canonical units, with its place for messages.</summary>
/// <param name="Cells">By column key (and <c>key@year</c> for a year's own column); absent = empty cell.</param>
public sealed record ImportRow(string Sheet, int Row, IReadOnlyDictionary<string, ImportCell> Cells);

/// <summary>A cell's value with where it stands and what was written there.</summary>
/// <param name="Number">Exact value in the column's canonical unit, for number columns.</param>
/// <param name="Date">For date columns.</param>
/// <param name="Text">Text as written, trimmed; for code and choice columns normalised.</param>
/// <param name="Place">"《年度数据》第 7 行 D 列（销售收入）".</param>
public sealed record ImportCell(string Text, decimal? Number, DateOnly? Date, bool? YesNo, string Place);

/// <summary>The plan for a whole file: what each row would do. Nothing is changed until it is applied.</summary>
public sealed record ImportPlan(IReadOnlyList<ImportLine> Lines)
{
    /// <summary>Rows with that effect.</summary>
    public int Count(ImportEffect effect) => Lines.Count(l => l.Effect == effect);
}

/// <summary>A kind of record that comes in by sheet: 企业, 年度数据, 称号, 办件, 目标, 指标数值.</summary>
public interface IImportKind
{
    /// <summary>Key on the command line and in the address: enterprises, yearly-data, titles, cases, targets, figures.</summary>
    string Key { get; }
    /// <summary>Chinese name.</summary>
    string Title { get; }
    /// <summary>What one row is and what to watch for, one or two sentences for the template and the page.</summary>
    string Hint { get; }
    /// <summary>Order in the set-up: enterprises before what refers to them.</summary>
    int Order { get; }
    /// <summary>Columns that a sheet of this kind can have.</summary>
    IReadOnlyList<ColumnSpec> Columns { get; }

    /// <summary>
    /// Looks at all rows against the database and adds to <paramref name="db"/> what is new or changed, without saving;
    /// the same rows again add nothing. With problems, only the sound rows are added. A dry run discards the context.
    /// </summary>
    Task<ImportPlan> Apply(IReadOnlyList<ImportRow> rows, Guid paper, Act act, KechuangDb db, CancellationToken stop);
}
