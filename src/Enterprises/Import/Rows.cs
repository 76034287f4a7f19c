using Kechuang.Kernel;

namespace Kechuang.Enterprises.Import;

/// <summary>What the three kinds of import share: reading the credit code, finding cells, making lines.</summary>
internal static class Rows
{
    internal const string CreditCodeKey = "credit-code";
    internal const string NameKey = "name";

    internal static ImportCell? Cell(this ImportRow row, string key) => row.Cells.GetValueOrDefault(key);

    internal static string Text(this ImportRow row, string key) => row.Cell(key)?.Text.Trim() ?? "";

    internal static DateOnly? Date(this ImportRow row, string key) => row.Cell(key)?.Date;

    internal static string Place(this ImportRow row, string key) => row.Cell(key)?.Place ?? $"《{row.Sheet}》第 {row.Row} 行";

    /// <summary>The code, and the doubt about its check digit: a doubt does not stop the row (GB 32100-2015; early codes).</summary>
    internal static Result<CreditCode> CreditCode(this ImportRow row, List<Refusal> doubts)
    {
        var code = Kernel.CreditCode.Parse(row.Text(CreditCodeKey)).At(row.Place(CreditCodeKey));
        if (code.TryValue(out var read) && read.Doubt is { } doubt)
            doubts.Add(new Refusal("credit-code.doubt", doubt, row.Place(CreditCodeKey)));
        return code;
    }

    internal static Refusal UnknownFirm(this ImportRow row, string code) => new("enterprise.unknown",
        $"企业 {code}{(row.Text(NameKey) is { Length: > 0 } name ? $"（{name}）" : "")}还没有登记：请先导入企业，或核对统一社会信用代码", row.Place(CreditCodeKey));

    internal static ImportLine Line(this ImportRow row, string title, ImportEffect effect, string detail, IReadOnlyList<Refusal> problems) =>
        new(row.Sheet, row.Row, title, effect, detail, problems);

    internal static ImportLine Refused(this ImportRow row, IEnumerable<Refusal> problems) =>
        row.Line(row.Text(NameKey) is { Length: > 0 } name ? name : row.Text(CreditCodeKey), ImportEffect.Refused, "", [.. problems]);

    /// <summary>The effect of a sound row: a doubt makes it one to look at.</summary>
    internal static ImportLine Sound(this ImportRow row, string title, ImportEffect effect, string detail, List<Refusal> doubts) =>
        row.Line(title, doubts.Count > 0 && effect != ImportEffect.Same ? ImportEffect.Warned : effect, detail, doubts);
}
