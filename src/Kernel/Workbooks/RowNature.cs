namespace Kechuang.Kernel.Workbooks;

/// <summary>Tells records from what people write around them: totals, signatures, notes, repeated headers.</summary>
internal sealed class RowNature(Sheet sheet, SheetMapping mapping)
{
    private static readonly string[] Totals = ["合计", "总计", "小计", "共计", "累计", "本页小计", "本页合计", "全县合计"];

    private static readonly string[] Signatures =
        ["填表人", "填报人", "制表人", "制表", "审核人", "复核人", "负责人", "单位负责人", "经办人", "联系人", "联系电话", "填报日期", "填表日期", "填报时间", "填报单位", "制表日期", "填报单位(盖章)", "填报单位(章)"];

    private static readonly string[] Notes = ["备注", "注", "说明", "填表说明", "填报说明", "附注"];

    private readonly Dictionary<int, string> headers = mapping.Columns.ToDictionary(c => ColumnLetters.Parse(c.Letter), c => TextForm.Key(c.Header));

    /// <summary>Why the row is no record; null when it is one, empty when there is nothing to tell.</summary>
    public string? WhySkipped(SheetRow row)
    {
        var filled = row.Cells.Count(c => headers.ContainsKey(c.Column) && (!c.IsEmpty || c.Flags != CellFlags.None));
        var first = row.Cells.FirstOrDefault(c => !c.IsEmpty);
        if (first.Text is null) return filled == 0 ? "" : null;
        var key = TextForm.Key(first.Text);
        if (Totals.Any(t => key.TrimEnd(':') == t)) return "合计行";
        if (row.Number == mapping.HeaderRow + mapping.HeaderRows && IsColumnNumbers(row)) return "栏次行";
        if (filled >= 2 && RepeatsHeader(row)) return "重复的表头";
        if (filled <= 2 && StartsWith(key, Signatures)) return "落款";
        if ((filled <= 1 || IsWide(row, first.Column)) && StartsWith(key, Notes)) return "备注";
        return filled == 0 ? "没有可导入的内容" : null;
    }

    private static bool StartsWith(string key, string[] words) => words.Any(w =>
        key == w || (key.StartsWith(w, StringComparison.Ordinal) && key[w.Length] is ':' or '1' or '.' or '('));

    private bool IsWide(SheetRow row, int column) => sheet.Merges.Any(m => m.Covers(row.Number, column) && m.LastColumn - m.FirstColumn >= 2);

    // 栏次: 甲 乙 1 2 3 … under the headers of statistical tables.
    private static bool IsColumnNumbers(SheetRow row)
    {
        var words = row.Cells.Where(c => !c.IsEmpty).Select(c => TextForm.Key(c.Text).Trim('(', ')')).ToList();
        var numbers = words.SkipWhile(w => w is "栏次" or "甲" or "乙" or "丙" or "丁" or "戊").ToList();
        return words.Count >= 3 && numbers.Count >= 2 && numbers.Select((w, i) => int.TryParse(w, out var n) && n == (int.TryParse(numbers[0], out var start) ? start : 0) + i).All(x => x);
    }

    private bool RepeatsHeader(SheetRow row)
    {
        var cells = row.Cells.Where(c => headers.ContainsKey(c.Column) && !c.IsEmpty).ToList();
        return cells.TrueForAll(c => headers[c.Column].EndsWith(TextForm.Key(c.Text), StringComparison.Ordinal));
    }
}
