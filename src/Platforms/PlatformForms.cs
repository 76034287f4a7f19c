using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.AspNetCore.Http;

namespace Kechuang.Platforms;

/// <summary>Reads what forms of this module post; what cannot be read is said beside the field.</summary>
internal static class PlatformForms
{
    /// <summary>The act's key that the form was drawn with.</summary>
    internal static string Key(HttpContext http) => http.Request.Form[ActForm.KeyField].ToString();

    /// <summary>What was typed, trimmed; a field that was not posted is empty.</summary>
    internal static string Text(string? typed) => typed?.Trim() ?? "";

    /// <summary>A day, or null when left empty.</summary>
    internal static DateOnly? Day(string? typed, string field, List<FieldError> errors)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var read = Dates.Parse(typed);
        errors.AddRange(read.Refusals.Select(r => new FieldError(field, r.Message)));
        return read.Succeeded ? read.Value : null;
    }

    /// <summary>A day that must be given.</summary>
    internal static DateOnly RequiredDay(string? typed, string field, List<FieldError> errors)
    {
        var day = Day(typed, field, errors);
        if (day is null && errors.All(e => e.Field != field))
            errors.Add(new FieldError(field, "请填写日期，如 2025-09-18。"));
        return day ?? default;
    }

    /// <summary>Refusals as errors beside the fields of the form.</summary>
    internal static List<FieldError> Errors(IEnumerable<Refusal> refusals, string prefix) =>
        [.. refusals.Select(r => new FieldError(r.Where is { } where ? prefix + where : null, r.Message))];

    /// <summary>The message beside a field, or null.</summary>
    internal static string? Of(this List<FieldError> errors, string field) =>
        errors.FirstOrDefault(e => string.Equals(e.Field, field, StringComparison.OrdinalIgnoreCase))?.Message;
}
