namespace Kechuang.Kernel.Workbooks;

/// <summary>The records of a sheet, what is wrong in their cells, and the rows that are none.</summary>
public sealed record SheetRows(IReadOnlyList<TypedRow> Rows, IReadOnlyList<CellProblem> Problems, IReadOnlyList<SkippedRow> Skipped)
{
    /// <summary>Reads all rows under the headers. <paramref name="today"/>: what has happened cannot be dated later.</summary>
    public static SheetRows Read(Sheet sheet, IReadOnlyList<ColumnSpec> specs, SheetMapping mapping, DateOnly today)
    {
        var reader = new Reader(sheet, specs, mapping, today);
        foreach (var row in sheet.Rows)
            if (row.Number >= mapping.HeaderRow + mapping.HeaderRows) reader.Take(row);
        return new SheetRows(reader.Rows, reader.Problems, reader.Skipped);
    }

    private sealed class Reader
    {
        private readonly Sheet sheet;
        private readonly DateOnly today;
        private readonly RowNature nature;
        private readonly (MappedColumn Column, ColumnSpec Spec, int Number)[] columns;
        private readonly int yearColumn;
        private readonly Dictionary<(int Row, int Column), Cell> merged = [];

        public Reader(Sheet sheet, IReadOnlyList<ColumnSpec> specs, SheetMapping mapping, DateOnly today)
        {
            this.sheet = sheet;
            this.today = today;
            nature = new RowNature(sheet, mapping);
            var byKey = specs.ToDictionary(s => s.Key);
            // A remembered mapping may name a column that the import no longer has.
            columns = [.. mapping.Columns.Where(c => byKey.ContainsKey(c.Key)).Select(c => (c, byKey[c.Key], ColumnLetters.Parse(c.Letter)))];
            yearColumn = mapping.YearColumn is null ? 0 : ColumnLetters.Parse(mapping.YearColumn);
            SpreadMerged(mapping.HeaderRow + mapping.HeaderRows);
        }

        public List<TypedRow> Rows { get; } = [];
        public List<CellProblem> Problems { get; } = [];
        public List<SkippedRow> Skipped { get; } = [];

        public void Take(SheetRow row)
        {
            if (nature.WhySkipped(row) is { } reason)
            {
                if (reason.Length > 0) Skipped.Add(new SkippedRow(row.Number, reason, string.Join(" ", row.Cells.Where(c => !c.IsEmpty).Select(c => TextForm.Short(c.Text)).Take(4))));
                return;
            }
            var wrong = false;
            var rowYear = Year(row, ref wrong);
            var cells = new TypedCell[columns.Length];
            for (var i = 0; i < columns.Length; i++)
            {
                var (column, spec, number) = columns[i];
                var cell = row[number];
                if (cell.IsEmpty && merged.Count > 0 && merged.TryGetValue((row.Number, number), out var anchor)) cell = anchor;
                var (value, problem, doubt) = CellReader.Read(cell, spec, column, column.Year ?? (spec.PerYear ? rowYear : null), today);
                cells[i] = value;
                if (problem is null) continue;
                wrong |= !doubt;
                Problems.Add(new CellProblem(sheet.Name, row.Number, column.Letter, column.Header, cell.Text, problem, doubt));
            }
            Rows.Add(new TypedRow(row.Number, row.Hidden, wrong, cells));
        }

        private int? Year(SheetRow row, ref bool wrong)
        {
            if (yearColumn == 0) return null;
            var cell = row[yearColumn];
            if (cell.IsEmpty && merged.TryGetValue((row.Number, yearColumn), out var anchor)) cell = anchor;
            if (cell.Kind is CellKind.Text or CellKind.Number && HeaderText.YearIn(cell.Text) is { } year) return year;
            wrong = true;
            Problems.Add(new CellProblem(sheet.Name, row.Number, ColumnLetters.Of(yearColumn), "年度", cell.Text, "应填四位年份，例如 2024"));
            return null;
        }

        // A town merged over its firms' rows holds for each of them; a merged amount would be counted twice.
        private void SpreadMerged(int firstRow)
        {
            var wanted = columns.Where(c => c.Spec.Kind != ColumnKind.Number).Select(c => c.Number).Append(yearColumn).ToHashSet();
            var rows = sheet.Merges.Count == 0 ? [] : sheet.Rows.ToDictionary(r => r.Number);
            foreach (var range in sheet.Merges)
            {
                if (range.FirstRow < firstRow || range.LastRow - range.FirstRow is 0 or > 20_000 || merged.Count > 500_000) continue;
                if (range.FirstColumn != range.LastColumn || !wanted.Contains(range.FirstColumn) || !rows.TryGetValue(range.FirstRow, out var top)) continue;
                for (var row = range.FirstRow + 1; row <= range.LastRow; row++) merged[(row, range.FirstColumn)] = top[range.FirstColumn];
            }
        }
    }
}
