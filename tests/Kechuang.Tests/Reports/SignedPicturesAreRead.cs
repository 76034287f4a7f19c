using System.Diagnostics;
using System.IO.Compression;
using Kechuang.Reports;
using StbImageSharp;
using Xunit;
using ZXing;

namespace Kechuang.Tests.Reports;

/// <summary>The picture on a signed text, read by a reader that is not ours, leads to the page that verifies it.</summary>
public sealed class SignedPicturesAreRead
{
    private const string Site = "https://kj.example.gov.cn";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_picture_in_the_file_holds_the_address_where_the_text_is_verified()
    {
        await using var county = await SummaryCounty.Start();
        var (signed, file) = await Signed(county);
        using var zip = new ZipArchive(new MemoryStream(file));
        using var picture = new MemoryStream();
        await using (var from = await zip.Entries.Single(e => e.FullName.StartsWith("word/media/", StringComparison.Ordinal)).OpenAsync(Stop))
            await from.CopyToAsync(picture, Stop);

        var address = new Uri(Read(picture.ToArray())!);

        Assert.Equal(Site, address.GetLeftPart(UriPartial.Authority));
        await Opens(address.AbsolutePath, signed);
    }

    [Fact]
    public async Task A_telephone_reads_it_from_the_printed_page()
    {
        using var pdf = Pdf.Find();
        Assert.SkipWhen(pdf.Program is null, "LibreOffice is not installed");
        Assert.SkipWhen(!File.Exists("/usr/bin/pdftoppm"), "pdftoppm is not installed");
        await using var county = await SummaryCounty.Start();
        var (signed, file) = await Signed(county);
        var folder = Directory.CreateTempSubdirectory("kechuang-page-");
        var pages = Path.Combine(folder.FullName, "page.pdf");
        await File.WriteAllBytesAsync(pages, (await pdf.Of(file, Stop))!, Stop);
        using (var process = Process.Start("/usr/bin/pdftoppm", ["-png", "-r", "150", pages, Path.Combine(folder.FullName, "page")]))
            await process.WaitForExitAsync(Stop);
        var last = Directory.GetFiles(folder.FullName, "*.png").Order(StringComparer.Ordinal).Last();

        var read = Read(await File.ReadAllBytesAsync(last, Stop));

        folder.Delete(recursive: true);
        Assert.Equal($"{Site}{VerifyCode.Path}/{signed.Code}", read);
    }

    private static async Task<(SignOff, byte[])> Signed(SummaryCounty county)
    {
        var signed = await EditionsArePublished.Sign(county, "全年工作完成。", Site);
        await using var kept = county.Papers.Open(signed.Digest)!;
        using var all = new MemoryStream();
        await kept.CopyToAsync(all, Stop);
        return (signed, all.ToArray());
    }

    private static string? Read(byte[] png)
    {
        var picture = ImageResult.FromMemory(png, ColorComponents.RedGreenBlue);
        var reader = new BarcodeReaderGeneric { Options = { TryHarder = true, PossibleFormats = [BarcodeFormat.QR_CODE] } };
        return reader.Decode(new RGBLuminanceSource(picture.Data, picture.Width, picture.Height, RGBLuminanceSource.BitmapFormat.RGB24))?.Text;
    }

    // The same sign-off where somebody outside can reach it.
    private static async Task Opens(string path, SignOff signed)
    {
        await using var county = await TestCounty.Start();
        await using (var db = county.Open())
        {
            var document = new Document { Id = Guid.CreateVersion7(), County = TestCounty.Code, Kind = "annual-summary", Year = 2025, PackPin = "x", EnteredBy = "测试" };
            db.Add(document);
            db.Add(new SignOff { Id = signed.Id, County = TestCounty.Code, Document = document.Id, SignedOn = signed.SignedOn, SignedBy = signed.SignedBy, Digest = signed.Digest, Seal = "", PackPin = "x", Content = signed.Content, Code = signed.Code });
            await db.SaveChangesAsync(Stop);
        }

        using var anyone = county.Browser();
        await anyone.Get(path);
        Assert.Equal(System.Net.HttpStatusCode.OK, anyone.Status);
        Assert.Contains("签发有效", anyone.Text);
    }
}
