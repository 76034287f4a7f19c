using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>Keeps a list as it came, to be looked at before anything moves; or lets it go.</summary>
internal static class KeepResult
{
    internal const int Longest = 400_000;

    internal sealed record Request(
        string Scheme, int Year, int? Batch, string Stage, DateOnly On, string DocumentNumber, string FileName, string Digest, long Length, string Text);

    internal static Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var refusals = Check(request, act.Day, procedures).ToList();
        if (refusals.Count > 0)
            return Task.FromResult<Result<Guid>>(refusals);
        var list = new ResultList
        {
            Id = act.NewId(), Scheme = request.Scheme, Year = request.Year, Batch = request.Batch, Stage = request.Stage, On = request.On, DocumentNumber = request.DocumentNumber,
            FileName = request.FileName, Digest = request.Digest, Length = request.Length, Text = request.Text, State = ResultList.Waiting, EnteredAt = act.At, EnteredBy = act.Actor.Name,
        };
        db.Add(list);
        return Task.FromResult(Result.Of(list.Id));
    }

    private static IEnumerable<Refusal> Check(Request request, DateOnly day, Procedures procedures)
    {
        if (!procedures.Knows(request.Scheme))
        {
            yield return new Refusal("scheme-unknown", "请选择事项。", "scheme");
            yield break;
        }
        var procedure = procedures.Of(request.Scheme, request.Scheme);
        if (procedure.Find(request.Stage) is null)
            yield return new Refusal("stage-unknown", $"{procedures.Head(request.Scheme).Title}没有这个环节，名单说明的可以是：{string.Join("、", procedure.Stages.Skip(1).Select(s => s.Name))}。", "stage");
        if (request.Year is < 2000 or > 2100)
            yield return new Refusal("year", "年度应是四位年份，如 2025。", "year");
        if (request.On > day)
            yield return new Refusal("day-future", $"名单日期不能晚于今天（{day.Iso()}）。", "on");
        if (string.IsNullOrWhiteSpace(request.Text))
            yield return new Refusal("text-missing", "请粘贴名单全文，或上传名单表格。", "text");
        else if (request.Text.Length > Longest)
            yield return new Refusal("text-long", $"名单有 {request.Text.Length} 字，超过 {Longest} 字，请只保留与本市县有关的部分。", "text");
        if (request.DocumentNumber.Length > 0 && DocumentNumber.Parse(request.DocumentNumber) is { Succeeded: true, Value.Problem: { } problem })
            yield return new Refusal("document-number", problem, "number");
    }
}

/// <summary>Lets a list go that nobody confirmed.</summary>
internal static class DropResult
{
    internal sealed record Request(Guid List);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<ResultList>().SingleOrDefaultAsync(l => l.Id == request.List && l.State == ResultList.Waiting, stop) is not { } list)
            return new Refusal("list-closed", "这份名单已经登记或放弃。");
        list.State = ResultList.Dropped;
        return Result.Done;
    }
}
