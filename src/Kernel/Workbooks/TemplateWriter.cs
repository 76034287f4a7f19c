namespace Kechuang.Kernel.Workbooks;

/// <summary>Writes the blank sheet of an import: headers with units, cells typed and guarded, and a page that explains each column.</summary>
public static class TemplateWriter
{
    /// <summary>Name of the sheet that explains the columns; no records stand in it.</summary>
    public const string HelpSheet = "填写说明";

    private const string ChoiceSheet = "选项";
    private const int LastRow = 20_000;

    private sealed record Column(ColumnSpec Spec, string Header);

    /// <summary>Yearly columns appear once for each of <paramref name="years"/>, or once without a year where none is given.</summary>
    public static void Write(Stream stream, string title, IReadOnlyList<ColumnSpec> specs, params IReadOnlyList<int> years)
    {
        Column[] columns = [.. specs.SelectMany(spec => spec.PerYear && years.Count > 0 ? years.Select(y => new Column(spec, Header(spec, y))) : [new Column(spec, Header(spec, null))])];
        var listed = columns.Where(c => Options(c.Spec).Count > 0).ToList();
        using var package = new XlsxOut(stream);
        using (var part = package.Sheet(title, 1)) WriteData(part, columns, listed);
        using (var part = package.Sheet(HelpSheet, 1)) WriteHelp(part, columns);
        if (listed.Count > 0)
            using (var part = package.Sheet(ChoiceSheet, 1, hidden: true)) WriteChoices(part, listed);
    }

    private static string Header(ColumnSpec spec, int? year) =>
        $"{(year is { } y ? $"{y}年" : "")}{spec.Name}{(spec.Unit is { } unit ? $"（{unit}）" : "")}";

    private static IReadOnlyList<string> Options(ColumnSpec spec) => spec.Kind == ColumnKind.Boolean ? ["是", "否"] : spec.Choices;

    private static void WriteData(XlsxOutSheet part, Column[] columns, List<Column> listed)
    {
        part.Begin([.. columns.Select(c => Math.Clamp(WorkbookWriter.Width(c.Header) + 4, 12, 40))], 1, [.. columns.Select(c => StyleOf(c.Spec))]);
        part.Row([.. columns.Select(c => (object?)c.Header)], i => columns[i].Spec.Required ? XlsxStyle.RequiredHeader : XlsxStyle.Header, height: 30);
        part.EndData();
        part.Validations([.. columns.Select((c, i) => Validation(c, ColumnLetters.Of(i + 1), listed)).OfType<string>()]);
        part.Print();
    }

    private static XlsxStyle StyleOf(ColumnSpec spec) => spec switch
    {
        { Kind: ColumnKind.Date } => XlsxStyle.Date,
        { Kind: ColumnKind.Number, Dimension: Dimension.Money } => XlsxStyle.Money,
        { Kind: ColumnKind.Number } => XlsxStyle.General,
        _ => XlsxStyle.Text,
    };

    private static string? Validation(Column column, string letter, List<Column> listed)
    {
        var range = $"{letter}2:{letter}{LastRow}";
        if (listed.IndexOf(column) is var at and >= 0)
            return Rule("list", "", range, $"{ChoiceSheet}!${ColumnLetters.Of(at + 1)}$2:${ColumnLetters.Of(at + 1)}${Options(column.Spec).Count + 1}", "请从下拉列表中选择。");
        return column.Spec.Kind switch
        {
            ColumnKind.Number => Rule("decimal", " operator=\"greaterThanOrEqual\"", range, column.Spec.MayBeNegative ? "-1000000000000000" : "0", column.Spec.MayBeNegative ? "应填数字。" : "应填不小于 0 的数字。"),
            ColumnKind.Date => Rule("date", " operator=\"greaterThan\"", range, "61", "应填日期，例如 2025-12-10。"),
            _ => null,
        };
    }

    private static string Rule(string type, string more, string range, string formula, string error) =>
        $"<dataValidation type=\"{type}\"{more} allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"请核对\" error=\"{error}\" sqref=\"{range}\"><formula1>{formula}</formula1></dataValidation>";

    private static void WriteHelp(XlsxOutSheet part, Column[] columns)
    {
        part.Begin([28, 8, 10, 10, 32, 24, 48], 1);
        part.Row(["列名", "必填", "类型", "单位", "可选值", "示例", "说明"], _ => XlsxStyle.Header, height: 22);
        foreach (var (spec, header) in columns)
            part.Row([header, spec.Required ? "是" : "否", KindName(spec.Kind), spec.Unit ?? "", string.Join("、", Options(spec)), spec.Example ?? Example(spec), spec.Note ?? ""], _ => XlsxStyle.Wrapped);
        part.Row([], _ => XlsxStyle.General);
        foreach (var line in (string[])["空单元格表示“未填”，不等于 0。", "可以增减列、调整列序；列名写明单位（如“销售收入（千元）”）时按所写单位换算。", "非涉密系统，严禁录入、存储涉密及工作秘密内容。"])
            part.Row([line], _ => XlsxStyle.General);
        part.EndData();
        part.Print();
    }

    private static void WriteChoices(XlsxOutSheet part, List<Column> listed)
    {
        part.Begin([.. listed.Select(_ => 20d)], 1);
        part.Row([.. listed.Select(c => (object?)c.Header)], _ => XlsxStyle.Header);
        for (var i = 0; i < listed.Max(c => Options(c.Spec).Count); i++)
            part.Row([.. listed.Select(c => (object?)Options(c.Spec).ElementAtOrDefault(i))], _ => XlsxStyle.Text);
        part.EndData();
        part.Print();
    }

    private static string KindName(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "数字",
        ColumnKind.Boolean => "是/否",
        ColumnKind.Date => "日期",
        ColumnKind.Choice => "选择",
        ColumnKind.Code => "代码",
        _ => "文字",
    };

    private static string Example(ColumnSpec spec) => spec.Kind switch
    {
        ColumnKind.Date => "2025-12-10",
        ColumnKind.Boolean => "是",
        ColumnKind.Choice when spec.Choices.Count > 0 => spec.Choices[0],
        ColumnKind.Number when spec.Dimension is Dimension.Count => "12",
        ColumnKind.Number => "1234.5",
        _ => "",
    };
}
