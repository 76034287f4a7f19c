using System.Globalization;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>公开: the anonymous edition of a signed version, its marks and its proof, and what was released of it.</summary>
public sealed partial class PublishPage
{
    private string title = "文稿";
    private IReadOnlyList<SignOff> versions = [];
    private SignOff? signed;
    private Edition? edition;
    private EditionCheck? check;
    private Edition? standing;
    private List<Edition> history = [];
    private List<FieldError> errors = [];

    /// <summary>Kind of document.</summary>
    [Parameter] public string Kind { get; set; } = "";

    /// <summary>Business year.</summary>
    [Parameter] public int Year { get; set; }

    [SupplyParameterFromQuery(Name = "version")] private int? Version { get; set; }
    [SupplyParameterFromQuery(Name = "about")] private string? About { get; set; }
    [SupplyParameterFromQuery(Name = "mark")] private string? Mark { get; set; }
    [SupplyParameterFromQuery(Name = "undo")] private bool? Undo { get; set; }
    [SupplyParameterFromQuery(Name = "widen")] private bool? Widen { get; set; }
    [SupplyParameterFromForm(Name = ActForm.KeyField, FormName = "make")] private string? MakeKey { get; set; }
    [SupplyParameterFromForm(Name = ActForm.KeyField, FormName = "choose")] private string? ChooseKey { get; set; }
    [SupplyParameterFromForm(Name = "Standing", FormName = "choose")] private string? Standing { get; set; }
    [SupplyParameterFromForm(Name = "Kind", FormName = "choose")] private string? ChosenKind { get; set; }
    [SupplyParameterFromForm(Name = "Text", FormName = "choose")] private string? ChosenText { get; set; }
    [SupplyParameterFromForm(Name = "Reason", FormName = "choose")] private string? ChosenReason { get; set; }
    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    private string Document => DocumentName.Address(Kind, Year);
    private string Base => Document + "/publish";
    private string Here => string.Create(CultureInfo.InvariantCulture, $"{Base}?version={signed?.Number}");
    private bool Widening => Widen == true;
    private bool MayChoose => edition is not null && history[0].Id == edition.Id && edition.ReleasedOn is null && Desk.May<MakeEdition.Request>();
    private Dictionary<string, string> StandingField => new() { ["Standing"] = edition!.Id.ToString() };

    private IReadOnlyList<Choice> Kinds =>
    [
        new(MakeEdition.Keep, "保留", "这个说法照原样公开"), new(MakeEdition.Widen, "隐去", "除代称外再隐去这个说法"),
        .. check!.Unweighed.Any() ? new Choice[] { new(MakeEdition.KeepRest, "其余可推知之处全部保留", "不用写说法") } : [],
        .. Undo == true || ChosenKind == MakeEdition.TakeBack ? new Choice[] { new(MakeEdition.TakeBack, "取消先前的意见") } : [],
    ];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var stop = Http.RequestAborted;
        var documents = (Documents)Services.GetService(typeof(Documents))!;
        title = (await documents.DraftOf(Desk.Db, Kind, Year, stop))?.NameIn(Year) ?? Kind;
        if (await Documents.Find(Desk.Db, Kind, Year, stop) is not { } row)
            return;
        versions = [.. (await Documents.Versions(Desk.Db, row.Id, stop)).Where(v => v.Withdrawn is null || v.Signed.Number == Version).Select(v => v.Signed)];
        signed = versions.FirstOrDefault(v => v.Number == Version) ?? versions.FirstOrDefault();
        if (signed is null)
            return;
        history = await Desk.Db.Set<Edition>().Where(e => e.SignOff == signed.Id).OrderByDescending(e => e.EnteredAt).ThenByDescending(e => e.Id).ToListAsync(stop);
        edition = history.FirstOrDefault();
        standing = history.Find(e => e.State == PublicStates.Released);
        check = edition is null ? null : EditionCheck.Read(edition.Check);
        if (Undo == true)
            ChosenKind ??= MakeEdition.TakeBack;
    }

    private static Tone ToneOf(string state) => state switch { PublicStates.Released => Tone.Good, PublicStates.Draft => Tone.Info, _ => Tone.Neutral };

    private static string Shortened(string words) => words.Length > 24 ? words[..24] + "…" : words;

    private string? ErrorOf(string field) => errors.Find(e => e.Field == field)?.Message;

    private Task Make() => Run(MakeKey, new MakeEdition.Request(signed!.Id, null));

    private Task Choose() => Run(ChooseKey, new MakeEdition.Request(signed!.Id, Guid.TryParse(Standing, out var id) ? id : null, new MakeEdition.Choice(ChosenKind ?? "", ChosenText ?? "", ChosenReason ?? "")));

    private async Task Run(string? key, MakeEdition.Request request)
    {
        var maker = (EditionMaker)Services.GetService(typeof(EditionMaker))!;
        var done = await Desk.Act<MakeEdition.Request, Guid>(key ?? "", request, (r, act, db, stop) => MakeEdition.Handle(r, act, db, maker, Papers, stop), request.Change?.Reason ?? "", Http.RequestAborted);
        errors = [.. done.Refusals.Select(r => new FieldError(r.Where, r.Message))];
        if (errors.Count == 0)
            Navigation.NavigateTo(Here);
    }

    private static IEnumerable<TimelineLine> Lines(Edition edition)
    {
        if (edition.WithdrawnOn is { } down)
            yield return new(Format.Date(down), "撤下", edition.WithdrawnBy, $"原因：{edition.WithdrawReason}");
        if (edition.ReleasedOn is { } up)
            yield return new(Format.Date(up), "公开", edition.ReleasedBy, $"依据：{edition.Basis}");
        yield return new(Format.Date(edition.EnteredAt.Day), "制作", edition.EnteredBy, edition.Leaks > 0 ? $"复查有 {edition.Leaks} 处泄露" : $"校验码 {edition.Digest[..12]}", PaperHref: $"/papers/{edition.Paper}");
    }
}
