using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>Binds a blank to an indicator, or fills it with typed words that rest on a paper.</summary>
internal static class BindBlank
{
    internal sealed record Request(string Kind, int Year, string Slot, string Indicator, string Role, string Period, string Typed, Upload? Paper, string PaperNumber = "");

    /// <summary>Pure: what is wrong with it, in words that say what would be right.</summary>
    internal static Result<Done> Decide(Draft draft, IReadOnlyCollection<string> indicators, Request request)
    {
        if (!draft.Slots.ContainsKey(request.Slot))
            return new Refusal("not-found", "没有这个空白，请刷新页面");
        if (request.Typed.Length > 0)
            return request.Paper is null ? new Refusal("paper", "直接填写的内容要附依据（文件、截图或统计报表）", "Paper")
                : request.Typed.Length > 60 ? new Refusal("long", "最多填 60 字", "Typed")
                : Result.Done;
        if (request.Indicator.Length == 0)
            return new Refusal("empty", "请选一个指标，或填写内容并附依据", "Indicator");
        if (!indicators.Contains(request.Indicator))
            return new Refusal("indicator", $"没有指标“{request.Indicator}”，请从列表中选", "Indicator");
        if (FigureRoles.All.All(r => r.Key != request.Role))
            return new Refusal("role", $"“{request.Role}”不对，应是：{string.Join("、", FigureRoles.All.Select(r => r.Title))}", "Role");
        var periods = Periods.For(request.Kind);
        return periods.Any(p => p.Key == request.Period)
            ? Result.Done
            : new Refusal("period", $"“{request.Period}”不对，应是：{string.Join("、", periods.Select(p => p.Title))}", "Period");
    }

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Documents documents, CancellationToken stop)
    {
        var open = await Editing.Open(request.Kind, request.Year, documents, act, db, stop);
        if (open.Refused)
            return Result.Not<Guid>(open.Refusals);
        return Decide(documents.DraftOf(open.Value)!, [.. documents.Catalogue.Select(i => i.Id)], request).Map(_ =>
        {
            var id = act.NewId();
            db.Add(new DocumentBinding
            {
                Id = id, Document = open.Value.Id, Slot = request.Slot, EnteredAt = act.At, EnteredBy = act.Actor.Name,
                Typed = request.Typed, Indicator = request.Typed.Length > 0 ? "" : request.Indicator, Role = request.Role, Period = request.Period,
                Paper = request.Paper.Add(db, act, "依据", $"document:{open.Value.Id}", request.PaperNumber),
            });
            return id;
        });
    }
}
