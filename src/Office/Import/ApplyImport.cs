using System.Globalization;
using System.Text.Json;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Office;

/// <summary>How an import ended.</summary>
public sealed record ImportOutcome(Guid Paper, int New, int Changed, int Same, int Refused)
{
    /// <summary>新增 12 行，更正 3 行，没有变化 5 行，未导入 2 行</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"新增 {New} 行，更正 {Changed} 行，没有变化 {Same} 行，未导入 {Refused} 行");
}

/// <summary>Applies a confirmed file in one act.</summary>
public static class ApplyImport
{
    /// <param name="Digest">The bytes that were confirmed.</param>
    /// <param name="Choices">The answers under which they were confirmed.</param>
    public sealed record Request(string Kind, string FileName, string Digest, Guid? Draft, string Choices);

    internal static string MappingName(string kind, string signature) => $"import.mapping.{kind}.{signature}";

    internal static async Task<Result<ImportOutcome>> Handle(
        IImportKind kind, ImportReading reading, Paper paper, Guid? draftId, Act act, KechuangDb db, CancellationToken stop)
    {
        var draft = draftId is { } id ? await db.Set<ImportDraft>().SingleOrDefaultAsync(d => d.Id == id, stop) : null;
        if (draft is { State: not ImportDraft.Open })
            return new Refusal("import.closed", $"这份表{draft.State}，不能再次导入。需要重新导入请再上传一次。");
        var plan = await ImportDesk.Plan(kind, reading, paper.Id, act, db, stop);
        var outcome = new ImportOutcome(paper.Id, plan.Lines.Count(l => l.Effect == ImportEffect.New || l.Effect == ImportEffect.Warned),
            plan.Count(ImportEffect.Changed), plan.Count(ImportEffect.Same), plan.Count(ImportEffect.Refused));
        if (outcome.New + outcome.Changed == 0)
            return new Refusal("import.same", outcome.Refused == 0 ? "没有变化：表中内容与已有记录完全相同。" : "没有可以导入的行：请按所列问题改好后重新上传。");
        db.Add(paper);
        foreach (var sheet in reading.Included)
            await Remember(MappingName(kind.Key, sheet.Mapping!.Signature), JsonSerializer.Serialize(sheet.Mapping, JsonSerializerOptions.Web), db, stop);
        if (draft is not null)
            (draft.State, draft.Outcome, draft.Paper) = (ImportDraft.Applied, outcome.ToString(), paper.Id);
        return outcome;
    }

    private static async Task Remember(string name, string text, KechuangDb db, CancellationToken stop)
    {
        if (db.Set<Setting>().Local.FirstOrDefault(s => s.Name == name) is { } added)
            added.Text = text;
        else if (await db.Set<Setting>().SingleOrDefaultAsync(s => s.Name == name, stop) is { } before)
            before.Text = text;
        else
            db.Add(new Setting { Name = name, Text = text });
    }
}
