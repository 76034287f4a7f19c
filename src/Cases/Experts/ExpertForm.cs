using System.Globalization;
using Kechuang.Kernel;

namespace Kechuang.Cases.Experts;

/// <summary>What the form of an expert posts, as typed.</summary>
internal sealed class ExpertForm
{
    /// <summary>Typed into a masked field it takes the value away; left empty the value stays.</summary>
    internal const string Remove = "-";

    public string? Name { get; set; }
    public string? Employer { get; set; }
    public string? EmployerCode { get; set; }
    public string? Area { get; set; }
    public string? Post { get; set; }
    public string? Category { get; set; }
    public string? Specialties { get; set; }
    public string? Phone { get; set; }
    public string? Version { get; set; }

    /// <summary>The form of an expert as it stands; what is masked is not sent along.</summary>
    internal static ExpertForm Of(Expert expert) => new()
    {
        Employer = expert.Employer, EmployerCode = expert.EmployerCode, Area = expert.Area, Post = expert.Post, Category = expert.Category,
        Specialties = expert.Specialties, Version = expert.Version.ToString(CultureInfo.InvariantCulture),
    };

    internal ExpertDetails Details(bool masked) => new(
        masked && Text(Name).Length == 0 ? null : Text(Name), Text(Employer), Text(EmployerCode), Text(Area), Text(Post), Text(Category), Text(Specialties),
        (masked, Text(Phone)) switch { (true, "") => null, (true, Remove) => "", var (_, typed) => typed });

    private static string Text(string? typed) => typed?.Trim() ?? "";
}
