using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>
/// Opens a case. Without steps it opens today where the applicant fills in the form: the application of a scheme filed here, or the
/// preparation of one filed outside. With dated steps it is the shadow of what was submitted outside, recorded at its present stage
/// (a county that starts mid-year).
/// </summary>
internal static class OpenCase
{
    /// <param name="Steps">Dated steps in order; the first enters the procedure's first stage, or one that follows the form. Empty: today at the form.</param>
    internal sealed record Request(
        string Scheme, Guid Enterprise, int Year, string Variant, int? Batch, string OutsideNumber, string Section,
        IReadOnlyList<Step> Steps, Guid? Paper)
    {
        /// <summary>A paper sent with the form; kept as a paper of the new case.</summary>
        public Upload? Upload { get; init; }
    }

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var firm = await db.Set<Enterprise>().SingleOrDefaultAsync(e => e.Id == request.Enterprise, stop);
        if (firm is null || (act.Actor.Role == Roles.Enterprise && firm.CreditCode != act.Actor.Enterprise))
            return new Refusal("enterprise-unknown", "没有找到这家企业，请先登记企业。", "enterprise");
        if (!procedures.Knows(request.Scheme))
            return new Refusal("scheme-unknown", "请选择事项。", "scheme");
        var head = procedures.Head(request.Scheme);
        if (request.Steps.Count == 0)
        {
            if (!procedures.Of(request.Scheme, request.Scheme).Start.Fill)
                return new Refusal("steps-missing", "请填写提交日期。", "on");
            request = request with { Steps = [new Step(procedures.Of(request.Scheme, request.Scheme).Start.Id, act.Day)] };
        }
        else if (act.Actor.Role == Roles.Enterprise)
            return new Refusal("not-here", $"{head.Title}在“{head.Site}”申报，进展由科技局登记。", "scheme");
        var before = await db.Set<Case>().CountAsync(c => c.Scheme == request.Scheme && c.Enterprise == request.Enterprise && c.Year == request.Year, stop)
            + db.ChangeTracker.Entries<Case>().Count(e => e.State == EntityState.Added && e.Entity.Scheme == request.Scheme && e.Entity.Enterprise == request.Enterprise && e.Entity.Year == request.Year);
        if (before > 0 && !head.ManyPerYear)
            return new Refusal("case-twice", $"{firm.Name}{request.Year}年已有该事项的办件，请在原办件上登记进展。", "enterprise");
        var pack = await procedures.InForce(db, request.Scheme, request.Steps[0].On, act.At, stop);
        if (!pack.Succeeded)
            return Result.Not<Guid>(pack.Refusals);
        var scheme = procedures.SchemeOf(request.Scheme, pack.Value.Pin);
        return scheme.Units.Contains(firm.Kind)
            ? await Add(request, before + 1, act, db, procedures, scheme, pack.Value, stop)
            : new Refusal("unit-kind", $"{firm.Name}是{firm.Kind}，{head.Title}由{string.Join("、", scheme.Units)}申报。", "enterprise");
    }

    private static async Task<Result<Guid>> Add(
        Request request, int sequence, Act act, KechuangDb db, Procedures procedures, Scheme scheme, PackVersion pack, CancellationToken stop)
    {
        var first = request.Steps[0];
        if (Entry(scheme.Procedure, first.To) is not { } start)
            return new Refusal("first-step", $"第一步应是“{scheme.Procedure.Start.Name}”{(scheme.Procedure.Start.Fill ? $"或“{string.Join("、", Entries(scheme.Procedure).Skip(1).Select(s => s.Name))}”" : "")}。", "on");
        if (first.On > act.Day)
            return new Refusal("day-future", $"日期不能晚于今天（{act.Day:yyyy-MM-dd}）。", "on");
        var opened = new Case
        {
            Id = act.NewId(), Number = await NextNumber(request, db, procedures, stop), Scheme = request.Scheme, Pin = pack.Pin,
            Enterprise = request.Enterprise, Year = request.Year, Sequence = sequence, Variant = request.Variant, OutsideNumber = request.OutsideNumber,
            Section = request.Section.Length > 0 ? request.Section : scheme.Section, Stage = start.Id, Since = first.On, EnteredAt = act.At,
        };
        if (request.Batch is { } number)
            opened.Batch = (await OpenBatch.Find(request.Scheme, request.Year, number, act, db, stop)).Id;
        var paper = request.Upload.Add(db, act, "提交回执", "case:" + opened.Id) ?? request.Paper;
        var walk = new Walk(opened, [], procedures);
        db.Add(opened);
        walk.Add(Walk.MoveOf(opened, "", start, 1, first, paper, act, Walk.OnBehalf(start, start, act)), db);
        opened.Stand(start, first.On, first.On);
        opened.DueOn = CaseClock.Due(start, first.On, [], procedures.Calendar);
        foreach (var step in request.Steps.Skip(1))
            if (await walk.Take(step with { Past = true }, paper, act, db, stop, lookedOn: step.On) is { Refused: true } refused)
                return Result.Not<Guid>(refused.Refusals);
        return opened.Id;
    }

    /// <summary>The stage a case can open in: the first, or after a form that was filled in elsewhere what follows it.</summary>
    internal static Stage? Entry(Procedure procedure, string stage) => Entries(procedure).FirstOrDefault(s => s.Id == stage);

    private static IEnumerable<Stage> Entries(Procedure procedure) =>
        [procedure.Start, .. procedure.Start.Fill ? procedure.Next(procedure.Start.Id).Where(s => !s.NeedsReason) : []];

    private static async Task<string> NextNumber(Request request, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var prefix = $"{request.Year}-{procedures.Head(request.Scheme).Short}-";
        var taken = await db.Set<Case>().CountAsync(c => c.Scheme == request.Scheme && c.Year == request.Year, stop)
            + db.ChangeTracker.Entries<Case>().Count(e => e.State == EntityState.Added && e.Entity.Scheme == request.Scheme && e.Entity.Year == request.Year);
        return prefix + (taken + 1).ToString("000", CultureInfo.InvariantCulture);
    }
}
