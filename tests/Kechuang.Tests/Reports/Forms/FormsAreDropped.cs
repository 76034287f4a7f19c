using Kechuang.Demo;
using Kechuang.Kernel;
using Kechuang.Reports;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Kechuang.Tests.Reports.FormCounty;

namespace Kechuang.Tests.Reports;

/// <summary>A form read in by mistake goes; one of which something was exported is put aside and its papers stay.</summary>
public sealed class FormsAreDropped
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_of_which_nothing_went_out_goes_with_all_that_was_bound_and_typed()
    {
        await using var county = await SummaryCounty.Start();
        var first = await Bound(county, "表.docx", DemoBlanks.Text(2025));
        var next = await Bound(county, "新表.docx", DemoBlanks.Text(2026));
        await Typed(county, first, new TypeCells.Typed("t1r4c2", "按产业选派", Kept(county, "办法.pdf", [1, 2, 3])));

        Assert.True((await Drop(county, first)).Succeeded);
        await using var db = county.Open();
        var left = await db.Set<BlankForm>().SingleAsync(Stop);
        Assert.Equal((next, null), (left.Id, left.Follows));
        Assert.DoesNotContain(await db.Set<FormCell>().ToListAsync(Stop), c => c.Form == first);
        Assert.Empty(await db.Set<FormEntry>().ToListAsync(Stop));
        Assert.Equal("form:" + next, (await db.Set<Paper>().SingleAsync(Stop)).Holder);
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(a => a.Request == "DropForm.Request", Stop));
        Assert.Equal("not-found", Assert.Single((await Drop(county, first)).Refusals).Code);
        // Read in again it is a form like any other.
        Assert.True((await Read(county, "表.docx", DemoBlanks.Text(2025))).Succeeded);
    }

    [Fact]
    public async Task A_form_that_was_exported_can_only_be_put_aside_and_taken_up_again()
    {
        await using var county = await SummaryCounty.Start();
        var form = await Bound(county, "表.docx", DemoBlanks.Text(2025));
        await Export(county, form, 2025);
        Assert.Equal("exported", Assert.Single((await Drop(county, form)).Refusals).Code);
        Assert.Equal("reason", Assert.Single((await Retire(county, form, back: false, " ")).Refusals).Code);
        Assert.Equal("as-it-is", Assert.Single((await Retire(county, form, back: true, "再用")).Refusals).Code);
        Assert.True((await Retire(county, form, back: false, "市里不再要")).Succeeded);

        await using (var db = county.Open())
        {
            var lines = await FormList.All(db, Stop);
            Assert.Empty(new FormFilter(null, null, null).Found(lines));
            Assert.Equal(form, Assert.Single(new FormFilter(null, FormFilter.Retired, null).Found(lines)).Id);
            Assert.Equal(2, await db.Set<Paper>().CountAsync(p => p.Holder == "form:" + form.ToString(), Stop));
        }
        var open = (await Fill(county, form, 2025)).Seal;
        Assert.Equal("retired", Assert.Single((await Export(county, form, 2025, open)).Refusals).Code);
        Assert.Equal("retired", Assert.Single((await Typed(county, form, new TypeCells.Typed("t1r4c2", "x"))).Refusals).Code);
        Assert.True((await Retire(county, form, back: true, "又要了")).Succeeded);
        Assert.Equal(1, (await Typed(county, form, new TypeCells.Typed("t1r4c2", "x"))).Value);
    }

    [Fact]
    public async Task A_typed_cell_names_its_paper_until_other_words_stand_there()
    {
        await using var county = await SummaryCounty.Start();
        var form = await Bound(county, "表.docx", DemoBlanks.Text(2025));
        Assert.Equal("paper-alone", Assert.Single((await Typed(county, form, new TypeCells.Typed("t1r4c2", "", Kept(county, "办法.pdf", [1])))).Refusals).Code);
        await Typed(county, form, new TypeCells.Typed("t1r4c2", "按产业选派", Kept(county, "办法.pdf", [1, 2, 3])));
        var seal = (await Fill(county, form, 2025)).Seal;
        Assert.Equal("办法.pdf", Cell(await Fill(county, form, 2025)).PaperName);
        Assert.Equal(0, (await Typed(county, form, new TypeCells.Typed("t1r4c2", "按产业选派"))).Value);

        await Typed(county, form, new TypeCells.Typed("t1r4c2", "按产业选派", Kept(county, "新办法.pdf", [4])));
        Assert.NotEqual(seal, (await Fill(county, form, 2025)).Seal);
        await Export(county, form, 2025);
        await using (var db = county.Open())
            Assert.Contains(FormSources.Sheets("表", await db.Set<FilledSheet>().SingleAsync(Stop)).First().Rows, r => r.Contains("新办法.pdf"));
        await Typed(county, form, new TypeCells.Typed("t1r4c2", "别的做法"));
        Assert.Equal(("别的做法", null), (Cell(await Fill(county, form, 2025)).Text, Cell(await Fill(county, form, 2025)).Paper));

        static FilledCell Cell(Filling filling) => filling.Cells.Single(c => c.Now.Place == "t1r4c2").Now;
    }

    private static Task<Result<Done>> Drop(SummaryCounty county, Guid form) => county.Act<DropForm.Request, Done>(new(form), DropForm.Handle, Roles.Staff);

    private static Task<Result<Done>> Retire(SummaryCounty county, Guid form, bool back, string reason) => county.Act<RetireForm.Request, Done>(new(form, back, reason), RetireForm.Handle, Roles.Staff);
}
