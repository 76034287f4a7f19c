using Kechuang.Enterprises;
using Kechuang.Enterprises.CheckUp;
using Kechuang.Kernel;

namespace Kechuang.Cases.Detail;

/// <summary>
/// What the version the case was opened under says of the unit, and beside it what today's would. The case goes on by the first;
/// the second tells what to expect of the next application. Only while the case runs and another version is in force.
/// </summary>
internal sealed class VersionCard(Procedures procedures, CountyCheckUp checkUp) : ICaseCard
{
    public int Order => 90;

    public async Task<CaseCard?> Of(Desk desk, Case @case, Scheme scheme, Stage here, CancellationToken stop)
    {
        if (here.Ends || desk.Actor.Role is not (Roles.Staff or Roles.Director))
            return null;
        var today = await procedures.InForce(desk.Db, @case.Scheme, desk.Day, desk.Now, stop);
        if (today.Refused || today.Value.Pin == @case.Pin)
            return null;
        var rulings = await checkUp.ByVersions(desk, [@case.Pin, today.Value.Pin], @case.Year, @case.Enterprise, stop);
        return rulings is [var then, var now]
            ? new CaseCard("两版政策怎么说", Differ(then, now), [Line("开办时的版本（本件依此办理）", then), Line("今天的版本", now)])
            : null;
    }

    /// <summary>Pure: which conditions come out differently, in one sentence.</summary>
    internal static string Differ(Ruling then, Ruling now)
    {
        var before = then.Conditions.ToDictionary(c => c.Id, c => c.Verdict);
        var moved = now.Conditions.Where(c => before.TryGetValue(c.Id, out var verdict) && verdict != c.Verdict).Select(c => $"{c.Id}由{before[c.Id].Word()}变为{c.Verdict.Word()}");
        var added = now.Conditions.Where(c => !before.ContainsKey(c.Id)).Select(c => $"新增{c.Id}（{c.Verdict.Word()}）");
        var words = moved.Concat(added).ToList();
        return words.Count > 0 ? string.Join("；", words) : "两版结论逐条相同";
    }

    private static PanelLine Line(string title, Ruling ruling) =>
        new(title, ruling.Summary, ruling.Judgement.Verdict.Word(), null, $"/policies/{ruling.Scheme.Id}/{ruling.Pin.Split('@', '#')[1]}");
}
