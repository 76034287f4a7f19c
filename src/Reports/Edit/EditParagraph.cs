using System.Text.RegularExpressions;
using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>Writes the county's wording of one paragraph; the same words again confirm last year's as checked.</summary>
internal static partial class EditParagraph
{
    /// <param name="Seen">The wording the writer began from: its id, or "template"; empty does not ask.</param>
    internal sealed record Request(string Kind, int Year, string Paragraph, string Text, string Seen = "");

    /// <summary>What stands for the template's text where the id of a wording is asked for.</summary>
    internal const string Template = "template";

    private const int Longest = 4000;

    /// <summary>Pure: the wording in the form it is kept, or what would be right.</summary>
    internal static Result<string> Decide(Draft draft, Request request)
    {
        if (draft.Paragraphs.FirstOrDefault(p => p.Key == request.Paragraph) is not { } paragraph)
            return new Refusal("not-found", "没有这一段，请刷新页面");
        if (paragraph.Table.Length > 0)
            return new Refusal("table", "这里是表，内容取自目标任务，请到“目标任务”改；不在此处改", "Text");
        var text = Readable().Replace(request.Text.ReplaceLineEndings("\n").Trim(), "{$1}");
        if (text.Length == 0)
            return new Refusal("empty", "段落不能为空；如不需要此段，请写明原因后与其他段落合并", "Text");
        if (text.Length > Longest)
            return new Refusal("long", $"一段最多 {Longest} 字，现有 {text.Length} 字", "Text");
        var strange = Token().Matches(text).Select(m => m.Groups[1].Value).FirstOrDefault(k => !draft.Slots.ContainsKey(k));
        return strange is null ? text : new Refusal("token", $"“{{{strange}}}”不是本文稿的数字；花括号里的编号请保持原样，不要手写", "Text");
    }

    /// <summary>Pure: somebody else's words are not written over unseen.</summary>
    internal static Result<Done> Decide(DocumentText? standing, string seen) =>
        seen.Length == 0 || seen == SeenOf(standing) ? Result.Done
            : new Refusal("changed-meanwhile", standing is null ? "这一段已恢复为模板文字，请刷新页面后再改" : $"{standing.EnteredBy} 在 {TimeOf(standing.EnteredAt)} 已改过这一段，您的文字没有盖上去", "Text");

    internal static string SeenOf(DocumentText? standing) => standing?.Id.ToString() ?? Template;

    internal static string TimeOf(Instant at) => at.Local.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Documents documents, CancellationToken stop)
    {
        var open = await Editing.Open(request.Kind, request.Year, documents, act, db, stop);
        if (open.Refused)
            return Result.Not<Guid>(open.Refusals);
        var unseen = Decide(await Wordings.Standing(db, open.Value.Id, request.Paragraph, stop), request.Seen);
        if (unseen.Refused)
            return Result.Not<Guid>(unseen.Refusals);
        return Decide(documents.DraftOf(open.Value)!, request).Map(text =>
        {
            var row = new DocumentText { Id = act.NewId(), Document = open.Value.Id, Paragraph = request.Paragraph, Text = text, EnteredAt = act.At, EnteredBy = act.Actor.Name };
            db.Add(row);
            return row.Id;
        });
    }

    [GeneratedRegex(@"\{([^{}:]+):[^{}]*\}")]
    private static partial Regex Readable();

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Token();
}
