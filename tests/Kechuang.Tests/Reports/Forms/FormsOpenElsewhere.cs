using System.Diagnostics;
using Kechuang.Demo;
using Kechuang.Reports;
using Xunit;

namespace Kechuang.Tests.Reports;

/// <summary>Filled forms in another program, where it is there: the values stand in their cells and the city's formulas work with them.</summary>
public sealed class FormsOpenElsewhere
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LibreOffice_shows_the_values_and_works_out_the_sums()
    {
        var csv = await Converted("form.xlsx", FormWriter.Write(DemoBlanks.Workbook(2025), new Dictionary<string, CellContent>
        {
            [$"{DemoBlanks.Sheet}!C2"] = new("云溪县科学技术局"), [$"{DemoBlanks.Sheet}!D7"] = new("36", 36), [$"{DemoBlanks.Sheet}!D8"] = new("61", 61), [$"{DemoBlanks.Sheet}!D15"] = new("102.2", 1.022m),
        }), "csv:Text - txt - csv (StarCalc):44,34,76,1");

        Assert.Contains("云溪县科学技术局", csv, StringComparison.Ordinal);
        Assert.Contains("102.2%", csv, StringComparison.Ordinal);
        Assert.Contains("合计（2+3）,,,97,0,/,0", csv.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LibreOffice_reads_the_table_of_the_text()
    {
        var text = await Converted("form.docx", FormWriter.Write(DemoBlanks.Text(2025), new Dictionary<string, CellContent> { ["t1r2c2"] = new("162", 162), ["t1r4c2"] = new("按产业选派 <&>") }), "txt:Text (encoded):UTF8");

        Assert.Matches(@"在任科技特派员（人）\s+162\s+科技培训（人次）", text);
        Assert.Contains("按产业选派 <&>", text, StringComparison.Ordinal);
    }

    private static async Task<string> Converted(string name, byte[] bytes, string filter)
    {
        using var pdf = Pdf.Find();
        Assert.SkipWhen(pdf.Program is null, "LibreOffice is not installed");
        var folder = Directory.CreateTempSubdirectory("kechuang-form-");
        var file = Path.Combine(folder.FullName, name);
        await File.WriteAllBytesAsync(file, bytes, Stop);
        using (var process = Process.Start(new ProcessStartInfo(pdf.Program!, ["--headless", "--norestore", $"-env:UserInstallation=file://{folder.FullName}/profile", "--convert-to", filter, "--outdir", folder.FullName, file]) { RedirectStandardOutput = true })!)
            await process.WaitForExitAsync(Stop);
        var text = await File.ReadAllTextAsync(Path.ChangeExtension(file, filter.Split(':')[0]), Stop);
        folder.Delete(recursive: true);
        return text;
    }
}
