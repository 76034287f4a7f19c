using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Ui;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Sites;

/// <summary>The filters of the list, as they stand in the address.</summary>
/// <param name="Days">Days after which a case should have been looked at; null: what its stage allows.</param>
/// <param name="All">Those not due are listed too.</param>
internal sealed record SiteFilter(string? Words, string? Site, int? Days, bool All, string? Sort)
{
    internal IReadOnlyList<GivenFilter> Given() =>
    [
        new("检索", "q", Words), new("上级平台", "site", Site), new("没看", "days", Days is { } days ? $"超过 {days.ToString(CultureInfo.InvariantCulture)} 天" : null),
        new("列出", "all", All ? "不到期的也列出" : null),
    ];
}

/// <summary>A case that stands at an upper-level site, with what people call it.</summary>
internal sealed record SiteRow(WatchedCase Case, CaseName Line);

/// <summary>How people call a case.</summary>
internal sealed record CaseName(Guid Id, string Number, string Variant, string Section, string Enterprise, string CreditCode, string Initials);

/// <summary>The cases to look at for the list page and its export.</summary>
internal static class SiteList
{
    /// <summary>Those of what is watched that match, in order; longest not looked at first unless asked otherwise.</summary>
    internal static async Task<IReadOnlyList<SiteRow>> Found(Desk desk, Procedures procedures, IReadOnlyList<WatchedCase> watched, SiteFilter filter, CancellationToken stop)
    {
        List<WatchedCase> asked = [.. watched.Where(c => (filter.All || c.Late) && (string.IsNullOrEmpty(filter.Site) || c.Site == filter.Site))];
        var names = await Names(desk, [.. asked.Select(c => c.Stage).Distinct()], stop);
        var word = new Keyword(filter.Words);
        var named = procedures.Named(word);
        var rows = asked.Select(c => new SiteRow(c, names[c.Id]))
            .Where(r => word.In(r.Line.Enterprise, r.Line.Number, r.Line.CreditCode) || word.Spells && r.Line.Initials.Contains(word.Lower, StringComparison.Ordinal) || named.Contains(r.Case.Scheme));
        return [.. Sorted(rows, filter.Sort)];
    }

    internal static ListFile Sheet(IReadOnlyList<SiteRow> rows, string filters, Procedures procedures, DateOnly day)
    {
        OutColumn[] columns =
            [new("上级平台"), new("编号"), new("事项"), new("企业名称"), new("统一社会信用代码"), new("现处环节"), new("自", OutFormat.Date), new("最近查看", OutFormat.Date), new("多少天没看", OutFormat.Whole), new("责任股室")];
        return ListFile.Of("上级平台查看清单", day, filters, columns, rows.Select(r => (IReadOnlyList<object?>)
        [
            r.Case.Site, r.Line.Number, procedures.Head(r.Case.Scheme).Short, r.Line.Enterprise, r.Line.CreditCode,
            procedures.Of(r.Case.Scheme, r.Case.Pin).Find(r.Case.Stage)!.State, r.Case.Since, r.Case.LookedOn, (decimal)r.Case.Days, r.Line.Section,
        ]));
    }

    // By stage and not by id: a county has more cases than a query takes parameters.
    private static async Task<Dictionary<Guid, CaseName>> Names(Desk desk, List<string> stages, CancellationToken stop) => await (
        from c in desk.Db.Set<Case>()
        where stages.Contains(c.Stage)
        join e in desk.Db.Set<Enterprise>() on c.Enterprise equals e.Id
        select new CaseName(c.Id, c.Number, c.Variant, c.Section, e.Name, e.CreditCode, e.Initials)).ToDictionaryAsync(n => n.Id, stop);

    private static IEnumerable<SiteRow> Sorted(IEnumerable<SiteRow> rows, string? sort) => sort switch
    {
        "编号" => rows.OrderBy(r => r.Line.Number, StringComparer.Ordinal),
        "-编号" => rows.OrderByDescending(r => r.Line.Number, StringComparer.Ordinal),
        "企业" => rows.OrderBy(r => r.Line.Enterprise, StringComparer.Ordinal),
        "-企业" => rows.OrderByDescending(r => r.Line.Enterprise, StringComparer.Ordinal),
        "没看" => rows.OrderBy(r => r.Case.Days),
        _ => rows,
    };
}
