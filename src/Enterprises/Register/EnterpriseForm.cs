using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.AspNetCore.Http;

namespace Kechuang.Enterprises.Register;

/// <summary>What the form posts, as typed; a field that was not posted is empty.</summary>
internal sealed class EnterpriseForm
{
    /// <summary>Typed into a masked field it takes the value away; left empty the value stays.</summary>
    internal const string Remove = "-";

    public string? CreditCode { get; set; }
    public string? Name { get; set; }
    public string? RegisteredOn { get; set; }
    public string? AreaName { get; set; }
    public string? Area { get; set; }
    public string? Industry { get; set; }
    public string? TechnologyDomain { get; set; }
    public string? ResidentEnterprise { get; set; }
    public bool AboveScale { get; set; }
    public string? State { get; set; }
    public string? Kind { get; set; }
    public string? Contact { get; set; }
    public string? Phone { get; set; }
    public string? Version { get; set; }
    /// <summary>The code whose doubt has been shown.</summary>
    public string? Seen { get; set; }
    public IFormFile? Licence { get; set; }

    /// <summary>The form of a firm as it stands; whom to call only for whom it is not masked.</summary>
    internal static EnterpriseForm Of(Enterprise firm, bool clear) => new()
    {
        CreditCode = firm.CreditCode, Name = firm.Name, RegisteredOn = firm.RegisteredOn?.Iso(), AreaName = firm.AreaName, Area = firm.Area,
        Industry = firm.Industry, TechnologyDomain = firm.TechnologyDomain, AboveScale = firm.AboveScale, State = firm.State, Kind = firm.Kind,
        ResidentEnterprise = firm.ResidentEnterprise switch { true => "是", false => "否", _ => null },
        Contact = clear ? firm.Contact : null, Phone = clear ? firm.Phone : null,
        Version = firm.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    internal Result<Basics> Basics()
    {
        var on = string.IsNullOrWhiteSpace(RegisteredOn) ? Result.Of<DateOnly?>(null) : Dates.Parse(RegisteredOn).Map(d => (DateOnly?)d).At(nameof(RegisteredOn));
        return on.Map(day => new Basics(TextForm.Narrow(Name), day, Text(AreaName), TextForm.Compact(Area), Registry.Industries.Digits(Industry ?? ""), Text(TechnologyDomain),
            ResidentEnterprise switch { "是" => true, "否" => false, _ => null }, AboveScale, Text(State), Text(Kind) is { Length: > 0 } kind ? kind : UnitKinds.Enterprise));
    }

    /// <param name="masked">What is there was not shown: empty means unchanged.</param>
    internal ContactDetails Details(bool masked) => new(Detail(Text(Contact), masked), Detail(TextForm.Compact(Phone), masked));

    internal static List<FieldError> Errors(IEnumerable<Refusal> refusals) =>
        [.. refusals.Select(r => new FieldError(r.Where switch { null => null, "paper" => "Model.Licence", var field => "Model." + field }, r.Message))];

    private static string? Detail(string typed, bool masked) => (masked, typed) switch
    {
        (true, "") => null,
        (true, Remove) => "",
        _ => typed,
    };

    private static string Text(string? typed) => typed?.Trim() ?? "";
}
