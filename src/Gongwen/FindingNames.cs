namespace Kechuang.Gongwen;

/// <summary>The classes of findings by name: for programs in snake case, for people in Chinese and English.</summary>
public static class FindingNames
{
    /// <summary>The name in the output: <c>wrong_char</c>.</summary>
    public static string Name(FindingClass kind) => Names(kind).Snake;

    /// <summary>The name an editor reads.</summary>
    public static string Chinese(FindingClass kind) => Names(kind).Chinese;

    /// <summary>The name in English.</summary>
    public static string English(FindingClass kind) => Name(kind).Replace('_', ' ');

    private static (string Snake, string Chinese) Names(FindingClass kind) => kind switch
    {
        FindingClass.WrongChar => ("wrong_char", "错别字"),
        FindingClass.TraditionalChar => ("traditional_char", "繁体字"),
        FindingClass.MissingChar => ("missing_char", "漏字"),
        FindingClass.ExtraText => ("extra_text", "多字"),
        FindingClass.RepeatedWord => ("repeated_word", "重复"),
        FindingClass.BracketUnpaired => ("bracket_unpaired", "括号不成对"),
        FindingClass.BooktitleUnpaired => ("booktitle_unpaired", "书名号不成对"),
        FindingClass.QuoteUnpaired => ("quote_unpaired", "引号不成对"),
        FindingClass.Punctuation => ("punctuation", "标点"),
        FindingClass.Width => ("width", "全角半角"),
        FindingClass.Numbering => ("numbering", "序号"),
        FindingClass.Docnum => ("docnum", "发文字号"),
        FindingClass.Date => ("date", "日期"),
        FindingClass.Unit => ("unit", "量词单位"),
        FindingClass.FigureInconsistent => ("figure_inconsistent", "数字矛盾"),
        FindingClass.Truncated => ("truncated", "断句残缺"),
        FindingClass.Boilerplate => ("boilerplate", "无关文字"),
        FindingClass.Term => ("term", "用语过时"),
        FindingClass.Grammar => ("grammar", "语病"),
        FindingClass.Structure => ("structure", "层次"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
