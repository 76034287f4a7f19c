using Kechuang.Kernel;

namespace Kechuang.Cases.Applications;

/// <summary>A form that was put together before the unit of work that sends it, and the mark by which the unit knows that it still stands.</summary>
internal sealed record FormAhead(OpenForm Form, FormMark Mark);

/// <summary>Versions of all that a form is made of, and counts of what is only added to: two equal marks of one case are the same form.</summary>
internal sealed record FormMark(long Case, long Firm, long Saves, int Sent, long Links, long Materials, int Entries)
{
    /// <summary>One query, the same that a form begins with, so that the two never count differently; null when there is no such case.</summary>
    internal static async Task<FormMark?> Of(KechuangDb db, Guid id, CancellationToken stop) => (await FormRows.Of(db, id, stop))?.Mark;
}
