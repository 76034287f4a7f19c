using Kechuang.Kernel;
using Kechuang.Reports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kechuang.Tests.Reports;

/// <summary>What is done with forms in tests: read in, bound by the proposals, typed, filled, exported.</summary>
internal static class FormCounty
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static Task<Result<Guid>> Read(SummaryCounty county, string name, byte[] bytes) => county.Act<ReadBlank.Request, Guid>(new("", "市科技局", Kept(county, name, bytes)), (r, a, d, s) => ReadBlank.Handle(r, a, d, county.Forms, s), Roles.Staff);

    internal static Upload Kept(SummaryCounty county, string name, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var (digest, length) = county.Papers.Keep(stream, Stop).GetAwaiter().GetResult();
        return new Upload(digest, length, name);
    }

    /// <summary>Reads a form in and takes every proposal.</summary>
    internal static async Task<Guid> Bound(SummaryCounty county, string name, byte[] bytes)
    {
        var id = (await Read(county, name, bytes)).Value;
        await using var db = county.Open();
        var open = (await county.Forms.Open(db, id, Stop))!;
        var suggester = county.Forms.Suggester("云溪县");
        var names = county.Forms.Catalogue.ToDictionary(i => i.Id, i => i.Name);
        List<BindCells.Chosen> chosen = [.. open.Form.Blanks.Select(b => (b.Place, Best: suggester.Suggest(b, open.Form.Year))).Select(c => new BindCells.Chosen(c.Place,
            c.Best.Indicator.Length > 0 ? names[c.Best.Indicator] : c.Best.Role == FormRoles.Typed ? FormRoles.TypedWord : "", c.Best.Role, c.Best.Period, c.Best.Unit))];
        var bound = await county.Act<BindCells.Request, int>(new(id, chosen), (r, a, d, s) => BindCells.Handle(r, a, d, county.Forms, s), Roles.Staff);
        Assert.True(bound.Succeeded, bound.ToString());
        return id;
    }

    internal static Task<Result<int>> Typed(SummaryCounty county, Guid form, params TypeCells.Typed[] cells) =>
        county.Act<TypeCells.Request, int>(new(form, 2025, cells), (r, a, d, s) => TypeCells.Handle(r, a, d, county.Forms, s), Roles.Staff);

    internal static async Task Type(SummaryCounty county, Guid form, params (string Place, string Text)[] cells) =>
        Assert.Equal(cells.Length, (await Typed(county, form, [.. cells.Select(c => new TypeCells.Typed(c.Place, c.Text))])).Value);

    internal static async Task<Filling> Fill(SummaryCounty county, Guid form, int year)
    {
        await using var db = county.Open();
        return await county.Forms.Fill(db, (await county.Forms.Open(db, form, Stop))!, year, SummaryCounty.Day, county.Later, Stop);
    }

    internal static Task<Result<Guid>> Export(SummaryCounty county, Guid form, int year, string seal) =>
        county.Act<ExportForm.Request, Guid>(new(form, year, seal), (r, a, d, s) => ExportForm.Handle(r, a, d, county.Forms, county.Papers, s), Roles.Staff);

    internal static async Task<byte[]> Export(SummaryCounty county, Guid form, int year)
    {
        var id = (await Export(county, form, year, (await Fill(county, form, year)).Seal)).Value;
        await using var db = county.Open();
        var paper = await (from s in db.Set<FilledSheet>() where s.Id == id join p in db.Set<Paper>() on s.Paper equals p.Id select p.Digest).SingleAsync(Stop);
        return (await county.Forms.Bytes(paper, Stop))!;
    }
}
