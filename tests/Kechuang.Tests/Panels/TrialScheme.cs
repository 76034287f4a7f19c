using Kechuang.Kernel;

namespace Kechuang.Tests.Panels;

/// <summary>The shipped packs with one scheme more: filed in the county, reviewed by experts. Written to a folder of its own.</summary>
internal static class TrialScheme
{
    internal const string Id = "trial-review";

    /// <param name="review">The review of its stage, as the pack writes it.</param>
    internal static string Write(string folder, string review)
    {
        var root = Path.Combine(folder, "packs");
        foreach (var file in Directory.EnumerateFiles(PackLibrary.Locate(), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(root, Path.GetRelativePath(PackLibrary.Locate(), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var pack = Directory.CreateDirectory(Path.Combine(root, "schemes", "county", Id, "2025-01-01")).FullName;
        File.WriteAllText(Path.Combine(pack, "scheme.yaml"), Scheme.Replace("{review}", review, StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(pack, "policy.dmn"), Policy);
        return root;
    }

    private const string Scheme = """
        id: trial-review
        title: 评审试用事项
        short-title: 试评
        level: 县级
        authority: 县科技局
        filed: county
        site: 本系统
        variants: [首次]
        basis:
          - {key: 办法, title: 试用办法, number: 试〔2025〕1号, from: 2025-01-01, confidence: U}
        fields: [统一社会信用代码, 企业名称, 注册日期, 职工总数]
        experts:
          - {name: 技术水平, low: 0, high: 60}
          - {name: 带动效果, low: 0, high: 40}
        conditions:
          - {id: 职工总数, decision: 职工总数达标, text: 有职工, basis: 办法, article: 第一条}
        procedure:
          stages:
            - {id: draft, name: 填报, by: 申报单位, role: enterprise, where: here, state: 填报中, fill: true}
            - {id: review, name: 专家评审, by: 专家组, role: section, where: here, state: 专家评审中, review: {review}}
            - {id: recognised, name: 认定, by: 县科技局, role: director, where: here, state: 已认定, ends: true}
            - {id: failed, name: 未通过, by: 县科技局, role: director, where: here, state: 未通过, ends: true, needs: [reason]}
          moves:
            draft: [review]
            review: [recognised, failed]
        """;

    private const string Policy = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="trial" name="评审试用" namespace="urn:kechuang:trial:2025-01-01" expressionLanguage="https://www.omg.org/spec/DMN/20191111/FEEL/">
          <inputData id="i1" name="职工总数"><variable name="职工总数" typeRef="number"/></inputData>
          <inputData id="i2" name="技术水平"><variable name="技术水平" typeRef="number"/></inputData>
          <inputData id="i3" name="带动效果"><variable name="带动效果" typeRef="number"/></inputData>
          <decision id="d1" name="职工总数达标">
            <variable name="职工总数达标" typeRef="boolean"/>
            <informationRequirement id="r1"><requiredInput href="#i1"/></informationRequirement>
            <literalExpression id="e1"><text>职工总数 &gt; 0</text></literalExpression>
          </decision>
          <decision id="d2" name="专家总分">
            <variable name="专家总分" typeRef="number"/>
            <informationRequirement id="r2"><requiredInput href="#i1"/></informationRequirement>
            <informationRequirement id="r3"><requiredInput href="#i2"/></informationRequirement>
            <informationRequirement id="r4"><requiredInput href="#i3"/></informationRequirement>
            <literalExpression id="e2"><text>技术水平 + 带动效果 + (if 职工总数 &gt;= 100 then 5 else 0)</text></literalExpression>
          </decision>
        </definitions>
        """;
}
