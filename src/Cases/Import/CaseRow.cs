using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Kernel;

namespace Kechuang.Cases;

/// <summary>Reads one row of a cases sheet into the request that opens the case.</summary>
internal static class CaseRow
{
    internal static string NameOf(ImportRow row) =>
        Text(row, CaseColumns.EnterpriseName) is { Length: > 0 } name ? name : Text(row, CaseColumns.CreditCode);

    internal static Result<OpenCase.Request> Read(ImportRow row, Procedures procedures, Dictionary<string, Enterprise> firms)
    {
        var refusals = new List<Refusal>();
        var code = CreditCode.Parse(Text(row, CaseColumns.CreditCode)).Match(c => c.ToString(), _ => Text(row, CaseColumns.CreditCode));
        if (!firms.TryGetValue(code, out var firm))
            refusals.Add(new("enterprise-unknown", $"企业 {code} 还没有登记，请先导入企业，或核对统一社会信用代码。", Place(row, CaseColumns.CreditCode)));
        var word = Text(row, CaseColumns.Scheme);
        var scheme = procedures.Schemes.FirstOrDefault(s => s.Id == word || s.Title == word || s.Short == word || s.TitleKind == word);
        if (scheme is null)
            refusals.Add(new("scheme-unknown", $"没有事项“{word}”，应是：{string.Join("、", procedures.Schemes.Select(s => s.Title))}。", Place(row, CaseColumns.Scheme)));
        if (Number(row, CaseColumns.Year) is not (>= 2000 and <= 2100))
            refusals.Add(new("year", "年度应是四位年份，如 2025。", Place(row, CaseColumns.Year)));
        if (refusals.Count > 0)
            return Result.Not<OpenCase.Request>(refusals);
        var steps = Steps(row, scheme!, procedures);
        return steps.Map(s => new OpenCase.Request(
            scheme!.Id, firm!.Id, Number(row, CaseColumns.Year)!.Value, Text(row, CaseColumns.Variant), Number(row, CaseColumns.Batch),
            Text(row, CaseColumns.OutsideNumber), Text(row, CaseColumns.Section), s, null));
    }

    private static Result<List<Step>> Steps(ImportRow row, SchemeHead scheme, Procedures procedures)
    {
        var first = row.Cells.Values.Where(c => c.Date is not null).Select(c => c.Date!.Value).DefaultIfEmpty(DateOnly.MaxValue).Min();
        var found = procedures.On(scheme.Id, first);
        if (first == DateOnly.MaxValue || !found.TryValue(out var procedure))
            return new Refusal("steps-missing", "请至少填写“已在上级平台提交”的日期。", $"《{row.Sheet}》第 {row.Row} 行");
        var steps = procedure.Stages
            .Where(s => row.Cells.ContainsKey(CaseColumns.StageKey(s.Id)))
            .Select(s => new Step(s.Id, row.Cells[CaseColumns.StageKey(s.Id)].Date!.Value,
                Reason: s.NeedsReason ? Text(row, CaseColumns.Reason) : "", Certificate: s.Grants ? Certificate(row) : null))
            .OrderBy(s => s.On)
            .ToList();
        return OpenCase.Entry(procedure, steps[0].To) is not null
            ? steps
            : new Refusal("first-step", $"缺少第一步“{(procedure.Start.Fill ? procedure.Next(procedure.Start.Id)[0] : procedure.Start).Name}”的日期，或它晚于后面的步骤。", $"《{row.Sheet}》第 {row.Row} 行");
    }

    private static Certificate? Certificate(ImportRow row) =>
        Text(row, CaseColumns.CertificateNumber) is { Length: > 0 } number && Date(row, CaseColumns.IssuedOn) is { } issued
            ? new Certificate(number, issued, Date(row, CaseColumns.ExpiresOn))
            : null;

    private static string Text(ImportRow row, string key) => row.Cells.TryGetValue(key, out var cell) ? cell.Text : "";

    private static DateOnly? Date(ImportRow row, string key) => row.Cells.TryGetValue(key, out var cell) ? cell.Date : null;

    private static int? Number(ImportRow row, string key) =>
        row.Cells.TryGetValue(key, out var cell) && cell.Number is { } number && number == decimal.Truncate(number)
            ? decimal.ToInt32(Math.Clamp(number, -1, 9999))
            : int.TryParse(Text(row, key).TrimEnd('年', '批').TrimStart('第'), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;

    private static string Place(ImportRow row, string key) =>
        row.Cells.TryGetValue(key, out var cell) ? cell.Place : $"《{row.Sheet}》第 {row.Row} 行";
}
