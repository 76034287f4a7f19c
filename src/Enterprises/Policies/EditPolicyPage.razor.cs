using System.Globalization;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Kechuang.Enterprises.Policies;

/// <summary>The editor of one version; what it saves is another version.</summary>
public partial class EditPolicyPage
{
    private static readonly Crumb Crumb = new("政策规则", "/policies");
    private PolicyVersion? source;
    private Policy? policy;
    private IReadOnlyList<(string Title, IReadOnlyList<ModelPart> Parts)> groups = [];
    private List<FieldError> errors = [];

    [Parameter] public string Scheme { get; set; } = "";
    [Parameter] public string Version { get; set; } = "";
    [SupplyParameterFromForm(FormName = "save")] private Form Model { get; set; } = default!;
    [SupplyParameterFromForm(Name = ActForm.KeyField, FormName = "save")] private string? Key { get; set; }
    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    [Inject] private PolicyVersions Versions { get; set; } = default!;
    [Inject] private CountyPolicies Policies { get; set; } = default!;
    [Inject] private SchemeCatalogue Schemes { get; set; } = default!;
    [Inject] private ElementDictionary Dictionary { get; set; } = default!;
    [Inject] private IPaperStore Papers { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        Model ??= new();
        source = await Versions.Find(Desk.Db, Scheme, Version, Desk.Day, Http.RequestAborted);
        if (source?.Policy is not { } read || !read.TryValue(out policy))
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var parts = PolicyModel.Read(source.Pack.Text(PolicyDraft.ModelFile))?.Parts ?? [];
        groups = [.. new (string, IReadOnlyList<ModelPart>)[]
        {
            ("规则表", [.. parts.Where(p => p.Logic is TableLogic)]),
            ("算式", [.. parts.Where(p => p.Logic is not TableLogic && !p.Formula)]),
            ("共用公式", [.. parts.Where(p => p.Logic is not TableLogic && p.Formula)]),
        }.Where(g => g.Item2.Count > 0)];
    }

    private async Task Save()
    {
        if (source is null || policy is null)
            return;
        var stop = Http.RequestAborted;
        var day = Dates.Parse(Model.EffectiveFrom);
        var paper = await Uploads.Receive(Http.Request.Form.Files["Model.Paper"], Papers, stop);
        var words = policy.Scheme.Conditions.Select(Words).ToList();
        errors =
        [
            .. day.Refusals.Select(r => new FieldError("Model.EffectiveFrom", Model.EffectiveFrom is null ? "请填施行日期，例如 2025-11-01。" : r.Message)),
            .. paper.Refusals.Select(r => new FieldError("Model.Paper", r.Message)), .. words.SelectMany(w => w.Refusals).Select(r => new FieldError(r.Where, r.Message)),
        ];
        if (errors.Count > 0)
            return;
        var request = new SavePolicy.Request(
            Scheme, Version, Model.Xml ?? "", day.Value, Trim(Model.BasisTitle), Trim(Model.BasisNumber), Trim(Model.Article), Trim(Model.Note),
            [.. words.Select(w => w.Value)], Model.Adopt, Trim(Model.Despite), paper.Value);
        var result = await Desk.Act<SavePolicy.Request, string>(
            Key ?? "", request, (r, act, db, token) => SavePolicy.Handle(r, act, db, Versions, Policies, Schemes, Dictionary, token), request.Note, stop);
        if (result.Refused)
            errors = [.. result.Refusals.Select(r => r.Where is { } where && (where.StartsWith("Model.", StringComparison.Ordinal) || where.StartsWith("Number.", StringComparison.Ordinal))
                ? new FieldError(where, r.Message) : new FieldError(r.Where is null ? null : "Model.Xml", r.ToString()))];
        else
            Navigation.NavigateTo($"{result.Value.Answer}?saved={Uri.EscapeDataString(Version)}");
    }

    private Result<SavePolicy.ConditionWords> Words(SchemeCondition condition)
    {
        var text = Trim(Posted($"Text.{condition.Id}"));
        if (condition.Threshold?.Number is null || Posted($"Number.{condition.Id}") is not { Length: > 0 } typed)
            return new SavePolicy.ConditionWords(condition.Id, text, null);
        return decimal.TryParse(typed.Replace(",", "", StringComparison.Ordinal).TrimEnd('%').Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? new SavePolicy.ConditionWords(condition.Id, text, condition.Unit == "%" ? number / 100 : number)
            : new Refusal("policy.number", $"“{condition.Id}”的门槛应是数字。", $"Number.{condition.Id}");
    }

    private string? Posted(string name) => Http.Request.HasFormContentType && Http.Request.Form.TryGetValue(name, out var value) ? value.ToString() : null;

    private string? ErrorOf(string field) => errors.Find(e => e.Field == field)?.Message;

    private static string Shown(decimal number, string unit) => (unit == "%" ? number * 100 : number).ToString("0.########", CultureInfo.InvariantCulture);

    private static string Trim(string? text) => text?.Trim() ?? "";

    private sealed class Form
    {
        public string? EffectiveFrom { get; set; }
        public string? BasisTitle { get; set; }
        public string? BasisNumber { get; set; }
        public string? Article { get; set; }
        public string? Note { get; set; }
        public string? Xml { get; set; }
        public bool Adopt { get; set; }
        public string? Despite { get; set; }
    }
}
