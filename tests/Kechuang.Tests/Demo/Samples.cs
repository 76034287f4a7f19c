using System.Globalization;
using Kechuang.Demo;
using Kechuang.Kernel.Workbooks;

namespace Kechuang.Tests.Demo;

/// <summary>A sheet as people make them: a merged title, notes, their own headers, rows, a sum, a signature.</summary>
internal sealed record SampleSheet(string Name, string Title, string? Note, string[] Headers, IReadOnlyList<object?[]> Rows, object?[]? Sum = null, string? Signature = null)
{
    internal static byte[] Write(params SampleSheet[] sheets)
    {
        using var stream = new MemoryStream();
        using (var package = new XlsxOut(stream))
            foreach (var sheet in sheets)
                sheet.Write(package);
        return stream.ToArray();
    }

    private void Write(XlsxOut package)
    {
        var header = Note is null ? 2 : 3;
        using var part = package.Sheet(Name, header);
        part.Begin([.. Headers.Select(h => Math.Clamp(WorkbookWriter.Width(h) + 4, 10, 40))], header);
        part.Row([Title], _ => XlsxStyle.Title, 28);
        if (Note is not null)
            part.Row([Note], _ => XlsxStyle.General);
        part.Row([.. Headers], _ => XlsxStyle.Header, 24);
        foreach (var row in Rows)
            part.Row(row, _ => XlsxStyle.General);
        if (Sum is not null)
            part.Row(Sum, _ => XlsxStyle.General);
        if (Signature is not null)
            part.Row([Signature], _ => XlsxStyle.General);
        part.EndData();
        part.Merge($"A1:{ColumnLetters.Of(Headers.Length)}1");
        part.Print();
    }
}

/// <summary>The workbooks in samples/: what a county would bring, to try the imports with on the demo county. All firms are invented.</summary>
internal static class Samples
{
    private const string Signature = "填表人：演示·陈晨    审核人：演示·周局长    填表日期：2025-12-08";
    private const int FirstNew = 8001;

    private static readonly Story Story = new(DemoArguments.Usual);

    private static readonly (string Code, string Name)[] New = [.. Enumerable.Range(0, 40).Select(i => (
        Firms.CodeOf(FirstNew + i, wrong: i == 17),
        $"云溪演示{Invented.First[i % 20]}{Invented.Second[(i * 7 + 3) % 20]}{Invented.Technical[i % 16].Word}（样例）有限公司"))];

    private static readonly Firm[] Known = [.. Story.Firms.Where(f => f.Kind == FirmKind.Sme && f.RegisteredOn.Year < 2021).Take(8)];

    internal static readonly (string File, Func<byte[]> Bytes)[] All =
    [
        ("enterprises.xlsx", Enterprises), ("yearly-data.xlsx", YearlyData), ("titles.xlsx", Titles), ("cases.xlsx", Cases), ("targets.xlsx", Targets), ("figures.xlsx", Figures),
        ("city-form-2026.xlsx", () => DemoBlanks.Workbook(2026)), ("city-form-2026.docx", () => DemoBlanks.Text(2026)),
    ];

    private static byte[] Enterprises() => SampleSheet.Write(new SampleSheet(
        "企业名册", "云溪县企业名册（演示样例）", "填报单位：云溪县科学技术局（演示）",
        ["序号", "单位全称", "纳税人识别号", "成立时间", "所属乡镇", "国民经济行业代码", "所属技术领域", "是否规上", "企业联系人", "联系方式", "经营状态", "备注"],
        [
            .. New.Select((f, i) => new object?[]
            {
                i + 1, f.Name, f.Code, new DateOnly(2009, 3, 2).AddDays(i * 97), Invented.Towns[i % 25], Invented.Technical[i % 16].Industry, Invented.Technical[i % 16].Domain,
                i % 3 == 0 ? "是" : "否", Invented.Families[i % 16] + "演示", string.Create(CultureInfo.InvariantCulture, $"1990000{8000 + i}"), "存续", "",
            }),
            // Three that are in the demo county already: one says the same, two bring another contact.
            .. Known.Take(3).Select((f, i) => new object?[]
            {
                41 + i, f.Name, f.CreditCode, f.RegisteredOn, f.Town, f.Industry, f.Domain, f.AboveScale ? "是" : "否", i == 0 ? f.Contact : "新演示", f.Phone, "存续", "",
            }),
        ], null, Signature));

    private static byte[] YearlyData() => SampleSheet.Write(
        new SampleSheet("2024年度", "云溪县 2024 年度企业主要指标（演示样例）", null,
            ["序号", "企业", "统一代码", "年度", "员工人数", "科技人员数(科小口径)", "营业收入（万元）", "资产总计（万元）", "研发费用(加计扣除口径)（万元）"], Rows2024(),
            ["合计", null, null, null, 913, 158, 63_120.50m, 71_004.00m, 2_951.30m], Signature),
        new SampleSheet("2023年度", "云溪县 2023 年度企业主要指标（演示样例）", "金额单位：人民币千元",
            ["公司名称", "统一社会信用代码", "营业收入", "所有者权益合计", "高企研发费用", "Ⅰ类知识产权", "二类知识产权数"],
            [.. Known.Select((f, i) => new object?[] { f.Name, f.CreditCode, 18_200.5m + (i * 3_310), 9_120.4m + (i * 900), 880.2m + (i * 61), i % 3, 4 + i })], null, Signature),
        new SampleSheet("2022年度", "2022年度企业经营情况（演示样例）", null,
            ["单位名称", "信用代码", "年销售收入", "总资产", "职工人数"],
            [.. Known.Take(6).Select((f, i) => new object?[] { f.Name, f.CreditCode, 1_420.35m + (i * 210), 1_980.10m + (i * 150), 22 + i })]));

