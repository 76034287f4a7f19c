using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Applications;

/// <summary>Keeps what was typed, right or not yet: fields are merged one by one, and whoever comes later is told.</summary>
internal static class SaveApplication
{
    private static readonly Prepared<Guid, Application> Standing = new((db, id) => db.Set<Application>().AsTracking().Where(a => a.Id == id));

    /// <param name="Editor">The open page, drawn at random when it was opened.</param>
    /// <param name="Changes">By field key.</param>
    internal sealed record Request(Guid Case, string Editor, IReadOnlyDictionary<string, Change> Changes);

    /// <summary>Where the application stands after the save.</summary>
    internal sealed record Saved(long Save, Instant At, IReadOnlyList<Conflict> Conflicts);

    internal static async Task<Result<Saved>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, ApplicationForms forms, CancellationToken stop)
    {
        var open = await OpenCaseOf.Filling(request.Case, act, db, procedures, stop);
        if (!open.TryValue(out var filling))
            return Result.Not<Saved>(open.Refusals);
        if (Refuse(request, forms.Drawn(filling.Case, filling.Scheme, null)) is { } refusal)
            return refusal;
        var application = await Standing.First(db, request.Case, stop);
        var (answers, written, conflicts) = Merge.Of(application?.Read() ?? [], request.Changes, (application?.Saves ?? 0) + 1, act.Actor.Name, act.At, request.Editor);
        if (written.Count == 0)
            return new Saved(application?.Saves ?? 0, act.At, conflicts);
        if (application is null)
            db.Add(application = new Application { Id = request.Case, SavedBy = act.Actor.Name });
        application.Answers = FormJson.Write(answers);
        (application.Saves, application.SavedAt, application.SavedBy) = (application.Saves + 1, act.At, act.Actor.Name);
        db.Add(new ApplicationSave
        {
            Id = act.NewId(), Application = request.Case, Sequence = application.Saves, Changes = FormJson.Write(written),
            OnBehalf = act.Actor.Role != Roles.Enterprise, EnteredAt = act.At, EnteredBy = act.Actor.Name,
        });
        return new Saved(application.Saves, act.At, conflicts);
    }

    /// <summary>Pure: only fields of this form, and no more than a box can hold.</summary>
    internal static Refusal? Refuse(Request request, AskedForm form)
    {
        var known = form.Fields.Select(f => f.Key).ToHashSet();
        if (request.Changes.Keys.FirstOrDefault(k => !known.Contains(k)) is { } unknown)
            return new Refusal("field-unknown", $"申请表里没有“{unknown}”这一项，请刷新页面后再填。", unknown);
        return request.Changes.FirstOrDefault(c => c.Value.Text.Length > AnswerText.Longest) is { Key: { } key }
            ? new Refusal("field-long", $"“{key}”不超过 {AnswerText.Longest} 字，请删减后再保存。", key)
            : null;
    }
}
