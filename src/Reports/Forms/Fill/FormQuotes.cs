using System.Globalization;
using Kechuang.Kernel;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Cells of exported forms that show an indicator's figure: the figure panel lists them beside the documents.</summary>
internal sealed class FormQuotes : IQuoteSource
{
    public async Task<IReadOnlyList<Quote>> Quotes(KechuangDb db, string indicator, Period period, CancellationToken stop)
    {
        int[] years = [period.Year, period.Year + 1];
        var sheets = await (
            from s in db.Set<FilledSheet>().AsNoTracking()
            join f in db.Set<BlankForm>() on s.Form equals f.Id
            where years.Contains(s.Year)
            orderby s.Year, f.Name, s.Number
            select new { Sheet = s, f.Name }).ToListAsync(stop);
        return [.. sheets.GroupBy(s => (s.Sheet.Form, s.Sheet.Year)).Select(g => g.Last()).SelectMany(s => Forms.CellsOf(s.Sheet)
            .Where(c => c.Indicator == indicator && c.Period == period.Code && c.Text.Length > 0)
            .Select(c => new Quote(string.Create(CultureInfo.InvariantCulture, $"{s.Name}（{s.Sheet.Year} 年）"), FormAddress.Of(s.Sheet.Form, s.Sheet.Year), c.Label, c.Text + c.Unit, Frozen: true)))];
    }
}

/// <summary>Addresses of forms.</summary>
internal static class FormAddress
{
    internal static string Of(Guid form) => $"/forms/{form}";

    /// <summary>The id that a field of Ui gives its box, for names of letters, digits and hyphens.</summary>
    internal static string Field(string name) => "f-" + name;

    internal static string Of(Guid form, int year) => string.Create(CultureInfo.InvariantCulture, $"/forms/{form}/{year}");
}
