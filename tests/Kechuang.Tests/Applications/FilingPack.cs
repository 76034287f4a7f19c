using Kechuang.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Tests.Applications;

/// <summary>The shipped packs and one scheme more, filed in the county, that has every kind of field and of material.</summary>
internal static class FilingPack
{
    internal const string Scheme = "test-filing";

    private const string SchemeText = """
        id: test-filing
        title: 试验备案
        short-title: 试备
        level: 县级
        authority: 县科技局
        filed: county
        site: 本系统
        section: 高新股
        variants: [首次, 续备]
        basis:
          - {key: 办法, title: 试验办法, number: 云科发〔2024〕1号, from: 2024-01-01, confidence: K}
        fields: [统一社会信用代码, 企业名称, 销售收入, 职工总数, 查账征收]
        three-years: [销售收入]
        own-fields:
          - {id: 项目名称, kind: text, required: true, max: 20}
          - {id: 项目内容, kind: long-text, max: 100}
          - {id: 领域, kind: choice, choices: [种植, 加工], required: true}
          - {id: 立项日期, kind: date}
          - {id: 自筹资金, kind: number, unit: 万元, max: 500}
          - {id: 有合作单位, kind: yes-no}
        parts:
          - {title: 一、基本情况, fields: [统一社会信用代码, 企业名称, 职工总数, 查账征收]}
          - {title: 二、经营情况, fields: [销售收入, 自筹资金], note: 单位万元}
          - {title: 三、项目, fields: [项目名称, 项目内容, 领域, 立项日期, 有合作单位]}
        materials:
          - {id: 审计报告, name: 上年审计报告, kind: 年度审计报告, required: true, files: [pdf], months: 12}
          - {id: 合作协议, name: 合作协议, kind: 合作协议, required: true, files: [pdf, docx], when: 有合作单位}
          - {id: 照片, name: 现场照片, kind: 照片, required: false, files: [jpg, png]}
        conditions:
          - {id: 查账征收, decision: 查账征收达标, text: 实行查账征收, basis: 办法, article: 第二条}
        procedure:
          stages:
            - {id: draft, name: 填报, state: 填报中, by: 企业, role: enterprise, where: here, fill: true}
            - {id: submitted, name: 提交, state: 已提交, by: 县科技局, role: section, where: here}
            - {id: recognised, name: 备案, state: 已备案, by: 县科技局, role: director, where: here, ends: true}
            - {id: returned, name: 退回补正, state: 已退回, by: 企业, role: enterprise, where: here, fill: true, needs: [reason]}
            - {id: withdrawn, name: 撤回, state: 已撤回, by: 企业, role: enterprise, where: here, ends: true, needs: [reason]}
          moves:
            draft: [submitted, withdrawn]
            submitted: [recognised, returned]
            returned: [withdrawn, submitted]
        """;

    private const string Policy = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="test-filing" name="试验备案" namespace="urn:kechuang:test-filing" expressionLanguage="https://www.omg.org/spec/DMN/20191111/FEEL/">
          <inputData id="i1" name="查账征收"><variable name="查账征收" typeRef="boolean"/></inputData>
          <decision id="d1" name="查账征收达标">
            <variable name="查账征收达标" typeRef="boolean"/>
            <informationRequirement id="q1"><requiredInput href="#i1"/></informationRequirement>
            <literalExpression id="e1"><text>查账征收</text></literalExpression>
          </decision>
        </definitions>
        """;

    private const string Examples = """
        year: 2025
        date: 2025-03-01
        examples:
          - {name: 查账, inputs: {查账征收: 是}, expect: {verdict: 符合, failed: [], pending: []}}
        """;

    /// <summary>A county that has it; its packs go with the folder given.</summary>
    internal static Task<TestCounty> Start(DirectoryInfo folder, Action<IServiceCollection>? adjust = null)
    {
        Write(folder.FullName);
        return TestCounty.Start(adjust: services =>
        {
            services.AddSingleton(new PackLibrary(folder.FullName));
            adjust?.Invoke(services);
        });
    }

    /// <summary>Writes all packs and this one into a folder.</summary>
    internal static void Write(string root)
    {
        var shipped = PackLibrary.Locate();
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(root, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var folder = Directory.CreateDirectory(Path.Combine(root, "schemes", "county", Scheme, "2024-01-01")).FullName;
        File.WriteAllText(Path.Combine(folder, "scheme.yaml"), SchemeText);
        File.WriteAllText(Path.Combine(folder, "policy.dmn"), Policy);
        File.WriteAllText(Path.Combine(folder, "examples.yaml"), Examples);
    }
}
