using System.Text;
using Kechuang.Kernel;
using Kechuang.Reports;
using Xunit;

namespace Kechuang.Tests.Reports;

public sealed class PagesAreMade
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_text_becomes_a_pdf_where_libreoffice_is_there()
    {
        using var pdf = Pdf.Find();
        Assert.SkipWhen(pdf.Program is null, "LibreOffice is not installed");
        await using var county = await SummaryCounty.Start();

        var pages = await pdf.Of(OfficialForm.Write(await county.Compose(), Instant.At(SummaryCounty.Day)), Stop);

        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pages!, 0, 5), StringComparison.Ordinal);
        Assert.All(pdf.Substituted, font => Assert.NotEqual(font.Asked, font.Used));
    }

    [Fact]
    public void Without_libreoffice_nothing_is_said_of_fonts()
    {
        using var pdf = new Pdf(null);

        Assert.Empty(pdf.Substituted);
    }
}
