using System.Reflection;
using Xunit;

namespace Kechuang.Tests.Architecture;

/// <summary>Architecture section 2: who may use whom. MSBuild forbids cycles; this holds the rest.</summary>
public sealed class ModulesPointOneWay
{
    public static TheoryData<string, string[]> Allowed => new()
    {
        { "Decisions", [] },
        { "Gongwen", [] },
        { "Kernel", ["Decisions"] },
        { "Ui", ["Kernel"] },
        { "Accounts", ["Kernel", "Ui"] },
        { "Targets", ["Kernel", "Ui", "Decisions"] },
        { "Enterprises", ["Kernel", "Ui", "Targets", "Decisions"] },
        { "Cases", ["Kernel", "Ui", "Targets", "Enterprises", "Gongwen", "Decisions"] },
        { "Platforms", ["Kernel", "Ui", "Targets", "Enterprises", "Cases", "Decisions"] },
        { "Office", ["Kernel", "Ui", "Targets", "Enterprises", "Decisions"] },
        { "Reports", ["Kernel", "Ui", "Targets", "Enterprises", "Cases", "Office", "Gongwen", "Decisions"] },
    };

    [Theory, MemberData(nameof(Allowed))]
    public void A_module_uses_only_what_stands_left_of_it(string module, string[] allowed)
    {
        var used = Assembly.Load("Kechuang." + module).GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => n.StartsWith("Kechuang.", StringComparison.Ordinal)).Select(n => n["Kechuang.".Length..]);
        Assert.Empty(used.Except(allowed));
    }

    [Theory, InlineData("Decisions"), InlineData("Gongwen")]
    public void The_libraries_know_neither_the_web_nor_a_database(string library)
    {
        var foreign = Assembly.Load("Kechuang." + library).GetReferencedAssemblies().Select(a => a.Name!)
            .Where(n => n.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || n.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));
        Assert.Empty(foreign);
    }
}
