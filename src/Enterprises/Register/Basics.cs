using System.Text.RegularExpressions;
using Kechuang.Enterprises.Import;
using Kechuang.Enterprises.Registry;
using Kechuang.Kernel;

namespace Kechuang.Enterprises.Register;

/// <summary>Who a firm is, as the licence and the register say it.</summary>
internal sealed record Basics(
    string Name, DateOnly? RegisteredOn, string AreaName, string Area, string Industry, string TechnologyDomain, bool? ResidentEnterprise, bool AboveScale, string State, string Kind);

/// <summary>Whom to call. Null leaves what is there: who sees it masked cannot send it back.</summary>
internal sealed record ContactDetails(string? Contact, string? Phone);

/// <summary>The rules of both forms, pure: what is wrong, beside its field.</summary>
internal static partial class BasicsRule
{
    /// <summary>The bureau's words for the columns, for history and for telling what somebody else changed.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Words = new Dictionary<string, string>
    {
        [nameof(Enterprise.Name)] = "企业名称", [nameof(Enterprise.RegisteredOn)] = "注册日期", [nameof(Enterprise.AreaName)] = "乡镇",
        [nameof(Enterprise.Area)] = "行政区划", [nameof(Enterprise.Industry)] = "行业代码", [nameof(Enterprise.TechnologyDomain)] = "技术领域",
        [nameof(Enterprise.ResidentEnterprise)] = "居民企业", [nameof(Enterprise.AboveScale)] = "规模以上", [nameof(Enterprise.Contact)] = "联系人",
        [nameof(Enterprise.Phone)] = "联系电话", [nameof(Enterprise.State)] = "状态", [nameof(Enterprise.Kind)] = "单位类别",
    };

    internal static IEnumerable<Refusal> Check(Basics basics, Industries industries, DateOnly today)
    {
        if (basics.Name.Length is 0 or > 100)
            yield return new("enterprise.name", "应填企业名称（营业执照上的全称，不超过 100 字）。", nameof(Basics.Name));
        if (basics.RegisteredOn > today)
            yield return new("date.future", $"注册日期 {basics.RegisteredOn.Value.Iso()} 晚于今天，应是营业执照上的成立日期。", nameof(Basics.RegisteredOn));
        if (basics.Area.Length > 0 && !AreaCode().IsMatch(basics.Area))
            yield return new("enterprise.area", "行政区划应是 6 位、9 位或 12 位统计用区划代码；不知道的可不填。", nameof(Basics.Area));
        if (basics.Industry.Length > 0 && industries.NameOf(basics.Industry) is null)
            yield return new("enterprise.industry", $"GB/T 4754-2017 中没有行业代码“{basics.Industry}”，应是 4 位小类代码，例如 3985。", nameof(Basics.Industry));
        if (basics.TechnologyDomain.Length > 0 && !TechnologyDomains.All.Contains(basics.TechnologyDomain))
            yield return new("enterprise.domain", $"技术领域应是：{string.Join("、", TechnologyDomains.All)}。", nameof(Basics.TechnologyDomain));
        if (!UnitKinds.All.Contains(basics.Kind))
            yield return new("enterprise.kind", $"单位类别应是：{string.Join("、", UnitKinds.All)}。", nameof(Basics.Kind));
        if (!EnterprisesImport.States.Contains(basics.State))
            yield return new("enterprise.state", $"状态应是：{string.Join("、", EnterprisesImport.States)}。", nameof(Basics.State));
    }

    internal static IEnumerable<Refusal> Check(ContactDetails details)
    {
        if (details.Contact is { Length: > 20 })
            yield return new("enterprise.contact", "联系人填一个人的姓名，不超过 20 字。", nameof(ContactDetails.Contact));
        if (details.Phone is { Length: > 0 } phone && !PhoneForm().IsMatch(phone))
            yield return new("enterprise.phone", "联系电话填手机号或带区号的座机，例如 0745-2200000。", nameof(ContactDetails.Phone));
    }

    /// <summary>Lays the form over the row; false when nothing differs.</summary>
    internal static bool Apply(this Basics basics, Enterprise firm)
    {
        if (Of(firm) == basics)
            return false;
        (firm.Name, firm.RegisteredOn, firm.AreaName, firm.Area) = (basics.Name, basics.RegisteredOn, basics.AreaName, basics.Area);
        (firm.Industry, firm.TechnologyDomain, firm.ResidentEnterprise) = (basics.Industry, basics.TechnologyDomain, basics.ResidentEnterprise);
        (firm.AboveScale, firm.State, firm.Kind, firm.Initials) = (basics.AboveScale, basics.State, basics.Kind, Initials.Of(basics.Name));
        return true;
    }

    /// <summary>The same for the contact.</summary>
    internal static bool Apply(this ContactDetails details, Enterprise firm)
    {
        var (contact, phone) = (details.Contact ?? firm.Contact, details.Phone ?? firm.Phone);
        if ((contact, phone) == (firm.Contact, firm.Phone))
            return false;
        (firm.Contact, firm.Phone) = (contact, phone);
        return true;
    }

    internal static Basics Of(Enterprise firm) => new(
        firm.Name, firm.RegisteredOn, firm.AreaName, firm.Area, firm.Industry, firm.TechnologyDomain, firm.ResidentEnterprise, firm.AboveScale, firm.State, firm.Kind);

    [GeneratedRegex("^[0-9]{6}([0-9]{3}([0-9]{3})?)?$")]
    private static partial Regex AreaCode();

    [GeneratedRegex("^[0-9+()（）转-]{7,24}$")]
    private static partial Regex PhoneForm();
}
