using Kechuang.Enterprises;
using Kechuang.Enterprises.CheckUp;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Applications;

/// <summary>A scheme a unit may apply for, with what the check-up says of it and the case it already has this year.</summary>
internal sealed record OfferedScheme(Policy Policy, Ruling Ruling, Guid? Case, string State)
{
    internal Scheme Scheme => Policy.Scheme;

    /// <summary>The form is filled in here.</summary>
    internal bool Fills => Scheme.Procedure.Start.Fill;

    /// <summary>What it brings, in words.</summary>
    internal string Brings => string.Join("；", new[]
    {
        Scheme.Certificate is { } certificate ? certificate.Kind + (certificate.Years is { } years ? $"（{years} 年）" : certificate.CurrentYear ? "（当年有效）" : "") : "",
        Ruling.Judgement.Amount is { } amount ? $"估算 {amount}" : "",
        Ruling.Judgement.Amount is null && Scheme.Money is { } money ? money.Words : "",
    }.Where(w => w.Length > 0));
}

/// <summary>What is open to a unit on a day: the county's versions, each judged by what the ledger knows.</summary>
internal sealed class OpenSchemes(CountyPolicies policies, CountyFacts facts, Procedures procedures)
{
    /// <summary>The unit an account speaks for, or the one staff name by credit code or full name; null when there is none.</summary>
    internal static Task<Enterprise?> Firm(Desk desk, string? named, CancellationToken stop)
    {
        var words = desk.Actor.Role == Roles.Enterprise ? desk.Actor.Enterprise : named?.Trim() ?? "";
        return desk.Db.Set<Enterprise>().FirstOrDefaultAsync(e => e.CreditCode == words || (e.Name == words && desk.Actor.Role != Roles.Enterprise), stop);
    }

    /// <summary>Every scheme such a unit may apply for.</summary>
    internal async Task<IReadOnlyList<OfferedScheme>> Of(Desk desk, Enterprise firm, CancellationToken stop)
    {
        var catalogue = await policies.Of(desk.Db, desk.Now, stop);
        var cases = await desk.Db.Set<Case>().Where(c => c.Enterprise == firm.Id && c.Year == desk.Day.Year).OrderByDescending(c => c.Sequence).ToListAsync(stop);
        var known = new Dictionary<int, EnterpriseFacts>();
        var offered = new List<OfferedScheme>();
        foreach (var id in catalogue.Latest.Select(p => p.Scheme.Id))
        {
            if (!catalogue.Find(id, desk.Day.Year, desk.Day).TryValue(out var policy) || !policy.Scheme.MayApply(firm.Kind))
                continue;
            var reference = desk.Day.Year + policy.Scheme.ReferenceOffset;
            if (!known.TryGetValue(reference, out var of))
                known[reference] = of = (await facts.One(desk.Db, firm.Id, reference, desk.Day, desk.Now, stop))!;
            var @case = cases.FirstOrDefault(c => c.Scheme == id);
            offered.Add(new OfferedScheme(policy, policy.Judge().Explain(of), @case?.Id, @case is null ? "" : procedures.Of(@case).Find(@case.Stage)!.State));
        }
        return offered;
    }
}
