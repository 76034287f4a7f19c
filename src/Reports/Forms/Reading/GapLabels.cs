using System.Text.RegularExpressions;

namespace Kechuang.Reports;

/// <summary>What a gap in a sentence is called by the words around it.</summary>
internal sealed record GapLabel(string Row, string Column, string Unit);

/// <summary>Names the gaps of a paragraph: 新增高新技术企业＿＿家，增长＿＿% is a number of firms and its growth; pure.</summary>
internal static partial class GapLabels
{
    // With so few words before it the noun comes after: 现有＿＿家高新技术企业.
    private const int Short = 6;

    private static readonly char[] Between = ['，', ',', '。', '；', ';', '！', '？', '\n', '\t', '：', ':', '（', '('];
    private static readonly char[] Edge = ['，', ',', '。', '；', ';', '、', '：', ':', '（', '(', '）', ')', '“', '”', '《', '》', ' ', '\u3000', '\u2002', '\t', '\n'];

    /// <param name="paragraph">A paragraph with gaps.</param>
    /// <param name="before">The paragraph before it, which names a line that stands alone below 主要做法：.</param>
    /// <returns>For each gap its label; null for one that nothing names.</returns>
    internal static IReadOnlyList<GapLabel?> Of(DocxParagraph paragraph, string before)
    {
        List<GapLabel?> labels = [];
        var words = paragraph.Words;
        var row = before.Length <= 30 && before.EndsWith('：') ? FormWords.WithoutOrdinal(before).Trim(Edge) : "";
        var used = 0;
        foreach (var (i, gap) in paragraph.Gaps.Index())
        {
            var after = words[i + 1].TrimStart(' ', '\u3000');
            var date = after.Length > 0 && after[0] is '年' or '月' or '日' ? after[..1] : "";
            var unit = date.Length > 0 ? "" : DocxParagraph.UnitAt(after);
            var own = Clause(words[i][used..], first: i == 0);
            used = words[i + 1].Length - after.Length + date.Length + unit.Length;
            var column = date;
            if (own.Length > 0 && row.Length > 0 && Circumstance().IsMatch(own))
                (own, column) = (row, own);
            else if (unit.Length > 0 && own.Length is > 0 and <= Short && Noun(after[unit.Length..]) is { Length: > 1 } noun)
                own += noun;
            row = own.Length > 0 ? own : gap.Name.Length > 0 ? gap.Name : row;
            labels.Add(FormWords.Names(row) ? new GapLabel(row, column, unit switch { "％" => "%", "个百分点" => "百分点", _ => unit }) : null);
        }
        return labels;
    }

    // The clause right before the gap; what stands before a colon where nothing follows it.
    private static string Clause(string words, bool first)
    {
        var clean = (first ? FormWords.WithoutOrdinal(words) : words).TrimEnd(Edge);
        return clean[(clean.LastIndexOfAny(Between) + 1)..].Trim(Edge);
    }

    private static string Noun(string after)
    {
        var end = after.IndexOfAny([.. Between, '、', ' ', '\u3000', '）', ')']);
        return end < 0 ? after : after[..end];
    }

    // What says no more than which number of the thing before is meant.
    [GeneratedRegex("^(?:其中|并|比|较|与)*(?:上年|去年|上一年|同期|年初)*(?:同比|环比|相比)?(?:增长|增加|增幅|增速|提高|增减)(?:率|了|约)?$|^(?:占|为|完成)?(?:年度|全年|年初|市定|本年)*(?:目标|任务|计划)(?:任务|数|值)?的?$|^(?:目标|任务)?完成(?:率|比例|进度)(?:为|达|达到)?$|^(?:上年|去年|同期)(?:同期|为|数)*$")]
    private static partial Regex Circumstance();
}
