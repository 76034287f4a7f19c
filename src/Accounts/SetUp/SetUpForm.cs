using System.Globalization;
using Kechuang.Kernel;
using Kechuang.Ui;

namespace Kechuang.Accounts;

/// <summary>What set-up has asked so far. Each step posts everything typed before, so nothing is kept on the server until the end.</summary>
public sealed class SetUpForm
{
    public int Step { get; set; } = 1;
    public string? Code { get; set; }
    public string? Typed { get; set; }
    public string? County { get; set; }
    public string? Bureau { get; set; }
    public string? SectionLines { get; set; }
    public string? Year { get; set; }
    public string? DisplayName { get; set; }
    public string? UserName { get; set; }
    public string? Password { get; set; }
    public string? Again { get; set; }

    /// <summary>What is carried unseen from step to step; passwords are typed in the last step only.</summary>
    internal Dictionary<string, string> Carried(int shown) => new Dictionary<string, (int Step, string? Value)>
    {
        ["Code"] = (1, Code), ["Typed"] = (1, Typed), ["County"] = (1, County),
        ["Bureau"] = (2, Bureau), ["SectionLines"] = (2, SectionLines), ["Year"] = (3, Year),
        ["DisplayName"] = (4, DisplayName), ["UserName"] = (4, UserName),
    }.Where(f => f.Value.Step != shown).ToDictionary(f => "Model." + f.Key, f => f.Value.Value ?? "").With("Model.Step", shown.ToString(CultureInfo.InvariantCulture));

    internal IEnumerable<FieldError> Wrong(int step, Func<string, bool> isCounty) => step switch
    {
        1 when !isCounty(County ?? "") => [new("Model.Typed", "没有找到这个县。请输入县（市、区）全名或 6 位代码，再从列出的中选一个。")],
        2 when string.IsNullOrWhiteSpace(Bureau) => [new("Model.Bureau", "请填写单位全称，例如“某某县科学技术局”。")],
        2 when Kernel.Sections.Split(SectionLines).Count == 0 => [new("Model.SectionLines", "请至少填写一个股室，每行一个。")],
        3 when !(int.TryParse(Year, CultureInfo.InvariantCulture, out var year) && year is >= 2010 and <= 2100) => [new("Model.Year", "请填写四位年份，例如 2026。")],
        4 => WrongAdministrator(),
        _ => [],
    };

    private IEnumerable<FieldError> WrongAdministrator()
    {
        var decided = AddAccount.Decide(new(UserName ?? "", DisplayName ?? "", Roles.Administrator, "", "", ""));
        foreach (var refusal in decided.Refusals)
            yield return new("Model." + refusal.Where, refusal.Message);
        if (Passwords.Weakness(Password ?? "", UserName ?? "") is { } weak)
            yield return new("Model.Password", weak.Message);
        else if (Password != Again)
            yield return new("Model.Again", "两次输入的密码不一样。");
    }
}

internal static class Fields
{
    internal static Dictionary<string, string> With(this Dictionary<string, string> fields, string name, string value)
    {
        fields[name] = value;
        return fields;
    }
}
