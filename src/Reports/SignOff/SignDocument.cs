using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Signs a document off: figures with their clocks and records, text and file are frozen in one act.</summary>
internal static class SignDocument
{
    /// <param name="Seal">Seal of what the signer saw: when a figure has moved meanwhile, nothing is signed.</param>
    /// <param name="Address">Where people outside reach the system, for the printed code; empty where nobody knows.</param>
    internal sealed record Request(string Kind, int Year, string Seal, string Address = "");

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Documents documents, IPaperStore papers, CancellationToken stop)
    {
        var open = await Editing.Open(request.Kind, request.Year, documents, act, db, stop);
        if (open.Refused)
            return Result.Not<Guid>(open.Refusals);
        var composed = await documents.Compose(db, request.Kind, request.Year, act.Day, act.At, stop);
        if (composed.Refused)
            return Result.Not<Guid>(composed.Refusals);
        if (composed.Value.Seal != request.Seal)
            return new Refusal("changed-meanwhile", "您查看之后文稿或数据有变化，未签发；请重新查看后再签");
        return await Freeze(composed.Value, open.Value, request.Address, act, db, papers, stop);
    }

    /// <summary>The text of a signed document.</summary>
    internal static FrozenContent ContentOf(SignOff signed) => JsonSerializer.Deserialize<FrozenContent>(signed.Content, Json)!;

    private static async Task<Guid> Freeze(Composed composed, Document document, string address, Act act, KechuangDb db, IPaperStore papers, CancellationToken stop)
    {
        var id = act.NewId();
        var code = VerifyCode.Of(id);
        var bytes = OfficialForm.Write(composed, act.At, new VerifyMark(code, address));
        using var stream = new MemoryStream(bytes);
        var (digest, length) = await papers.Keep(stream, stop);
        var number = 1 + await db.Set<SignOff>().CountAsync(s => s.Document == document.Id, stop);
        var paper = new Upload(digest, length, $"{string.Concat(composed.Title)}{(number > 1 ? $"（第{number}版）" : "")}.docx").Add(db, act, "签发文本", $"document:{document.Id}", issuedOn: act.Day);
        db.Add(new SignOff
        {
            Id = id, Document = document.Id, Number = number, SignedOn = act.Day, KnownAt = act.At, SignedBy = act.Actor.Name, Paper = paper!.Value, Digest = digest,
            Seal = composed.Seal, PackPin = composed.PackPin, Blanks = composed.Blanks, Code = code,
            Content = JsonSerializer.Serialize(new FrozenContent(composed.Title, composed.Signature, composed.Paragraphs), Json),
        });
        foreach (var (place, slot) in composed.Slots.Where(s => s.Opens).Index())
            Freeze(slot, place, id, act, db);
        return id;
    }

    private static void Freeze(ComposedSlot slot, int place, Guid signOff, Act act, KechuangDb db)
    {
        var figure = slot.Figure!;
        var id = act.NewId();
        db.Add(new FrozenFigure
        {
            Id = id, SignOff = signOff, Slot = slot.Key, Place = place, Text = slot.Text, Sentence = slot.Sentence, Indicator = slot.Indicator,
            Name = figure.Name, Role = slot.Role, Level = slot.Level, Period = figure.Period.Code, AsOf = figure.AsOf, KnownAt = act.At,
            Value = Exact.Stored(slot.Value!.Value, slot.Scale), Scale = slot.Scale, Unit = slot.Unit, Status = figure.Status, Caliber = figure.Caliber,
            Digest = figure.Digest, DefinitionPin = figure.DefinitionPin, Records = figure.Records.Count, Papers = figure.Papers.Count,
        });
        foreach (var record in figure.Records)
            db.Add(new FrozenRecord { Id = act.NewId(), Figure = id, Record = record.Key, Label = record.Label, Settled = record.Settled, Digest = record.Digest });
    }
}

/// <summary>What is kept of a signed text.</summary>
public sealed record FrozenContent(IReadOnlyList<string> Title, string Signature, IReadOnlyList<ComposedParagraph> Paragraphs);

/// <summary>Exact numbers as whole numbers at a scale (architecture, contract 4).</summary>
internal static class Exact
{
    private static readonly decimal[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    internal static long Stored(decimal value, int scale) => (long)Math.Round(value * Powers[scale], MidpointRounding.AwayFromZero);

    internal static decimal Of(long stored, int scale) => stored / Powers[scale];
}
