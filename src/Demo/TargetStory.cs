namespace Kechuang.Demo;

/// <summary>A target of the story.</summary>
/// <param name="Replaces">Index of the earlier target it takes the place of.</param>
internal sealed record PlannedTarget(
    string Indicator, int Year, decimal Value, string Level, string Paper, string Section, string Owner, DateOnly EnteredOn, int? Replaces = null, string Reason = "")
{
    /// <summary>Counts that grow with the size of the county.</summary>
    internal bool Counted => Indicator is "高企.新认定" or "科小.入库" or "高企.有效";
}

/// <summary>What the city and the county handed down for 2024 and 2025, with the documents.</summary>
internal static class TargetStory
{
    private const string Officer = Invented.HighTechOfficer, High = "高新股";
    private static readonly DateOnly Year2024 = new(2024, 3, 4), Year2025 = new(2025, 2, 24), Raised = new(2025, 7, 14), County2025 = new(2025, 3, 11);

    internal static readonly PlannedPaper[] Papers =
    [
        Paper("targets-2024", new(2024, 2, 27), "演科发〔2024〕6号", ["关于下达 2024 年度科技创新目标任务的通知", "（演示）"], "各县（市、区）科技局", Invented.CityBureau,
            "云溪县：新增高新技术企业 10 家，科技型中小企业评价入库 70 家，全社会研发经费支出 27,000 万元。"),
        Paper("targets-2025", new(2025, 2, 18), "演科发〔2025〕7号", ["关于下达 2025 年度科技创新目标任务的通知", "（演示）"], "各县（市、区）科技局", Invented.CityBureau,
            "云溪县：新增高新技术企业 20 家，科技型中小企业评价入库 80 家，全社会研发经费支出 28,800 万元，高新技术产业增加值占地区生产总值比重 12.0%，技术合同成交额 24,000 万元，每万人口高价值发明专利拥有量 3.5 件，研发准备金制度备案 45 家，申报省级研发奖补 30 家。"),
        Paper("targets-2025-raised", new(2025, 7, 8), "演科发〔2025〕33号", ["关于调整 2025 年度全社会研发经费目标的通知", "（演示）"], "云溪县科学技术局", Invented.CityBureau,
            "根据 2024 年核定数，你县 2025 年全社会研发经费支出目标由 28,800 万元调整为 30,400 万元。"),
        Paper("county-2025", new(2025, 3, 6), "云政办发〔2025〕12号", ["关于印发 2025 年重点工作任务分解的通知", "（演示）"], "县直各单位", "云溪县人民政府办公室（演示）",
            "县科技局：科技培训 5,000 人次，新增科技示范企业 6 家，省级以上创新平台 8 个，年末有效高新技术企业 38 家。"),
    ];

    internal static readonly PlannedTarget[] Targets =
    [
        new("高企.新认定", 2024, 10, "市定", "targets-2024", High, Officer, Year2024),
        new("科小.入库", 2024, 70, "市定", "targets-2024", High, Officer, Year2024),
        new("研发经费.全社会", 2024, 27_000, "市定", "targets-2024", High, Officer, Year2024),
        new("高企.新认定", 2025, 20, "市定", "targets-2025", High, Officer, Year2025),
        new("科小.入库", 2025, 80, "市定", "targets-2025", High, Officer, Year2025),
        new("研发经费.全社会", 2025, 28_800, "市定", "targets-2025", High, Officer, Year2025),
        new("高新增加值.占比", 2025, 12.0m, "市定", "targets-2025", High, Officer, Year2025),
        new("技术合同.成交额", 2025, 24_000, "市定", "targets-2025", "规划成果股", Invented.PlanOfficer, Year2025),
        new("发明专利.万人", 2025, 3.5m, "市定", "targets-2025", "规划成果股", Invented.PlanOfficer, Year2025),
        new("研发准备金.备案", 2025, 45, "市定", "targets-2025", High, Officer, Year2025),
        new("研发奖补.申报企业", 2025, 30, "市定", "targets-2025", High, Officer, Year2025),
        new("研发经费.全社会", 2025, 30_400, "市定", "targets-2025-raised", High, Officer, Raised, 5, "市科技局按 2024 年核定数调整"),
        new("科技培训.人次", 2025, 5_000, "县定", "county-2025", "农村股", Invented.RuralOfficer, County2025),
        new("科技扶贫示范企业.新增", 2025, 6, "县定", "county-2025", "农村股", Invented.RuralOfficer, County2025),
        new("创新平台.省级", 2025, 8, "县定", "county-2025", "规划成果股", Invented.PlanOfficer, County2025),
        new("高企.有效", 2025, 38, "县定", "county-2025", High, Officer, County2025),
        new("理论学习.次数", 2025, 12, "县定", "county-2025", "办公室", "演示·周局长", County2025),
    ];

    private static PlannedPaper Paper(string key, DateOnly on, string number, string[] title, string addressee, string signature, string text) =>
        new(key, $"{title[0]}（演示）.docx", "文件", number, on, title, addressee, [text], signature);
}
