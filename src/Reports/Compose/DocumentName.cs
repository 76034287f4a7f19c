using System.Globalization;

namespace Kechuang.Reports;

/// <summary>What names a document within a year: its kind, and its part where the kind has parts. monthly-brief.03, own.2.</summary>
internal static class DocumentName
{
    /// <summary>Kind of the documents of the county's own.</summary>
    internal const string Own = "own";

    private const int Months = 12;

    internal static (string Kind, string Part) Read(string name) =>
        name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? (name[..dot], name[(dot + 1)..]) : (name, "");

    internal static string Of(string kind, string part) => part.Length == 0 ? kind : $"{kind}.{part}";

    internal static string Of(Document document) => Of(document.Kind, document.Part);

    /// <summary>Where it is written: the name stands whole in the address, so that every page of a document finds it there.</summary>
    internal static string Address(string name, int year) => string.Create(CultureInfo.InvariantCulture, $"/documents/{name}/{year}");

    internal static string Address(Document document) => Address(Of(document), document.Year);

    /// <summary>The month a part says; null for a part that is none.</summary>
    internal static int? MonthOf(string part) =>
        part.Length == 2 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= Months ? month : null;

    internal static string PartOf(int month) => month.ToString("00", CultureInfo.InvariantCulture);
}
