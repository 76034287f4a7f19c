using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>Prints a slot: number with its tail, name, or what is missing; pure.</summary>
internal static class SlotText
{
    private static readonly string[] Places = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    internal static ComposedSlot Of(DraftSlot slot, string paragraph, Material material, IReadOnlyDictionary<string, string> names)
    {
        var empty = new ComposedSlot(slot.Key, PieceKind.Blank, slot.Label, slot.Label, paragraph, "", "", "", "", null, null, null, 0, "", null, "", slot.Suggestions);
        if (material.Bindings.GetValueOrDefault(slot.Key) is { Typed.Length: > 0 } own)
            return empty with { Kind = PieceKind.Figure, Text = WithTail(own.Typed, slot.Tail), Paper = own.Paper };
        if (material.BoundOf(slot) is { } bound)
            return OfBound(empty, slot, bound, material, names);
        if (slot.Fact.Length > 0 && material.Facts.GetValueOrDefault(slot.Fact) is { Length: > 0 } fact)
            return empty with { Kind = PieceKind.Name, Text = fact + slot.Tail };
        if (slot.Original.Length > 0)
            return slot.Fact == "原文"
                ? empty with { Kind = PieceKind.Text, Text = slot.Original }
                : empty with { Kind = PieceKind.Carried, Text = slot.Original, Problem = "数字没有记录支持，请绑定指标或改写" };
        return empty with { Problem = slot.Fact.Length > 0 ? $"没有{slot.Fact}的名称" : "还没有绑定指标，也没有填写" };
    }

    private static ComposedSlot OfBound(ComposedSlot empty, DraftSlot slot, Bound bound, Material material, IReadOnlyDictionary<string, string> names)
    {
        var found = SlotValue.Of(bound, material);
        var name = found.Figure?.Name ?? names.GetValueOrDefault(bound.Indicator, bound.Indicator);
        var label = bound.Role == FigureRoles.Value ? name : name + " " + FigureRoles.TitleOf(bound.Role);
        var filled = empty with { Indicator = bound.Indicator, Role = bound.Role, Level = bound.Level, Figure = found.Figure, Target = found.Target, Label = label, Text = label, Problem = found.Problem };
        if (found.Value is not { } value)
            return filled;
        var kind = FigureRoles.IsConditional(bound.Role) && found.Figure?.IfAllPass is not null ? PieceKind.Conditional : PieceKind.Figure;
        return filled with { Kind = kind, Value = value, Scale = found.Scale, Unit = found.Unit, Text = Printed(value, found, slot) };
    }

    private static string Printed(decimal value, SlotValue found, DraftSlot slot)
    {
        if (slot.Original.StartsWith('第'))
            return $"第{(value is >= 1 and <= 10 && decimal.IsInteger(value) ? Places[(int)value] : SlotValue.Words(value))}{slot.Original[^1]}";
        return WithTail(SlotValue.Words(Math.Round(value * Factor(found.Unit, slot.Tail), found.Scale + 2, MidpointRounding.AwayFromZero)), slot.Tail.Length > 0 ? slot.Tail : found.Unit);
    }

    private static string WithTail(string number, string tail) => number.EndsWith(tail, StringComparison.Ordinal) ? number : number + tail;

    // A blank in 亿元 may be bound to an indicator kept in 万元.
    private static decimal Factor(string from, string to) => (from, to) switch
    {
        ("万元", "亿元") => 0.0001m,
        ("亿元", "万元") => 10_000m,
        ("元", "万元") => 0.0001m,
        _ => 1m,
    };
}
