namespace Kechuang.Enterprises.Registry;

/// <summary>国家重点支持的高新技术领域, first level (国科发火〔2016〕32号 annex): what forms and imports offer. The policy's own list is in its table.</summary>
internal static class TechnologyDomains
{
    internal static readonly IReadOnlyList<string> All =
        ["电子信息", "生物与新医药", "航空航天", "新材料", "高技术服务", "新能源与节能", "资源与环境", "先进制造与自动化"];
}
