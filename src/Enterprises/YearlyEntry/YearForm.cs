using Kechuang.Enterprises.Registry;
using Kechuang.Kernel;

namespace Kechuang.Enterprises.YearlyEntry;

/// <summary>The sections of the yearly form: what the schemes ask first, in their order, then what only other uses need.</summary>
internal static class YearForm
{
    internal static IReadOnlyList<(string Title, string Hint, IReadOnlyList<DataElement> Elements)> Sections(ElementDictionary dictionary, SchemeCatalogue schemes)
    {
        var taken = new HashSet<string>();
        var sections = new List<(string, string, IReadOnlyList<DataElement>)>();
        void Add(string title, string hint, Func<DataElement, bool> belongs)
        {
            var elements = YearlyElements.Of(dictionary).Where(e => !taken.Contains(e.Id) && belongs(e)).ToList();
            taken.UnionWith(elements.Select(e => e.Id));
            if (elements.Count > 0)
                sections.Add((title, hint, elements));
        }
        var asked = schemes.Latest.SelectMany(p => p.Scheme.Fields).ToHashSet();
        var self = schemes.Latest.SelectMany(p => p.Scheme.Experts).Select(e => e.Self).OfType<string>().ToHashSet();
        Add("人员", "全年月平均；高企按累计 183 天，科小按累计 6 个月，口径不同，分别填", e => asked.Contains(e.Name) && e.Unit == "人");
        Add("收入、资产和研发费用", "单位万元；四种研发口径不同，不要混填", e => asked.Contains(e.Name) && e.Money is not null);
        Add("知识产权和成果", "年末有效、与主要产品相关", e => asked.Contains(e.Name) && e.Kind == ElementKind.Number);
        Add("是否事项", "", e => asked.Contains(e.Name) && e.Kind == ElementKind.Boolean);
        Add("自评估计", "只作估计，不影响结论", e => self.Contains(e.Name));
        Add("其他", "奖补、统计等用到", e => e.Kind is ElementKind.Number or ElementKind.Boolean);
        return sections;
    }
}
