using System.Globalization;
using Kechuang.Targets;

namespace Kechuang.Reports;

/// <summary>The targets of a level as a table of a document; every number in it opens and is frozen like one in a sentence. Pure.</summary>
internal sealed class TargetTable
{
    private static readonly (string Title, int Width)[] Columns =
        [("序号", 8), ("指标", 24), ("目标", 12), ("完成", 14), ("完成比例", 12), ("期间和状态", 18), ("责任股室", 12)];

    private readonly List<IReadOnlyList<Piece>> rows = [[.. Columns.Select(c => Words(c.Title))]];
    private readonly List<ComposedSlot> slots = [];
    private readonly List<Finding> findings = [];
    private readonly string paragraph;

    private TargetTable(string paragraph) => this.paragraph = paragraph;

    internal IReadOnlyList<IReadOnlyList<Piece>> Rows => rows;
    internal IReadOnlyList<ComposedSlot> Slots => slots;
    internal IReadOnlyList<Finding> Findings => findings;

    /// <summary>Shares of the width of the columns, in the order of the cells.</summary>
    internal static IReadOnlyList<(string Title, int Width)> Head => Columns;

    internal static TargetTable Of(DraftParagraph paragraph, Material material)
    {
        var table = new TargetTable(paragraph.Key);
        foreach (var (place, target) in material.Targets.Where(t => t.Level == paragraph.Table).Index())
            table.Row(place + 1, target);
        if (table.rows.Count == 1)
            table.findings.Add(new Finding("待填", paragraph.Key, "", $"{material.Year.ToString(CultureInfo.InvariantCulture)} 年没有登记{paragraph.Table}目标，表是空的；请在“目标任务”登记或导入"));
        return table;
    }

    private void Row(int number, TargetView target)
    {
        var figure = target.Figure;
        var status = $"{figure.Period}{(figure.Status.Length > 0 ? $"，{figure.Status}" : "")}";
        // Of a rank nothing is completed: less is better.
        var share = target.Completion is null && figure.Settled is not null ? Words("—") : Cell(number, FigureRoles.Completion, target);
        rows.Add(
        [
            Words(number.ToString(CultureInfo.InvariantCulture)), Words(target.Name), Cell(number, FigureRoles.Target, target),
            Cell(number, FigureRoles.Value, target), share, Words(status), Words(target.Section.Length > 0 ? target.Section : "—"),
        ]);
    }

    private Piece Cell(int number, string role, TargetView target)
    {
        var found = SlotValue.Of(new Bound { Indicator = target.Indicator, Role = role, Level = target.Level }, target.Figure, target);
        var label = role == FigureRoles.Value ? target.Name : $"{target.Name} {FigureRoles.TitleOf(role)}";
        var key = $"t{number.ToString(CultureInfo.InvariantCulture)}{role}";
        var text = found.Value is { } value ? SlotValue.Words(value) + found.Unit : label;
        var kind = found.Value is null ? PieceKind.Blank : PieceKind.Figure;
        slots.Add(new ComposedSlot(key, kind, text, label, paragraph, $"{target.Name}：{FigureRoles.TitleOf(role)} {text}", target.Indicator, role, target.Level,
            target.Figure, target, found.Value, found.Scale, found.Unit, null, found.Problem, []) { InTable = true });
        if (found.Value is null)
            findings.Add(new Finding(target.Figure.Conflict ? "数据冲突" : "待填", paragraph, key, $"{label}：{found.Problem}"));
        return new Piece(kind, text, key, found.Problem);
    }

    private static Piece Words(string text) => new(PieceKind.Text, text);
}
