using System.Runtime.CompilerServices;

namespace Kechuang.Gongwen.Tests;

internal static class Sample
{
    /// <summary>A file or folder of the repository.</summary>
    public static string At(string path) => Path.Combine(Root(), path);

    public static byte[] AnnualSummary() => File.ReadAllBytes(At("samples/annual-summary-2019.txt"));

    /// <summary>The words a county bureau counts by, as Reports will hand them in.</summary>
    public static Knowledge Knowledge { get; } = new()
    {
        Indicators =
        [
            new("年度", "年度", "年", Claim.Date, []),
            new("高企.申报", "申报高新技术企业", "家", Claim.Count, ["高企申报"]),
            new("高企.新认定", "新增高新技术企业", "家", Claim.Count, ["新增高企", "高企"]),
            new("高企.批次", "高新技术企业申报批次", "批次", Claim.Count, []),
            new("科小.入库", "科技型中小企业", "家", Claim.Count, ["科小评价入库"]),
            new("准备金.备案", "研发准备金制度备案", "家", Claim.Count, []),
            new("研发奖补.企业", "申报研发奖补企业", "家", Claim.Count, ["省级研发奖补"]),
            new("研发奖补.金额", "省级研发奖补", "万元", Claim.Amount, []),
            new("高新产值.增加值", "高新技术产业增加值", "万元", Claim.Amount, ["高新技术产品产值增加值"]),
            new("高新产值.占比", "高新技术产业增加值占GDP比重", "%", Claim.Ratio, ["占GDP比重"]),
            new("研发经费.全社会", "全社会研发经费支出", "万元", Claim.Amount, ["R&D经费支出"]),
            new("贫困村.覆盖率", "科技专家覆盖贫困村比例", "%", Claim.Ratio, []),
            new("示范企业", "科技扶贫示范企业", "家", Claim.Count, []),
        ],
    };

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
