namespace Kechuang.Kernel.Workbooks;

/// <summary>Turns a found header block into a mapping and the questions it leaves.</summary>
internal sealed class ShapeBuilder(Sheet sheet, IReadOnlyList<ColumnSpec> specs, ColumnMatcher matcher, HeaderBlock block, SheetMapping? remembered)
{
    private static readonly HashSet<string> YearHeaders = ["年度", "年份", "会计年度", "所属年度", "统计年度", "数据年度", "报告年度", "财务年度"];
    private static readonly HashSet<string> Ignored = ["序号", "编号", "NO", "行号", "行次"];

    private readonly Dictionary<string, ColumnSpec> byKey = specs.ToDictionary(s => s.Key);
    private readonly List<MappedColumn> columns = [];
    private readonly List<UnknownColumn> unknown = [];
    private readonly List<AmbiguousColumn> ambiguous = [];
    private readonly List<UnitConflict> conflicts = [];

    public SheetShape Build()
    {
        var titles = sheet.Rows.Take(block.Index).SelectMany(r => r.Cells).Where(c => c.Kind == CellKind.Text).Select(c => c.Text).ToList();
        var stated = titles.SelectMany(Units.Stated).Concat(Units.Stated(sheet.Name)).ToList();
        var years = titles.Select(HeaderText.YearIn).OfType<int>().Distinct().ToList();
        var year = years.Count == 1 ? years[0] : HeaderText.YearIn(sheet.Name);
        string? yearColumn = null;
        foreach (var header in block.Headers)
        {
            if (YearHeaders.Contains(TextForm.Key(header.Text))) yearColumn = header.Letter;
            Place(header, stated, year);
        }
        var (first, duplicates) = Duplicates();
        if (yearColumn is not null) first = [.. first.Select(c => HeaderSaysYear(c) ? c : c with { Year = null })];
        var mapping = new SheetMapping(sheet.Name, block.Row, block.Lines, block.Signature, first, yearColumn);
        return new SheetShape(sheet.Name, mapping)
        {
            Unrecognised = unknown,
            Ambiguous = ambiguous,
            Duplicates = duplicates,
            UnitConflicts = conflicts,
            Missing = [.. specs.Where(s => s.Required && first.All(c => c.Key != s.Key))],
            UnitQuestion = AskUnit(first),
            YearUnknown = yearColumn is not null ? [] : [.. first.Where(c => byKey[c.Key].PerYear && c.Year is null).Select(c => c.Letter)],
            Remembered = remembered is not null,
        };
    }

    private bool HeaderSaysYear(MappedColumn column) =>
        matcher.Match(block.Headers.First(h => h.Letter == column.Letter)).Year is not null;

    private void Place(Header header, List<string> stated, int? year)
    {
        var match = matcher.Match(header);
        // The user's own answers win; what a sheet itself says of unit and year is always read afresh.
        var before = remembered?.Columns.FirstOrDefault(c => c.Letter == header.Letter);
        var specs = remembered is null || before is null && match.Candidates.Count != 1 ? match.Candidates
            : before is not null && byKey.TryGetValue(before.Key, out var kept) ? [kept] : [];
        if (specs.Count == 1) Map(header, match, specs[0], before, stated, year);
        else if (remembered is not null || Ignored.Contains(TextForm.Key(header.Text)) || YearHeaders.Contains(TextForm.Key(header.Text))) return;
        else if (specs.Count > 1) ambiguous.Add(new AmbiguousColumn(header.Letter, header.Text, [.. specs.Select(s => s.Key)]));
        else unknown.Add(new UnknownColumn(header.Letter, header.Text, [.. matcher.Similar(header).Select(s => s.Key)]));
    }

    private void Map(Header header, HeaderMatch match, ColumnSpec spec, MappedColumn? before, List<string> stated, int? year)
    {
        var unit = match.Unit;
        if (unit is not null && spec.Unit is not null && Units.Factor(unit, spec.Unit) is null)
            conflicts.Add(new UnitConflict(header.Letter, header.Text, unit, spec.Unit));
        if (spec.Unit is not null && spec.Dimension != Dimension.Count)
            unit ??= stated.FirstOrDefault(u => Units.DimensionOf(u) == spec.Dimension) ?? before?.Unit;
        columns.Add(new MappedColumn(header.Letter, header.Text, spec.Key, spec.PerYear ? match.Year ?? year : null, spec.Kind == ColumnKind.Number ? unit : null));
    }

    private (List<MappedColumn> First, List<DuplicateColumns> Duplicates) Duplicates()
    {
        var first = new List<MappedColumn>();
        var duplicates = new List<DuplicateColumns>();
        foreach (var same in columns.GroupBy(c => (c.Key, c.Year)))
        {
            first.Add(same.FirstOrDefault(c => TextForm.Key(c.Header) == TextForm.Key(byKey[c.Key].Name)) ?? same.First());
            if (same.Count() > 1) duplicates.Add(new DuplicateColumns(same.Key.Key, same.Key.Year, [.. same.Select(c => c.Letter)]));
        }
        return ([.. first.OrderBy(c => ColumnLetters.Parse(c.Letter))], duplicates);
    }

    private UnitQuestion? AskUnit(List<MappedColumn> mapped)
    {
        var asked = mapped.Where(c => byKey[c.Key].Dimension == Dimension.Money && c.Unit is null).ToList();
        if (asked.Count == 0) return null;
        var column = ColumnLetters.Parse(asked[0].Letter);
        var samples = sheet.Rows.Skip(block.Index).Where(r => r.Number >= block.Row + block.Lines).Select(r => r[column].Text).Where(t => t.Length > 0).Take(3);
        return new UnitQuestion([.. asked.Select(c => c.Letter)], [.. asked.Select(c => c.Header)], [.. samples], Units.Choices(Dimension.Money));
    }
}
