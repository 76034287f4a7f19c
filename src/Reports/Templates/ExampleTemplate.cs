using Kechuang.Gongwen;

namespace Kechuang.Reports.Templates;

/// <summary>A template to begin from: what the braces can do, on one page.</summary>
internal static class ExampleTemplate
{
    internal static byte[] Docx()
    {
        using var output = new MemoryStream();
        DocxWriter.Write(new OfficialDocument
        {
            Title = ["{县名}高新技术企业培育情况"], Signature = "{局名}", Date = new(2025, 1, 1), Creator = "科创", Created = new DateTime(2025, 1, 1),
            Blocks =
            [
                Words("{年}年，全县申报高新技术企业{指标.高企.申报}家，新认定{指标.高企.新认定}家{#if 指标.高企.新认定.目标 != null}，完成市定目标{指标.高企.新认定.目标}家的{指标.高企.新认定.完成率}%{/if}；科技型中小企业入库{指标.科小.入库}家。"),
                Words("{#if 指标.高企.新认定.值 >= 指标.高企.新认定.目标}目标已完成。{#else}离目标还差{指标.高企.新认定.缺口}家。{/if}"),
                Words("新认定的企业：{#each 指标.高企.新认定.记录 as r}{r.名称}；{/each}"),
                new TableBlock([new("目标", 40), new("目标数", 20), new("完成数", 20), new("完成率（%）", 20)],
                    [[Run("{#each 目标 as t}{t.名称}"), Run("{t.目标}{t.单位}"), Run("{t.完成}"), Run("{t.完成率}{/each}")]]),
            ],
        }, output);
        return output.ToArray();
    }

    private static ParagraphBlock Words(string text) => new([Run(text)]);

    private static TextRun Run(string text) => new(text);
}
