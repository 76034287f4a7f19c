using Kechuang.Kernel.Workbooks;

namespace Kechuang.Platforms;

/// <summary>The lists of this module as Excel workbooks.</summary>
internal static class Sheets
{
    internal static ListFile Platforms(IReadOnlyList<PlatformLine> lines, string filters, PlatformKinds kinds, DateOnly day)
    {
        OutColumn[] columns =
        [
            new("编号"), new("平台名称"), new("种类"), new("级别"), new("依托单位"), new("统一社会信用代码", OutFormat.Text), new("乡镇"), new("状态"), new("自", OutFormat.Date),
            new("期限", OutFormat.Date), new("认定日期", OutFormat.Date), new("文号"), new("平台编号"), new("责任股室"),
        ];
        return ListFile.Of("创新平台台账", day, filters, columns, lines.Select(l => (IReadOnlyList<object?>)
        [
            l.Number, l.Name, kinds.Find(l.Kind)?.Title, l.Level, l.HostName, l.CreditCode, l.AreaName, kinds.Word(l), l.Since, l.DueOn, l.RecognisedOn,
            l.DocumentNumber, l.OutsideNumber, l.Section,
        ]));
    }

    internal static ListFile Round(Round round, IReadOnlyList<RoundLine> lines, string filters, DateOnly day)
    {
        List<OutColumn> columns = [new("编号"), new("平台名称"), new("依托单位"), new("统一社会信用代码", OutFormat.Text), new("级别"), new("填报")];
        columns.AddRange(round.Rules.Facts.Select(f => new OutColumn($"{f.Name}（{f.Unit}）", OutFormat.General)));
        columns.AddRange([new("测算分"), .. round.Rules.Experts.Select(e => new OutColumn(e.Name, OutFormat.General)), new("总分"), new("等次"), new("公布日期", OutFormat.Date), new("原因")]);
        return ListFile.Of($"{round.Year} 年度{round.Rules.Title}", day, filters, columns, lines.Select(l => Cells(l, round.Rules)));
    }

    internal static ListFile Awards(IReadOnlyList<AwardDue> awards, PlatformKinds kinds, int year, DateOnly day) => ListFile.Of($"{year} 年度平台绩效评价优秀名单", day, "",
        [new("平台名称"), new("种类"), new("级别"), new("依托单位"), new("统一社会信用代码", OutFormat.Text), new("年度"), new("等次"), new("公布日期", OutFormat.Date), new("依据")],
        awards.Select(a => (IReadOnlyList<object?>)
            [a.PlatformName, kinds.Find(a.Kind)?.Title, a.Level, a.HostName, a.CreditCode, (decimal)a.Year, a.Grade, a.PublishedOn, kinds.Rules(a.Kind, a.Year).Value.Citation]));

    private static IReadOnlyList<object?> Cells(RoundLine line, AssessmentRules rules)
    {
        var (facts, scores) = (AssessmentNumbers.Numbers(line.Assessment?.Facts ?? "{}"), AssessmentNumbers.Numbers(line.Assessment?.ExpertScores ?? "{}"));
        return
        [
            line.Platform.Number, line.Platform.Name, line.HostName, line.CreditCode, line.Platform.Level, line.Word,
            .. rules.Facts.Select(f => facts.TryGetValue(f.Id, out var value) ? (object?)value : null),
            line.Outcome?.Computed.ToString(),
            .. rules.Experts.Select(e => scores.TryGetValue(e.Name, out var points) ? (object?)points : null),
            line.Outcome?.Total.ToString(), line.Grade, line.Assessment?.PublishedOn, line.Assessment?.Reason,
        ];
    }
}
