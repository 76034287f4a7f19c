using System.Globalization;
using System.Text.RegularExpressions;
using Kechuang.Enterprises;
using Kechuang.Kernel;

namespace Kechuang.Cases;

/// <summary>The text of a notice: what stands fast, and places that follow from the notice itself.</summary>
internal static partial class NoticeText
{
    /// <summary>How titles of notices end; a long title is turned before it.</summary>
    internal static readonly string[] Tails = ["拟认定名单的公示", "名单的公示", "的公示"];

    private static readonly string[] Places = ["起", "止", "工作日", "家数", "联系单位", "电话"];

    /// <summary>What a new notice begins with. Who objects and how: 匿名或逾期不受理，单位异议须盖章.</summary>
    internal static string Template(Scheme scheme)
    {
        var basis = scheme.Basis.Count > 0 ? $"根据《{scheme.Basis[0].Title}》{(scheme.Basis[0].Number.Length > 0 ? $"（{scheme.Basis[0].Number}）" : "")}，" : "";
        var what = scheme.Certificate is { } certificate ? $"拟将下列{{家数}}家单位认定为{certificate.Kind}" : $"拟同意下列{{家数}}家单位的{scheme.Title}申报";
        return $"""
            {basis}经单位申报、县科技局审核和会议研究，{what}，现予公示。公示期自{"{起}"}起至{"{止}"}止，共{"{工作日}"}个工作日。
            公示期内，单位或个人对公示内容有异议的，请以书面形式向我局提出，并提供必要的证明材料。以单位名义提出异议的，须加盖本单位公章；以个人名义提出异议的，须署真实姓名并留有效联系方式。匿名或逾期提出的异议，不予受理。
            受理单位：{"{联系单位}"}，电话：{"{电话}"}。
            """;
    }

    internal static string TitleOf(Scheme scheme, int year, int? batch) =>
        $"关于{year}年{(batch is { } n ? $"第{n}批" : "")}{(scheme.Title.EndsWith("认定", StringComparison.Ordinal) ? scheme.Title[..^2] : scheme.Title)}{Tails[0]}";

    /// <summary>Places that no notice knows; empty when the text can be filled.</summary>
    internal static IReadOnlyList<string> Unknown(string text) =>
        [.. Place().Matches(text).Select(m => m.Groups[1].Value).Where(p => !Places.Contains(p)).Distinct()];

    /// <summary>The paragraphs as they are published.</summary>
    internal static IReadOnlyList<string> Fill(PublicNotice notice, int count) =>
        [.. Place().Replace(notice.Text, m => m.Groups[1].Value switch
        {
            "起" => notice.StartsOn.Chinese(),
            "止" => notice.EndsOn.Chinese(),
            "工作日" => notice.WorkingDays.ToString(CultureInfo.InvariantCulture),
            "家数" => count.ToString(CultureInfo.InvariantCulture),
            "联系单位" => notice.Office,
            "电话" => notice.Telephone,
            _ => m.Value,
        }).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    [GeneratedRegex(@"\{([^{}]{1,12})\}")]
    private static partial Regex Place();
}
