using System.Text.Encodings.Web;
using System.Text.Json;
using Kechuang.Kernel;

namespace Kechuang.Cases.Applications;

/// <summary>
/// The form of a case as it is being filled in. It has the id of its case. What stands in it is kept as typed, also what is not
/// right yet: what was typed is never lost; its history is <see cref="ApplicationSave"/>.
/// </summary>
public sealed class Application : IOwnedByCounty, IVersioned
{
    /// <summary>The case's id.</summary>
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    /// <summary>JSON object: field key → <see cref="Answer"/>. The saves are its audit trail.</summary>
    [Sensitive]
    public string Answers { get; set; } = "{}";
    /// <summary>Number of the last save: the version at which a page read it.</summary>
    public long Saves { get; set; }
    public Instant SavedAt { get; set; }
    public required string SavedBy { get; set; }

    /// <summary>Answers by field key.</summary>
    internal Dictionary<string, Answer> Read() => JsonSerializer.Deserialize<Dictionary<string, Answer>>(Answers, FormJson.Options) ?? [];
}

/// <summary>One save: which answers it changed, from what to what. Never altered.</summary>
public sealed class ApplicationSave : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    /// <summary>The application, that is its case.</summary>
    public Guid Application { get; init; }
    /// <summary>1, 2, 3 … within the application.</summary>
    public long Sequence { get; init; }
    /// <summary>JSON object: field key → <see cref="Written"/>.</summary>
    public required string Changes { get; init; }
    /// <summary>代录: by staff for the unit.</summary>
    public bool OnBehalf { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }

    /// <summary>What it wrote, by field key.</summary>
    internal Dictionary<string, Written> Read() => JsonSerializer.Deserialize<Dictionary<string, Written>>(Changes, FormJson.Options) ?? [];
}

/// <summary>What was sent, exactly; a resubmission is another row, the earlier ones stay.</summary>
public sealed class Submission : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public Guid Case { get; init; }
    /// <summary>1 for the first, 2 after a return.</summary>
    public int Sequence { get; init; }
    /// <summary>Pack pin of the case: by whose form it was filled in.</summary>
    public required string Pin { get; init; }
    /// <summary>JSON array of <see cref="SentPart"/>.</summary>
    public required string Values { get; init; }
    /// <summary>JSON array of <see cref="SentMaterial"/>, each with the digest of its bytes.</summary>
    public required string Materials { get; init; }
    /// <summary>SHA-256 over pin, values and materials.</summary>
    public required string Digest { get; init; }
    /// <summary>Official day; for what is filed outside the day it was submitted there.</summary>
    public DateOnly On { get; init; }
    /// <summary>代录: by staff for the unit, with <see cref="Paper"/>.</summary>
    public bool OnBehalf { get; init; }
    /// <summary>The unit's signed form, or the receipt of the outside site.</summary>
    public Guid? Paper { get; set; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}

/// <summary>JSON of this folder: Chinese stays readable.</summary>
internal static class FormJson
{
    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);
}
