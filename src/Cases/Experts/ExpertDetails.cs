using System.Text.RegularExpressions;
using Kechuang.Enterprises.Registry;
using Kechuang.Kernel;

namespace Kechuang.Cases.Experts;

/// <summary>What a form or a sheet says of an expert. Name and telephone null: unchanged, because who sees them masked cannot send them back.</summary>
internal sealed record ExpertDetails(
    string? Name, string Employer, string EmployerCode, string Area, string Post, string Category, string Specialties, string? Phone);

/// <summary>The rules of form and sheet, pure: what is wrong, by field.</summary>
internal static partial class ExpertRule
{
    private const int MostSpecialties = 10, LongestSpecialty = 20;

    internal static IEnumerable<Refusal> Check(ExpertDetails details)
    {
        if (details.Name is { Length: 0 or > 20 })
            yield return new("expert.name", "请填写姓名（不超过 20 字）。", nameof(ExpertDetails.Name));
        if (details.Employer.Length is 0 or > 60)
            yield return new("expert.employer", "请填写工作单位全称（不超过 60 字），抽取时据此回避申报单位。", nameof(ExpertDetails.Employer));
        if (details.EmployerCode.Length > 0 && CreditCode.Parse(details.EmployerCode) is { Refused: true } code)
            yield return new("expert.code", code.Refusals[0].Message + "；不知道的可不填。", nameof(ExpertDetails.EmployerCode));
        if (!ExpertWords.Categories.Contains(details.Category))
            yield return new("expert.category", $"类别应是：{string.Join("、", ExpertWords.Categories)}。", nameof(ExpertDetails.Category));
        if (details.Area.Length > 30)
            yield return new("expert.area", "所在地填 6 位县级区划代码，或县（区、市）的名称。", nameof(ExpertDetails.Area));
        if (details.Post.Length > 20)
            yield return new("expert.post", "职称不超过 20 字，例如 高级工程师。", nameof(ExpertDetails.Post));
        if (Split(details.Specialties) is var all && (all.Count > MostSpecialties || all.Exists(s => s.Length > LongestSpecialty)))
            yield return new("expert.specialties", $"专业方向用顿号分开，最多 {MostSpecialties} 个，每个不超过 {LongestSpecialty} 字，例如 新材料、分析化学。", nameof(ExpertDetails.Specialties));
        if (details.Phone is { Length: > 0 } phone && !PhoneForm().IsMatch(phone))
            yield return new("expert.phone", "联系电话填手机号或带区号的座机，例如 0745-2200000。", nameof(ExpertDetails.Phone));
    }

    /// <summary>As kept: one form of brackets and blanks, the code in capitals, specialties by 、.</summary>
    internal static ExpertDetails Tidy(this ExpertDetails details) => details with
    {
        Name = details.Name is null ? null : TextForm.Compact(details.Name), Employer = TextForm.Narrow(details.Employer),
        EmployerCode = TextForm.Compact(details.EmployerCode).ToUpperInvariant(), Area = TextForm.Narrow(details.Area), Post = TextForm.Narrow(details.Post),
        Category = TextForm.Compact(details.Category), Specialties = string.Join('、', Split(details.Specialties)),
        Phone = details.Phone is null ? null : TextForm.Compact(details.Phone),
    };

    /// <summary>Lays them over the row.</summary>
    internal static void Apply(this ExpertDetails details, Expert expert)
    {
        expert.Name = details.Name ?? expert.Name;
        expert.Initials = Initials.Of(expert.Name);
        (expert.Employer, expert.EmployerCode, expert.Area, expert.Post) = (details.Employer, details.EmployerCode, details.Area, details.Post);
        (expert.Category, expert.Specialties, expert.Phone) = (details.Category, details.Specialties, details.Phone ?? expert.Phone);
    }

    internal static List<string> Split(string specialties) =>
        [.. specialties.Split(['、', '，', ',', ';', '；', '/', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    [GeneratedRegex("^[0-9+()（）转-]{7,24}$")]
    private static partial Regex PhoneForm();
}
