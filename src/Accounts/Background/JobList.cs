using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Accounts;

/// <summary>The filters of the list, as they stand in the address.</summary>
internal sealed record JobFilter(string? Words, string? State, string? Sort)
{
    internal IReadOnlyList<GivenFilter> Given() => [new("检索", "q", Words), new("状态", "state", State)];
}

/// <summary>The background jobs for the list page and its export.</summary>
internal static class JobList
{
    internal static readonly IReadOnlyList<(JobState State, string Word)> States =
        [(JobState.Waiting, "等待"), (JobState.Running, "进行中"), (JobState.Finished, "已完成"), (JobState.Failed, "未办成"), (JobState.Cancelled, "已取消")];

    internal static IQueryable<Job> Query(KechuangDb db, Jobs jobs, JobFilter filter)
    {
        var found = db.Set<Job>().AsNoTracking();
        if (States.Where(s => s.Word == filter.State).Select(s => (JobState?)s.State).FirstOrDefault() is { } state)
            found = found.Where(j => j.State == state);
        if (new Keyword(filter.Words) is { Empty: false } word)
        {
            var words = word.Text;
            List<string> kinds = [.. jobs.Kinds.Where(k => word.In(k.Title)).Select(k => k.Key)];
            found = found.Where(j => kinds.Contains(j.Kind) || j.Outcome.Contains(words) || j.LastError.Contains(words));
        }
        return filter.Sort switch
        {
            "任务" => found.OrderBy(j => j.Kind).ThenByDescending(j => j.Due),
            "-任务" => found.OrderByDescending(j => j.Kind).ThenByDescending(j => j.Due),
            "时间" => found.OrderBy(j => j.Due).ThenBy(j => j.Id),
            "-时间" => found.OrderByDescending(j => j.Due).ThenByDescending(j => j.Id),
            _ => found.OrderByDescending(j => j.EnteredAt).ThenByDescending(j => j.Id),
        };
    }

    internal static string TitleOf(Jobs jobs, Job job) => jobs.Kinds.FirstOrDefault(k => k.Key == job.Kind)?.Title ?? job.Kind;

    internal static string Word(JobState state) => States.First(s => s.State == state).Word;

    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/jobs/export", (Desk desk, Jobs jobs, string? q, string? state, string? sort) =>
        {
            var filter = new JobFilter(q, state, sort);
            OutColumn[] columns = [new("任务"), new("状态"), new("已办", OutFormat.Whole), new("共", OutFormat.Whole), new("结果"), new("出错"), new("次数", OutFormat.Whole), new("时间")];
            var rows = Query(desk.Db, jobs, filter).AsEnumerable().Select(j => (IReadOnlyList<object?>)
                [TitleOf(jobs, j), Word(j.State), (decimal)j.Done, (decimal)j.Total, j.Outcome, j.LastError, (decimal)j.Attempts, (j.FinishedAt ?? j.Due).ToString()]);
            return ListFile.Of("后台任务", desk.Day, filter.Given().Words(), columns, rows);
        }).ExcludeFromDescription();
}
