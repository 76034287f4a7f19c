using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Applications;

/// <summary>
/// Sends the form: what stands in it is kept exactly, pinned to the pack's version, its figures are entered in the ledger, and the
/// case moves on. For what is filed outside it records that it was submitted there.
/// </summary>
internal static class SubmitApplication
{
    /// <param name="Seen">The save that the preview showed.</param>
    /// <param name="Anyway">Data elements may stay empty: the unit says it has nothing to state.</param>
    /// <param name="On">Day of submission; for what is filed outside the day it was submitted there.</param>
    /// <param name="Paper">The unit's signed form when staff enter it (代录), or the receipt of the outside site.</param>
    internal sealed record Request(Guid Case, long Seen, bool Anyway, DateOnly On, string OutsideNumber, Upload? Paper);

    /// <param name="ahead">The form as read before the unit; null: it is read within.</param>
    internal static async Task<Result<Guid>> Handle(
        Request request, Act act, KechuangDb db, Procedures procedures, ApplicationForms forms, FormAhead? ahead, CancellationToken stop)
    {
        var filling = await OpenCaseOf.Filling(request.Case, act, db, procedures, stop);
        if (filling.Refused)
            return Result.Not<Guid>(filling.Refusals);
        var form = (await forms.Now(ahead, db, request.Case, act, stop))!;
        if (Refuse(form, request, act) is { Count: > 0 } refusals)
            return refusals;
        var @case = filling.Value.Case;
        if (request.OutsideNumber.Length > 0)
            @case.OutsideNumber = request.OutsideNumber;
        var submission = New(form, request, act);
        db.Add(submission);
        submission.Paper = request.Paper.Add(db, act, "进展佐证", "case:" + @case.Id);
        var walk = await Walk.Of(@case, procedures, db, stop);
        var moved = await walk.Take(new Step(Next(form)!.Id, request.On), submission.Paper, act, db, stop);
        if (moved.Refused)
            return Result.Not<Guid>(moved.Refusals);
        FirmLedger.Enter(db, act, @case.Enterprise, form.Ledger, Given(form.Form), submission.Paper);
        return submission.Id;
    }

    /// <summary>Pure: what still stands against sending it, each with its field.</summary>
    internal static List<Refusal> Refuse(OpenForm form, Request request, Act act)
    {
        if (form.Saves > request.Seen)
            return [new("changed-meanwhile", $"您预览以后，{form.Saved!.SavedBy} 又改了内容，请再看一遍后提交。")];
        if (Next(form) is null)
            return [new("stage-end", "本事项的办理程序没有写明提交后到哪一步，请联系科技局。")];
        if (act.Actor.Role == Roles.Enterprise && form.Scheme.FiledHere && Window.Closed(form.Scheme.Window, act.Day, form.Scheme.Section) is { } closed && form.Submissions.Count == 0)
            return [closed];
        List<Refusal> refusals =
        [
            .. form.Form.Fields.Where(f => f.Blocks).Select(f => new Refusal("field-missing", $"{f.Asked.FullLabel}：{f.Todo}", f.Asked.Key)),
            .. form.Materials.Where(m => m.Lacks).Select(m => new Refusal("material-missing", $"{m.Rule.Name}：{m.Todo}", "material:" + m.Rule.Id)),
        ];
        if (!request.Anyway && form.Form.Fields.Count(f => f.Lacks && !f.Blocks) is > 0 and var empty)
            refusals.Add(new("field-empty", $"有 {empty} 项还空着。确实没有的，勾选“其余空着的项确实没有”后提交。", "anyway"));
        if (act.Actor.Role is Roles.Staff or Roles.Director && request.Paper is null)
            refusals.Add(new("paper-missing", "代企业录入的，请附企业盖章的申请表。", "paper"));
        return refusals;
    }

    /// <summary>The stage that sending leads to: the first way on that is no return.</summary>
    internal static Stage? Next(OpenForm form) => form.Scheme.Procedure.Next(form.Stage.Id).FirstOrDefault(s => !s.NeedsReason && !s.Fill);

    private static Submission New(OpenForm form, Request request, Act act)
    {
        var sent = form.Sent;
        return new Submission
        {
            Id = act.NewId(), Case = form.Case.Id, Sequence = form.Submissions.Count + 1, Pin = form.Case.Pin, Values = sent.PartsJson, Materials = sent.MaterialsJson,
            Digest = sent.Digest.Code, On = request.On, OnBehalf = act.Actor.Role != Roles.Enterprise, EnteredAt = act.At, EnteredBy = act.Actor.Name,
        };
    }

    private static IEnumerable<GivenAnswer> Given(FilledForm form) =>
        from field in form.Fields
        where field.Asked.Element is not null && field.Origin == Origin.Here
        select new GivenAnswer(field.Asked.Element!, field.Asked.YearsBack, AnswerText.Read(field.Asked, field.Text).Value);
}

/// <summary>A unit moves its case on from its form by sending the form, not by a bare step.</summary>
internal sealed class FormGate : ICaseGate
{
    public Task<Refusal?> Refuse(Case @case, Stage here, Stage next, Act act, KechuangDb db, CancellationToken stop) => Task.FromResult(
        Holds(act.Actor.Role, here, next) && db.Set<Submission>().Local.All(s => s.Case != @case.Id)
            ? new Refusal("form-unsent", "请打开申请表，预览后提交。", "to")
            : null);

    /// <summary>Pure: a step of the unit's own that sending the form takes; its page does not offer it.</summary>
    internal static bool Holds(string role, Stage here, Stage next) => role == Roles.Enterprise && here.Fill && !next.NeedsReason;
}
