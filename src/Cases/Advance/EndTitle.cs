using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>
/// A case that comes to its end after it granted a title (撤销, 取消备案, 失效) ends that title in the same unit, with the day and the reason
/// of the step; so does an end that takes back what another scheme granted (<see cref="Stage.Cancels"/>). A correction of the step gives it back.
/// </summary>
internal static class EndTitle
{
    /// <summary>Pure: did a case that stands so grant something?</summary>
    internal static bool Granted(Procedure procedure, Progress at) => at.Counting.Any(m => procedure.Find(m.To) is { Grants: true });

    /// <summary>Pure: a stage that takes back what was granted. An end without a reason (已验收运行) is how it should be.</summary>
    internal static bool By(Stage stage) => stage is { Ends: true, NeedsReason: true };

    /// <summary>Ends what the case granted, and what its end cancels, where it is still in force on the day of the step; a term that was over by then stays 已到期.</summary>
    /// <param name="at">Where the case stood before the step.</param>
    internal static async Task Take(Case @case, Procedure procedure, Progress at, Stage stage, Step step, KechuangDb db, CancellationToken stop)
    {
        if (!By(stage))
            return;
        var granted = Granted(procedure, at);
        foreach (var title in (await Of(@case, stage, db, stop)).Where(t => t.CancelledOn is null && (t.ExpiresOn is null || t.ExpiresOn >= step.On)))
            if (title.Case != @case.Id || granted)
                (title.CancelledOn, title.CancelReason) = (step.On, Words(stage, step.Reason));
    }

    /// <summary>Gives back what a move ended; a title cancelled for another reason stays cancelled.</summary>
    internal static async Task GiveBack(Case @case, Stage stage, Move move, KechuangDb db, CancellationToken stop)
    {
        foreach (var title in (await Of(@case, stage, db, stop)).Where(t => Ended(t, stage, move)))
            (title.CancelledOn, title.CancelReason) = (null, "");
    }

    /// <summary>Pure: was it this move that ended the title?</summary>
    internal static bool Ended(Title title, Stage stage, Move move) => By(stage) && title.CancelledOn == move.On && title.CancelReason == Words(stage, move.Reason);

    private static string Words(Stage stage, string reason) => $"{stage.Name}：{reason.Trim()}";

    // What the same unit granted is not saved yet, and ends too.
    private static async Task<List<Title>> Of(Case @case, Stage stage, KechuangDb db, CancellationToken stop)
    {
        await db.Set<Title>().Where(t => t.Case == @case.Id || (t.Enterprise == @case.Enterprise && t.Scheme == stage.Cancels)).LoadAsync(stop);
        return [.. db.Set<Title>().Local.Where(t => t.Case == @case.Id || (t.Enterprise == @case.Enterprise && t.Scheme == stage.Cancels))];
    }
}
