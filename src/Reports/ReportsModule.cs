using Kechuang.Kernel;
using Kechuang.Reports.Templates;
using Kechuang.Targets;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Reports;

/// <summary>Living documents: composed from records, signed off, and followed afterwards.</summary>
public static class ReportsModule
{
    /// <summary>Adds the module.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddSingleton<PlaceNames>();
        services.AddSingleton<Documents>();
        services.AddSingleton<DocumentList>();
        services.AddSingleton<Drift>();
        services.AddSingleton<ProofDesk>();
        services.AddSingleton<OwnTemplates>();
        services.AddSingleton(_ => Pdf.Find());
        PublishPart.Add(services);
        services.AddSingleton<IModelPart, ReportsModel>();
        services.AddSingleton<IRightsPart, ReportsRights>();
        services.AddSingleton<IMenuPart, ReportsMenu>();
        services.AddSingleton<ITaskSource, DocumentTasks>();
        services.AddSingleton<ITaskSource, ErrandTasks>();
        services.AddSingleton<IQuoteSource, FigureQuotes>();
        services.AddSingleton<IQuoteSource, FormQuotes>();
        services.AddSingleton<Forms>();
        services.AddSingleton<IImportKind, CountyWordsImport>();
        return services;
    }

    /// <summary>Maps the export and the API; the pages map themselves.</summary>
    public static void MapReports(this IEndpointRouteBuilder app)
    {
        ExportDocument.Map(app);
        DocumentList.Map(app);
        SaveParagraph.Map(app);
        WordFilter.Map(app);
        PartAddress.Map(app);
        FormList.Map(app);
        FormSources.Map(app);
        TemplateEndpoints.Map(app);
        PublishPart.Map(app);
    }
}

internal sealed class ReportsModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Document>(e =>
        {
            e.ToTable("documents");
            e.HasIndex(d => new { d.County, d.Kind, d.Year, d.Part }).IsUnique();
        });
        model.Entity<DocumentText>(e =>
        {
            e.ToTable("document_texts");
            e.HasIndex(t => new { t.County, t.Document });
        });
        model.Entity<DocumentBinding>(e =>
        {
            e.ToTable("document_bindings");
            e.HasIndex(b => new { b.County, b.Document });
        });
        model.Entity<SignOff>(e =>
        {
            e.ToTable("sign_offs");
            e.HasIndex(s => new { s.County, s.Document, s.Number }).IsUnique();
            e.HasIndex(s => new { s.County, s.Code });
        });
        model.Entity<Withdrawal>(e =>
        {
            e.ToTable("withdrawals");
            e.HasIndex(w => new { w.County, w.SignOff }).IsUnique();
        });
        model.Entity<FrozenFigure>(e =>
        {
            e.ToTable("frozen_figures");
            e.HasIndex(f => new { f.County, f.SignOff });
            e.HasIndex(f => new { f.County, f.Indicator, f.Period });
        });
        model.Entity<FrozenRecord>(e =>
        {
            e.ToTable("frozen_records");
            e.HasIndex(r => new { r.County, r.Figure });
            e.HasIndex(r => new { r.County, r.Record });
        });
        MapDesk(model);
        MapForms(model);
    }

    private static void MapDesk(ModelBuilder model)
    {
        model.Entity<Remark>(e =>
        {
            e.ToTable("remarks");
            e.HasIndex(r => new { r.County, r.Document });
        });
        model.Entity<Errand>(e =>
        {
            e.ToTable("errands");
            e.HasIndex(r => new { r.County, r.Document });
            e.HasIndex(r => new { r.County, r.To, r.DoneAt });
        });
        model.Entity<Ignored>(e =>
        {
            e.ToTable("ignored_findings");
            e.HasIndex(i => new { i.County, i.Document });
        });
        model.Entity<CountyWord>(e =>
        {
            e.ToTable("county_words");
            e.HasIndex(w => new { w.County, w.Kind });
        });
    }

    private static void MapForms(ModelBuilder model)
    {
        model.Entity<BlankForm>(e =>
        {
            e.ToTable("blank_forms");
            e.HasIndex(f => new { f.County, f.Fingerprint });
        });
        model.Entity<FormCell>(e =>
        {
            e.ToTable("form_cells");
            e.HasIndex(c => new { c.County, c.Form });
        });
        model.Entity<FormEntry>(e =>
        {
            e.ToTable("form_entries");
            e.HasIndex(f => new { f.County, f.Form, f.Year });
        });
        model.Entity<FilledSheet>(e =>
        {
            e.ToTable("filled_sheets");
            e.HasIndex(f => new { f.County, f.Form, f.Year, f.Number }).IsUnique();
        });
    }
}