    // Three rows are wrong: words for a number, a firm nobody knows, a negative amount of money.
    private static List<object?[]> Rows2024()
    {
        List<object?[]> rows = [.. Known.Select((f, i) => new object?[] { i + 1, f.Name, f.CreditCode, 2024, 31 + i, 6 + i, 2_110.55m + (i * 402), 2_600m + (i * 377), 121.4m + (i * 13) })];
        rows[2][6] = "约3000";
        rows[5][7] = -120.5m;
        rows.Add([9, "云溪演示查无此号有限公司", Firms.CodeOf(8999, wrong: false), 2024, 12, 2, 300m, 280m, 12m]);
        return rows;
    }

    private static byte[] Titles() => SampleSheet.Write(new SampleSheet(
        "证书台账", "高新技术企业证书台账（演示样例）", null, ["序号", "企业名称", "信用代码", "称号种类", "证书号", "发证时间", "有效期截止", "是否首次认定"],
        [
            .. New.Take(6).Select((f, i) => new object?[] { i + 1, f.Name, f.Code, "高新技术企业", Numbers.HighTech(2023, 8001 + i), new DateOnly(2023, 10, 16), new DateOnly(2026, 10, 15), "是" }),
            .. New.Skip(6).Take(4).Select((f, i) => new object?[] { 7 + i, f.Name, f.Code, "科技型中小企业", Numbers.Sme(2025, 800_001 + i), new DateOnly(2025, 6, 27), new DateOnly(2025, 12, 31), "否" }),
        ], null, Signature));

    private static byte[] Cases() => SampleSheet.Write(new SampleSheet(
        "办件", "2025 年申报进度表（演示样例）", "日期为该环节办结日期，没有走到的不填",
        ["序号", "申报单位", "社会信用代码", "申报事项", "申报年度", "申报类型", "申报批次", "提交日期", "县级审核日期", "推荐日期", "受理日期", "评审日期", "公示日期", "认定日期", "未通过日期", "原因", "证书号", "发证日期", "有效期至"],
        [
            .. New.Take(8).Select((f, i) => new object?[]
            {
                i + 1, f.Name, f.Code, "高企", 2025, "首次", 3, new DateOnly(2025, 8, 18 + i), new DateOnly(2025, 8, 27), new DateOnly(2025, 9, 1), new DateOnly(2025, 9, 10), new DateOnly(2025, 9, 25),
                i is 2 or 3 ? new DateOnly(2025, 11, 20) : null, i == 3 ? new DateOnly(2025, 12, 5) : null, i == 5 ? new DateOnly(2025, 11, 18) : null, i == 5 ? "创新能力评价得分不足" : null,
                i == 3 ? Numbers.HighTech(2025, 8001) : null, i == 3 ? new DateOnly(2025, 12, 5) : null, i == 3 ? new DateOnly(2028, 12, 4) : null,
            }),
        ], null, Signature));

    private static byte[] Targets() => SampleSheet.Write(new SampleSheet(
        "目标任务", "2026 年度科技创新目标任务分解表（演示样例）", null, ["序号", "目标任务", "年份", "任务数", "计量单位", "任务来源", "下达文件", "发文字号", "成文日期", "牵头股室"],
        [
            [1, "新增高新技术企业", 2026, 22, "家", "市定", "关于下达 2026 年度科技创新目标任务的通知（演示）", "演科发〔2025〕51号", new DateOnly(2025, 12, 5), "高新股"],
            [2, "科技型中小企业入库", 2026, 95, "家", "市定", "关于下达 2026 年度科技创新目标任务的通知（演示）", "演科发〔2025〕51号", new DateOnly(2025, 12, 5), "高新股"],
            [3, "全社会研发经费支出", 2026, 3.32m, "亿元", "市定", "关于下达 2026 年度科技创新目标任务的通知（演示）", "演科发〔2025〕51号", new DateOnly(2025, 12, 5), "高新股"],
            [4, "技术合同成交额", 2026, 26_000, "万元", "市定", "关于下达 2026 年度科技创新目标任务的通知（演示）", "演科发〔2025〕51号", new DateOnly(2025, 12, 5), "规划成果股"],
        ], null, Signature));

    private static byte[] Figures() => SampleSheet.Write(new SampleSheet(
        "指标反馈", "2025 年主要指标反馈表（演示样例）", null, ["序号", "指标名称", "报告期", "本期数", "计量单位", "数据状态", "报送日期", "报送单位"],
        [
            [1, "地区生产总值", "2025年上半年", 94.86m, "亿元", "快报", new DateOnly(2025, 7, 24), "云溪县统计局（演示）"],
            [2, "地方财政科技支出", "2025年1—11月", 2_961.2m, "万元", "快报", new DateOnly(2025, 12, 8), "云溪县财政局（演示）"],
            [3, "科技培训人次", "2025年", 4_930, "人次", "快报", new DateOnly(2025, 12, 9), "云溪县农业农村局（演示）"],
            [4, "有效高新技术企业", "2025年", 40, "家", "快报", new DateOnly(2025, 12, 9), "县科技局（演示）"],
        ], ["合计", null, null, null, null, null, null, null], Signature));
}
