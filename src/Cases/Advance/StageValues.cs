using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kechuang.Enterprises;
using Kechuang.Kernel;

namespace Kechuang.Cases;

/// <summary>
/// What a stage writes down (<c>records</c> of the pack): read by kind, kept as exact text. Money is kept in the record's unit,
/// dates in ISO form, yes-no as 是 or 否.
/// </summary>
public static class StageValues
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The values as a JSON object, empty where there are none; a refusal stands at <c>values.ID</c>.</summary>
    /// <param name="past">Recorded afterwards: what is not known any more may stay empty.</param>
    public static Result<string> Read(Stage stage, IReadOnlyDictionary<string, string>? typed, bool past = false)
    {
        var (kept, refusals) = (new Dictionary<string, string>(), new List<Refusal>());
        foreach (var record in stage.Records)
        {
            var text = typed?.GetValueOrDefault(record.Id)?.Trim() ?? "";
            if (text.Length == 0 && record.Required && !past)
                refusals.Add(new("value-missing", $"登记“{stage.Name}”要填{record.Id}。", "values." + record.Id));
            else if (text.Length > 0)
                Exact(record, text).Match(exact => kept[record.Id] = exact, refused => { refusals.AddRange(refused.Select(r => r.At("values." + record.Id))); return ""; });
        }
        return refusals.Count > 0 ? refusals : Result.Of(kept.Count == 0 ? "" : JsonSerializer.Serialize(kept, Plain));
    }

    /// <summary>What a move wrote down, by record id.</summary>
    public static IReadOnlyDictionary<string, string> Of(Move move) =>
        move.Values.Length == 0 ? new Dictionary<string, string>() : JsonSerializer.Deserialize<Dictionary<string, string>>(move.Values, Plain) ?? [];

    /// <summary>The last value of a record in a case's counting moves; null where it was never written down.</summary>
    public static string? Last(this Progress progress, string record) =>
        progress.Counting.Reverse().Select(m => Of(m).GetValueOrDefault(record)).FirstOrDefault(v => v is not null);

    private static Result<string> Exact(OwnField record, string text) => record.Kind switch
    {
        "money" => Money.Parse(text, MoneyUnit.All.First(u => u.Name == record.Unit)).Map(m =>
            ((decimal)m.Fen / MoneyUnit.All.First(u => u.Name == record.Unit).Fen).ToString("0.########", CultureInfo.InvariantCulture)),
        "number" => TextForm.Number(text).Map(n => n.ToString("0.########", CultureInfo.InvariantCulture)),
        "date" => Dates.Parse(text).Map(d => d.Iso()),
        "yes-no" => text is "是" or "否" ? Result.Of(text) : new Refusal("value-yes-no", $"{record.Id}应填 是 或 否。"),
        "choice" => record.Choices.Contains(text) ? Result.Of(text) : new Refusal("value-choice", $"{record.Id}应是 {string.Join("、", record.Choices)} 之一。"),
        _ => text.Length <= (record.Max ?? 2000) ? Result.Of(text) : new Refusal("value-long", $"{record.Id}不超过 {record.Max ?? 2000} 字，现在 {text.Length} 字。"),
    };
}
