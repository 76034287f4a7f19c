using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;

namespace Kechuang.Cases;

/// <summary>Columns of a cases sheet: who, what, which batch, one day per stage, and the certificate.</summary>
internal static class CaseColumns
{
    internal const string CreditCode = "credit-code";
    internal const string EnterpriseName = "name";
    internal const string Scheme = "scheme";
    internal const string Year = "case-year";
    internal const string Variant = "variant";
    internal const string Batch = "batch";
    internal const string OutsideNumber = "outside-number";
    internal const string Section = "section";
    internal const string Reason = "reason";
    internal const string CertificateNumber = "certificate-number";
    internal const string IssuedOn = "issued-on";
    internal const string ExpiresOn = "expires-on";

    internal static string StageKey(string stage) => "stage:" + stage;

    internal static IReadOnlyList<ColumnSpec> Of(Procedures procedures) =>
    [
        new(CreditCode, "统一社会信用代码", ColumnKind.Code) { Required = true, Aliases = ["信用代码", "社会信用代码"], Example = "91431224MA00000073" },
        new(EnterpriseName, "企业名称") { Aliases = ["企业", "单位名称", "申报单位"] },
        new(Scheme, "事项") { Required = true, Aliases = ["申报事项", "类别"], Choices = [.. procedures.Schemes.Select(s => s.Short)], Example = "高企" },
        new(Year, "年度") { Required = true, Aliases = ["申报年度"], Example = "2025" },
        new(Variant, "类型") { Aliases = ["申报类型"], Example = "首次" },
        new(Batch, "批次") { Aliases = ["申报批次"], Example = "1" },
        new(OutsideNumber, "受理号") { Aliases = ["上级平台编号"] },
        new(Section, "责任股室") { Aliases = ["股室"], Example = "高新股" },
        .. Stages(procedures),
        new(Reason, "未通过原因") { Aliases = ["原因", "退回原因"] },
        new(CertificateNumber, "证书编号") { Aliases = ["入库编号", "证书号"] },
        new(IssuedOn, "发证日期", ColumnKind.Date) { Aliases = ["入库日期"] },
        new(ExpiresOn, "有效期至", ColumnKind.Date) { MayBeFuture = true },
    ];

    // One column per stage id, whatever the schemes call it: 已在上级平台提交, 已在省平台提交 and 提交 are one step. A word that two
    // steps go by is the column of the one that more schemes call so.
    private static IEnumerable<ColumnSpec> Stages(Procedures procedures)
    {
        var stages = procedures.Schemes.SelectMany(s => procedures.Of(s.Id, s.Id).Stages).ToList();
        var names = stages.GroupBy(s => s.Name).ToDictionary(g => g.Key, g => g.GroupBy(s => s.Id).MaxBy(x => x.Count())!.Key);
        var taken = new HashSet<string>();
        foreach (var stage in stages.GroupBy(s => s.Id))
        {
            var own = stage.GroupBy(s => s.Name).OrderByDescending(g => g.Count()).Select(g => g.Key).Where(n => names[n] == stage.Key).ToList();
            if (own.Count == 0)
                continue;
            var words = own.Concat(own.SelectMany(n => new[] { n + "日期", Plain(n) + "日期" })).Where(taken.Add).ToList();
            yield return new ColumnSpec(StageKey(stage.Key), own[0], ColumnKind.Date) { Aliases = [.. words.Where(w => w != own[0])] };
        }
    }

    private static string Plain(string name) =>
        name.Replace("在上级平台", "", StringComparison.Ordinal).Replace("在省平台", "", StringComparison.Ordinal).TrimStart('已');
}