internal sealed class ReportsRights : IRightsPart
{
    private static readonly string[] Bureau = [Roles.Director, Roles.Staff, Roles.Administrator];
    private static readonly string[] Writers = [Roles.Director, Roles.Staff];

    public void Register(Rights rights) => rights
        .AllowRoute("/documents", Bureau)
        .AllowRoute("/documents/export", Bureau)
        .AllowRoute("/documents/quotes", Bureau)
        .AllowRoute("/documents/words", Bureau)
        .AllowRoute("/documents/words/export", Bureau)
        .AllowRoute("/documents/{Kind}/{Year:int}", Bureau)
        .AllowRoute("/documents/{kind}/{year:int}/{part}", Bureau)
        .AllowRoute("/documents/new", Writers)
        .AllowRoute("/documents/templates", Bureau)
        .AllowRoute("/documents/templates/example", Bureau)
        .AllowRoute("/documents/templates/{id:guid}/{year:int}", Bureau)
        .Allow<AddTemplate.Request>(Writers)
        .AllowRoute("/documents/{kind}/{year:int}/docx", Bureau)
        .AllowRoute("/documents/{kind}/{year:int}/pdf", Bureau)
        .AllowRoute("/documents/{Kind}/{Year:int}/compare", Bureau)
        .AllowRoute("/documents/{Kind}/{Year:int}/paragraphs/{Paragraph}", Bureau)
        .AllowRoute("/api/documents/{kind}/{year:int}/paragraphs/{paragraph}", Writers)
        .AllowRoute("/api/documents/{kind}/{year:int}", Bureau)
        .AllowRoute("/forms", Bureau)
        .AllowRoute("/forms/export", Bureau)
        .AllowRoute("/forms/new", Writers)
        .AllowRoute("/forms/{Id:guid}", Bureau)
        .AllowRoute("/forms/{Id:guid}/{Year:int}", Bureau)
        .AllowRoute("/forms/sheets/{id:guid}/sources", Bureau)
        .Allow<ReadBlank.Request>(Writers)
        .Allow<DropForm.Request>(Writers)
        .Allow<RetireForm.Request>(Writers)
        .Allow<BindCells.Request>(Writers)
        .Allow<TypeCells.Request>(Writers)
        .Allow<ExportForm.Request>(Writers)
        .Allow<BeginOwn.Request>(Writers)
        .Allow<EditParagraph.Request>(Writers)
        .Allow<BindBlank.Request>(Writers)
        .Allow<UndoEdit.Request>(Writers)
        .Allow<AcceptFinding.Request>(Writers)
        .Allow<IgnoreFinding.Request>(Writers)
        .Allow<HeedFinding.Request>(Writers)
        .Allow<AddCountyWord.Request>(Writers)
        .Allow<WithdrawCountyWord.Request>(Writers)
        .Allow<AddRemark.Request>(Writers)
        .Allow<SettleRemark.Request>(Writers)
        .Allow<HandOut.Request>(Writers)
        .Allow<HandBack.Request>(Writers)
        .Allow<SignDocument.Request>(Roles.Director)
        .Allow<WithdrawSignOff.Request>(Roles.Director);
}

internal sealed class ReportsMenu : IMenuPart
{
    public IReadOnlyList<MenuLine> Menu { get; } = [new(MenuGroups.Documents, 10, "文稿", "/documents", "report"), new(MenuGroups.Documents, 20, "上报表", "/forms", "upload"), new(MenuGroups.Documents, 90, "本县用词", "/documents/words", "book")];
}
