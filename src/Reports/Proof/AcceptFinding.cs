using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>Writes what the proofreader suggests into the paragraph, as an edit like any other.</summary>
internal static class AcceptFinding
{
    internal sealed record Request(string Kind, int Year, string Finding);

    /// <summary>Pure: the new sources of the paragraphs it touches.</summary>
    internal static Result<IReadOnlyDictionary<string, string>> Decide(ProofFinding? finding, IReadOnlyDictionary<string, string> sources)
    {
        if (finding is null)
            return new Refusal("changed-meanwhile", "这一处已改过或已忽略，请刷新页面");
        if (finding.Suggestion is not { } right)
            return new Refusal("proof.choose", "这一处没有唯一的改法，请改这一段");
        if (finding.Source is not { } place)
            return new Refusal("proof.figure", "这里是由记录得来的数，改不了文字；请改绑定或改数据");
        var changed = new Dictionary<string, string>();
        foreach (var group in finding.Also.Append(place).Distinct().GroupBy(p => p.Paragraph))
            changed[group.Key] = group.OrderByDescending(p => p.Start).Aggregate(sources[group.Key], (text, p) => text[..p.Start] + right + text[p.End..]);
        return Result.Of<IReadOnlyDictionary<string, string>>(changed);
    }

    /// <summary>One of the wordings written: <see cref="UndoEdit"/> takes back by it.</summary>
    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Documents documents, ProofDesk proof, CancellationToken stop)
    {
        var open = await Editing.Open(request.Kind, request.Year, documents, act, db, stop);
        if (open.Refused)
            return Result.Not<Guid>(open.Refusals);
        var composed = (await documents.Compose(db, request.Kind, request.Year, act.Day, act.At, stop)).Value;
        var found = await proof.Read(db, composed, open.Value.Id, stop);
        var sources = composed.Paragraphs.GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.First().Source);
        var draft = documents.DraftOf(open.Value)!;
        var decided = Decide(found.Findings.FirstOrDefault(f => f.Id == request.Finding), sources);
        if (decided.Refused)
            return Result.Not<Guid>(decided.Refusals);
        var id = Guid.Empty;
        foreach (var (paragraph, text) in decided.Value)
        {
            var kept = EditParagraph.Decide(draft, new(request.Kind, request.Year, paragraph, text));
            if (kept.Refused)
                return Result.Not<Guid>(kept.Refusals);
            db.Add(new DocumentText { Id = id = act.NewId(), Document = open.Value.Id, Paragraph = paragraph, Text = kept.Value, EnteredAt = act.At, EnteredBy = act.Actor.Name });
        }
        return id;
    }
}
