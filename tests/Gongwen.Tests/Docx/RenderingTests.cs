using System.Diagnostics;
using UglyToad.PdfPig;
using Xunit;

namespace Kechuang.Gongwen.Tests.Docx;

public sealed class RenderingTests
{
    private static readonly string? Office =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    [Fact]
    public void LibreOffice_sets_22_lines_of_28_characters_and_numbers_the_pages_outside()
    {
        Assert.SkipWhen(Office is null, "LibreOffice (soffice) is not installed");
        using var pdf = PdfDocument.Open(Render(Documents.Write(Documents.Grid())));

        var second = Lines(pdf.GetPage(2));
        var (text, number) = (second.Where(l => l.Text.Contains('天')).ToList(), second[^1]);

        Assert.Equal(22, text.Count);
        Assert.All(text, line => Assert.Equal(28, line.Text.Length));
        Assert.Equal("—2—", number.Text);
        Assert.True(number.Left < 120, "an even page bears its number on the left");
        Assert.True(Lines(pdf.GetPage(1))[^1].Left > 400, "an odd page bears its number on the right");
    }

    private static List<(string Text, double Left)> Lines(UglyToad.PdfPig.Content.Page page) =>
    [
        .. page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value))
            .GroupBy(l => Math.Round(l.StartBaseLine.Y / 4))
            .OrderByDescending(line => line.Key)
            .Select(line => (string.Concat(line.OrderBy(l => l.StartBaseLine.X).Select(l => l.Value)), line.Min(l => l.StartBaseLine.X))),
    ];

    private static byte[] Render(byte[] docx)
    {
        var folder = Directory.CreateTempSubdirectory("gongwen");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "a.docx"), docx);
            var start = new ProcessStartInfo(Office!, [$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "pdf", "a.docx"])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var office = Process.Start(start)!;
            office.WaitForExit(TimeSpan.FromMinutes(3));
            return File.ReadAllBytes(Path.Combine(folder.FullName, "a.pdf"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
