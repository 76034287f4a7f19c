using Kechuang.Kernel;
using Kechuang.Ui;

namespace Kechuang.Targets;

/// <summary>Reads what people typed into number and date boxes; an empty box is no answer and the rule says what is missing.</summary>
internal static class FormNumber
{
    internal static Result<decimal?> Read(string? text, string field) =>
        string.IsNullOrWhiteSpace(text) ? Result.Of<decimal?>(null) : TextForm.Number(text).Map(n => (decimal?)n).At(field);

    internal static Result<DateOnly?> Day(string? text, string field) =>
        string.IsNullOrWhiteSpace(text) ? Result.Of<DateOnly?>(null) : Dates.Parse(text).Map(d => (DateOnly?)d).At(field);

    /// <summary>Refusals beside their fields; the kernel calls the file box <c>paper</c>.</summary>
    internal static List<FieldError> Errors(IEnumerable<Refusal> refusals) =>
        [.. refusals.Select(r => new FieldError(r.Where switch { null => null, "paper" => "Model.Paper", var field => "Model." + field }, r.Message))];
}
