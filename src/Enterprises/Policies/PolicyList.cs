using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kechuang.Enterprises.Policies;

/// <summary>What the list shows of a version.</summary>
internal sealed record PolicyLine(PolicyVersion Version, string Basis, string Examples, bool AllAgree);

/// <summary>The filters of the list, as they stand in the address.</summary>
internal sealed record PolicyFilter(string? Words, string? State)
{
    internal static readonly string[] States = ["施行中", "尚未施行", "已被替代", "已撤回"];

    internal IReadOnlyList<GivenFilter> Given() => [new("检索", "q", Words), new("状态", "state", State)];
}

/// <summary>The versions of all schemes for the list page and its export.</summary>
internal sealed class PolicyList(PolicyVersions versions, SchemeCatalogue schemes, ElementDictionary dictionary)
{
    /// <summary>Those that match, scheme by scheme; a scheme without any is left out.</summary>
    internal async Task<IReadOnlyList<(Scheme Scheme, IReadOnlyList<PolicyLine> Versions)>> Of(Desk desk, PolicyFilter filter, CancellationToken stop)
    {
        var word = new Keyword(filter.Words);
        var all = (await versions.All(desk.Db, desk.Day, stop)).Where(v => string.IsNullOrEmpty(filter.State) || v.StateWord == filter.State);
        return [.. all.GroupBy(v => v.Pack.Id).Select(g => (schemes.Latest.First(p => p.Scheme.Id == g.Key).Scheme, Versions: g))
            .Where(s => word.In(s.Scheme.Title, s.Scheme.ShortTitle, s.Scheme.Authority))
            .Select(s => (s.Scheme, (IReadOnlyList<PolicyLine>)[.. s.Versions.Select(Line)]))];
    }

    internal static void Map(IEndpointRouteBuilder app) => app.MapGet("/policies/export", async (Desk desk, PolicyList list, string? q, string? state, CancellationToken stop) =>
    {
        var filter = new PolicyFilter(q, state);
        OutColumn[] columns = [new("事项"), new("层级"), new("施行日期", OutFormat.Date), new("状态"), new("来源"), new("依据"), new("做成的例子"), new("版本标识")];
        var rows = (await list.Of(desk, filter, stop)).SelectMany(s => s.Versions.Select(v => (IReadOnlyList<object?>)
            [s.Scheme.Title, s.Scheme.Level, v.Version.Pack.EffectiveFrom, v.Version.StateWord, v.Version.Origin, v.Basis, v.Examples, v.Version.Pack.Pin]));
        return ListFile.Of("政策规则", desk.Day, filter.Given().Words(), columns, rows);
    }).ExcludeFromDescription();

    private PolicyLine Line(PolicyVersion version)
    {
        if (!version.Policy.TryValue(out var policy) || !PolicyExamples.Read(version.Pack).TryValue(out var examples))
            return new(version, "", "读不出来", false);
        var results = examples.Run(policy, schemes.Layout, dictionary);
        var agree = results.Count(r => r.Agrees);
        return new(version, Basis(version, policy), agree == results.Count ? $"{agree} 个相符" : $"{results.Count - agree} / {results.Count} 个不符", agree == results.Count);
    }

    // The county's own document is the last one; a shipped version rests on all of them.
    private static string Basis(PolicyVersion version, Policy policy) =>
        string.Join("；", policy.Scheme.Basis.Skip(version.Own is null ? 0 : policy.Scheme.Basis.Count - 1).Select(b => $"《{b.Title}》{b.Number}"));
}
