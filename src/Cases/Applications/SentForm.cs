using System.Text.Json;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Applications;

/// <summary>A field as it was sent.</summary>
/// <param name="Text">As typed, or as the ledger had it.</param>
/// <param name="Source">Where it came from: 本次填报, 台账 2024 年核定, 企业名录.</param>
/// <param name="Identifies">Tells who applies: covered where the applicant is not to be known.</param>
public sealed record SentField(string Key, string Label, string Unit, string Text, string Source, bool Identifies);

/// <summary>A part as it was sent.</summary>
public sealed record SentPart(string Title, IReadOnlyList<SentField> Fields);

/// <summary>A material as it was handed in; its bytes are known by their digest.</summary>
/// <param name="Rule">Id of the material in the pack.</param>
/// <param name="State">未查毒, 已查毒, 隔离.</param>
public sealed record SentMaterial(
    Guid Material, string Rule, string Name, string Kind, string File, string Digest, long Length, DateOnly? IssuedOn, DateOnly? ValidUntil, string State);

/// <summary>What was sent, or what would be: the form and its materials.</summary>
public sealed record SentForm(string Pin, IReadOnlyList<SentPart> Parts, IReadOnlyList<SentMaterial> Materials)
{
    private static readonly string[] Telling = ["联系", "电话", "手机", "邮箱", "地址", "法定代表", "法人代表", "负责人", "企业名称", "单位名称", "平台名称"];

    /// <summary>Everything in one line of JSON each.</summary>
    internal string PartsJson => FormJson.Write(Parts);

    internal string MaterialsJson => FormJson.Write(Materials);

    /// <summary>Over pin, values and materials; printed on the page of what was sent.</summary>
    public Digest Digest => Digest.Of($"{Pin}\n{PartsJson}\n{MaterialsJson}");

    /// <summary>What a submission holds.</summary>
    public static SentForm Of(Submission submission) => new(submission.Pin,
        JsonSerializer.Deserialize<List<SentPart>>(submission.Values, FormJson.Options) ?? [],
        JsonSerializer.Deserialize<List<SentMaterial>>(submission.Materials, FormJson.Options) ?? []);

    /// <summary>Pure: what would be sent now.</summary>
    internal static SentForm Of(string pin, FilledForm form, IReadOnlyList<SentMaterial> materials) => new(pin,
        [.. form.Parts.Select(p => new SentPart(p.Asked.Title, [.. p.Fields.Select(Of)]))], materials);

    /// <summary>Pure: in words, what differs from what was sent before.</summary>
    public IReadOnlyList<string> ChangesSince(SentForm before)
    {
        var (old, now) = (before.Fields.ToDictionary(f => f.Key), Fields.ToDictionary(f => f.Key));
        var (had, has) = (before.Materials.Select(m => m.Digest).ToHashSet(), Materials.Select(m => m.Digest).ToHashSet());
        return
        [
            .. Fields.Where(f => f.Text != (old.GetValueOrDefault(f.Key)?.Text ?? "")).Select(f => $"{f.Label}：{Or(old.GetValueOrDefault(f.Key)?.Text)} → {Or(f.Text)}"),
            .. before.Fields.Where(f => f.Text.Length > 0 && !now.ContainsKey(f.Key)).Select(f => $"{f.Label}：{f.Text} → 不再填报"),
            .. Materials.Where(m => !had.Contains(m.Digest)).Select(m => $"新附材料：{m.Name}（{m.File}）"),
            .. before.Materials.Where(m => !has.Contains(m.Digest)).Select(m => $"撤下材料：{m.Name}（{m.File}）"),
        ];
    }

    private IEnumerable<SentField> Fields => Parts.SelectMany(p => p.Fields);

    private static SentField Of(FilledField field)
    {
        // What is only offered from last year is not sent: nobody has said it this year.
        var text = field.Origin == Origin.LastYear ? "" : field.Text.Trim();
        var source = text.Length == 0 ? "" : field.Origin == Origin.Here ? "本次填报" : field.Source;
        var telling = field.Asked.Element?.Id is "credit-code" or "name" or "area" || Telling.Any(field.Asked.Label.Contains);
        return new SentField(field.Asked.Key, field.Asked.FullLabel, field.Asked.Unit, text, source, telling);
    }

    private static string Or(string? text) => string.IsNullOrEmpty(text) ? "（空）" : text;
}

/// <summary>What was sent, for other modules: review, publicity, documents.</summary>
public static class Submissions
{
    /// <summary>The newest submission of a case; null when nothing was sent.</summary>
    public static Task<Submission?> Latest(KechuangDb db, Guid @case, CancellationToken stop) =>
        db.Set<Submission>().AsNoTracking().Where(s => s.Case == @case).OrderByDescending(s => s.Sequence).FirstOrDefaultAsync(stop);
}
