using Kechuang.Kernel;

namespace Kechuang.Cases.Applications;

/// <summary>An answer as it stands, with the save that wrote it, and what others typed who had not seen it.</summary>
/// <param name="Editor">The open page it was typed in: its own later words are no conflict.</param>
public sealed record Answer(string Text, long Save, string By, Instant At, string Editor)
{
    public IReadOnlyList<Rival> Rivals { get; init; } = [];
}

/// <summary>Another answer to the same field, typed without having seen the one that stands; somebody chooses.</summary>
public sealed record Rival(string Text, long Save, string By, Instant At, string Editor);

/// <summary>A changed field as a page sends it.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Seen">The save at which the page had read the field.</param>
public sealed record Change(string Text, long Seen);

/// <summary>What a save wrote to a field.</summary>
/// <param name="Rival">Kept beside the answer that stands, not in its place.</param>
public sealed record Written(string Old, string New, bool Rival);

/// <summary>What somebody else wrote to a field meanwhile, and what this save would have put there.</summary>
public sealed record Conflict(string Field, string Stands, string By, Instant At, string Yours);

/// <summary>
/// The law of two editors. Fields are merged one by one. Whoever saves over what he has seen replaces it; whoever has not seen what
/// stands there is told, and both answers are kept until somebody chooses. Nothing typed is lost.
/// </summary>
internal static class Merge
{
    /// <summary>Pure: the answers after a save, and what it wrote; nothing written means nothing changed.</summary>
    internal static (Dictionary<string, Answer> Answers, Dictionary<string, Written> Written, List<Conflict> Conflicts) Of(
        IReadOnlyDictionary<string, Answer> answers, IReadOnlyDictionary<string, Change> changes, long save, string by, Instant at, string editor)
    {
        var (merged, written, conflicts) = (answers.ToDictionary(), new Dictionary<string, Written>(), new List<Conflict>());
        foreach (var (field, change) in changes)
        {
            var mine = new Answer(change.Text, save, by, at, editor);
            if (!answers.TryGetValue(field, out var stands))
                (merged[field], written[field]) = (mine, new Written("", change.Text, Rival: false));
            else if (stands.Save <= change.Seen || stands.Editor == editor)
                Replace(field, stands, change, mine);
            else
                Stand(field, stands, change, mine);
        }
        return (merged, written, conflicts);

        void Replace(string field, Answer stands, Change change, Answer mine)
        {
            var unseen = Unseen(field, stands, change, mine);
            if (stands.Editor == editor && stands.Text == mine.Text && unseen.Count == stands.Rivals.Count)
                return;
            merged[field] = mine with { Rivals = unseen };
            written[field] = new Written(stands.Text, mine.Text, Rival: false);
        }

        // The same words are laid beside it too: whoever wrote what stands may change his mind.
        void Stand(string field, Answer stands, Change change, Answer mine)
        {
            if (stands.Text != mine.Text)
                conflicts.Add(new Conflict(field, stands.Text, stands.By, stands.At, mine.Text));
            Unseen(field, stands, change, mine);
            if (stands.Rivals.Any(r => r.Editor == editor && r.Text == mine.Text))
                return;
            var rival = new Rival(mine.Text, mine.Save, mine.By, mine.At, editor);
            merged[field] = stands with { Rivals = [.. stands.Rivals.Where(r => r.Editor != editor), rival] };
            written[field] = new Written(stands.Text, mine.Text, Rival: true);
        }

        // What others have laid beside it since: it stays, and whoever saves now is told, or his next words would cover it.
        List<Rival> Unseen(string field, Answer stands, Change change, Answer mine)
        {
            List<Rival> unseen = [.. stands.Rivals.Where(r => r.Save > change.Seen && r.Editor != editor)];
            conflicts.AddRange(unseen.Where(r => r.Text != mine.Text).Select(r => new Conflict(field, r.Text, r.By, r.At, mine.Text)));
            return unseen;
        }
    }
}
