using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Ui;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Experts;

/// <summary>The filters of the pool, as they stand in the address.</summary>
internal sealed record ExpertFilter(string? Words, string? Category, string? Specialty, string? State, string? Sort)
{
    internal IReadOnlyList<GivenFilter> Given() => [new("检索", "q", Words), new("类别", "category", Category), new("专业方向", "specialty", Specialty), new("状态", "state", State == "all" ? "全部" : State)];
}

/// <summary>One query for the list, its export and the API.</summary>
internal static class ExpertList
{
    /// <summary>All that match, in order. The initials of employers and specialties are kept nowhere: the pool is small enough to spell them out.</summary>
    internal static async Task<IQueryable<Expert>> Query(KechuangDb db, ExpertFilter filter, CancellationToken stop)
    {
        var experts = db.Set<Expert>().AsNoTracking();
        var state = string.IsNullOrEmpty(filter.State) ? ExpertWords.Active : filter.State;
        if (state != "all")
            experts = experts.Where(e => e.State == state);
        if (!string.IsNullOrEmpty(filter.Category))
            experts = experts.Where(e => e.Category == filter.Category);
        if (filter.Specialty?.Trim() is { Length: > 0 } specialty)
            experts = experts.Where(e => e.Specialties.Contains(specialty));
        if (new Keyword(filter.Words) is { Empty: false } word)
        {
            var (words, initials) = (word.Text, word.Lower);
            var spelt = word.Spells ? await Spelt(experts, word, stop) : [];
            experts = experts.Where(e => e.Name.Contains(words) || e.Employer.Contains(words) || e.Initials.Contains(initials) || e.Specialties.Contains(words) || spelt.Contains(e.Id));
        }
        return Sorted(experts, filter.Sort);
    }

    private static async Task<List<Guid>> Spelt(IQueryable<Expert> experts, Keyword word, CancellationToken stop) =>
        [.. (await experts.Select(e => new { e.Id, e.Employer, e.Specialties }).ToListAsync(stop)).Where(e => word.In(e.Employer, e.Specialties)).Select(e => e.Id)];

    private static IQueryable<Expert> Sorted(IQueryable<Expert> experts, string? sort) => sort switch
    {
        "-专家" => experts.OrderByDescending(e => e.Initials).ThenBy(e => e.Id),
        "单位" => experts.OrderBy(e => e.Employer).ThenBy(e => e.Initials),
        "-单位" => experts.OrderByDescending(e => e.Employer).ThenBy(e => e.Initials),
        "类别" => experts.OrderBy(e => e.Category).ThenBy(e => e.Initials),
        "-类别" => experts.OrderByDescending(e => e.Category).ThenBy(e => e.Initials),
        _ => experts.OrderBy(e => e.Initials).ThenBy(e => e.Id),
    };

    /// <summary>The list as a workbook; a sheet travels, so names and telephones are masked in it.</summary>
    internal static ListFile Sheet(IReadOnlyList<Expert> experts, string filters, DateOnly day)
    {
        OutColumn[] columns = [new("姓名"), new("类别"), new("工作单位"), new("职称"), new("所在地"), new("专业方向"), new("联系电话", OutFormat.Text), new("状态"), new("停用原因")];
        var rows = experts.Select(e => (IReadOnlyList<object?>)
        [
            Personal.Mask(PersonalKind.Name, e.Name), e.Category, e.Employer, e.Post, e.Area, e.Specialties, Personal.Mask(PersonalKind.Phone, e.Phone), e.State,
            e.State == ExpertWords.Suspended ? e.StateReason : "",
        ]);
        return ListFile.Of("专家库", day, filters, columns, rows);
    }
}
