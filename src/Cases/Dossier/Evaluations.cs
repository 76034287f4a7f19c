using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Dossier;

/// <summary>One result that an upper level gave the county: a midterm, an acceptance, a published evaluation; or a case that still waits for it.</summary>
/// <param name="Waiting">There is no result yet.</param>
public sealed record EvaluationLine(
    Guid Case, string Number, string Scheme, string Title, int Year, string Stage, DateOnly On, string Group, decimal? Score, decimal? Rank, decimal? Of, string Grade, bool Waiting)
{
    /// <summary>Against the last earlier result of the same evaluation; null where there is none.</summary>
    public decimal? ScoreChange { get; init; }

    /// <summary>Places won (positive) or lost; null where there is none to compare with.</summary>
    public decimal? PlacesWon { get; init; }
}

/// <summary>The filters of the list, as they stand in the address.</summary>
public sealed record EvaluationFilter(string? Scheme, int? Year, string? Words, string? Sort)
{
    /// <summary>The filters in words.</summary>
    internal IReadOnlyList<GivenFilter> Given(Procedures procedures) =>
        [new("检索", "q", Words), new("事项", "scheme", procedures.Knows(Scheme) ? procedures.Head(Scheme!).Short : null), new("年度", "year", Year is { } year ? $"{year} 年" : null)];
}

/// <summary>
/// What the county's own cases wrote down when they moved: 分组, 得分, 位次, 参评数, 等次 (docs/packs.md, records). Nothing is kept twice.
/// </summary>
public static class Evaluations
{
    private static readonly string[] Results = ["得分", "位次", "等次"];

    /// <summary>All results and what is awaited, newest first, with the change against the last one of the same evaluation and stage.</summary>
    public static async Task<IReadOnlyList<EvaluationLine>> Of(KechuangDb db, Procedures procedures, EvaluationFilter filter, CancellationToken stop)
    {
        List<string> schemes = [.. procedures.Schemes.Where(s => s.Subject == "county").Select(s => s.Id)];
        var cases = await db.Set<Case>().AsNoTracking().Where(c => schemes.Contains(c.Scheme)).OrderBy(c => c.Year).ThenBy(c => c.Number).ToListAsync(stop);
        List<Guid> ids = [.. cases.Select(c => c.Id)];
        var moves = (await db.Set<Move>().AsNoTracking().Where(m => ids.Contains(m.Case) && m.StruckAt == null).OrderBy(m => m.Sequence).ToListAsync(stop)).ToLookup(m => m.Case);
        var lines = cases.SelectMany(c => LinesOf(c, moves[c.Id].ToList(), procedures)).ToList();
        lines = [.. lines.GroupBy(l => (l.Scheme, l.Title, l.Stage)).SelectMany(g => Compared([.. g.OrderBy(l => l.Year).ThenBy(l => l.On)]))];
        var word = new Keyword(filter.Words);
        var shown = lines.Where(l => (filter.Scheme is null or "" || l.Scheme == filter.Scheme) && (filter.Year is null || l.Year == filter.Year)
            && word.In(l.Title, l.Number, l.Group));
        return [.. filter.Sort switch
        {
            "年度" => shown.OrderBy(l => l.Year).ThenBy(l => l.On),
            "得分" => shown.OrderBy(l => l.Score ?? decimal.MinValue),
            "-得分" => shown.OrderByDescending(l => l.Score ?? decimal.MinValue),
            "位次" => shown.OrderBy(l => l.Rank ?? decimal.MaxValue),
            "-位次" => shown.OrderByDescending(l => l.Rank ?? decimal.MinValue),
            _ => shown.OrderByDescending(l => l.Year).ThenByDescending(l => l.On),
        }];
    }

    private static IEnumerable<EvaluationLine> LinesOf(Case @case, List<Move> moves, Procedures procedures)
    {
        var procedure = procedures.Of(@case);
        var head = procedures.Head(@case.Scheme);
        var title = @case.Variant.Length > 0 && head.ManyPerYear ? @case.Variant : head.Title;
        var given = moves.Select(m => (Move: m, Values: StageValues.Of(m))).Where(m => Results.Any(m.Values.ContainsKey)).ToList();
        foreach (var (move, values) in given)
            yield return new(@case.Id, @case.Number, @case.Scheme, title, @case.Year, procedure.Find(move.To)!.Name, move.On, values.GetValueOrDefault("分组", ""),
                Number(values, "得分"), Number(values, "位次"), Number(values, "参评数"), values.GetValueOrDefault("等次", ""), Waiting: false);
        if (given.Count == 0 && procedure.Find(@case.Stage) is { Ends: false } here)
            yield return new(@case.Id, @case.Number, @case.Scheme, title, @case.Year, here.State, @case.Since, "", null, null, null, "", Waiting: true);
    }

    private static IEnumerable<EvaluationLine> Compared(List<EvaluationLine> ordered)
    {
        EvaluationLine? before = null;
        foreach (var line in ordered)
        {
            // Ranks of different groups are no ranks of one another.
            yield return line with { ScoreChange = line.Score - before?.Score, PlacesWon = before?.Group == line.Group ? before.Rank - line.Rank : null };
            before = line.Waiting ? before : line;
        }
    }

    private static decimal? Number(IReadOnlyDictionary<string, string> values, string record) =>
        values.TryGetValue(record, out var text) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
