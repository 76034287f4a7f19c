using Kechuang.Kernel;
using Kechuang.Targets;
using Xunit;

namespace Kechuang.Tests.Targets;

public sealed class ReportingTests
{
    private static readonly Instant Start = Instant.At(new DateOnly(2025, 10, 1));

    // 编号:值 状态 取得日 录入第几天 [更正哪条]
    [Theory]
    [InlineData("1:400 快报 2025-10-20 20", "2025-12-10", 99, "400", "1现用")]
    [InlineData("1:400 快报 2025-10-20 20; 2:410 初核 2025-11-20 50", "2025-12-10", 99, "410", "2现用 1先前")]
    [InlineData("1:400 快报 2025-10-20 20; 2:410 初核 2025-11-20 50", "2025-11-01", 99, "400", "1现用")]
    [InlineData("1:400 快报 2025-10-20 20; 2:410 初核 2025-11-20 50", "2025-12-10", 30, "400", "1现用")]
    [InlineData("1:410 初核 2025-11-20 50; 2:400 快报 2025-11-25 60", "2025-12-10", 99, "410", "1现用 2先前")]
    [InlineData("1:400 快报 2025-10-20 20; 2:420 快报 2025-10-21 21", "2025-12-10", 99, "-", "2冲突 1冲突")]
    [InlineData("1:400 快报 2025-10-20 20; 2:400 快报 2025-10-21 21", "2025-12-10", 99, "400", "2现用 1先前")]
    [InlineData("1:400 快报 2025-10-20 20; 2:4000 快报 2025-10-20 21 1", "2025-12-10", 99, "4000", "2现用 1已更正")]
    [InlineData("1:400 快报 2025-10-20 20; 2:4000 快报 2025-10-20 21 1", "2025-12-10", 20, "400", "1现用")]
    [InlineData("1:400 快报 2025-10-20 20; 2:420 快报 2025-10-21 21; 3:400 快报 2025-10-21 22 2", "2025-12-10", 99, "400", "3现用 2已更正 1先前")]
    [InlineData("1:400 预计 2025-10-01 1; 2:390 预计 2025-10-02 2; 3:395 核定 2026-03-01 200", "2026-03-02", 300, "395", "3现用 2先前 1先前")]
    [InlineData("", "2025-12-10", 99, "-", "")]
    public void The_most_final_status_stands_and_disagreement_is_never_settled_silently(string rows, string asOf, int knownDay, string value, string standings)
    {
        var reporting = Reporting.Of(Rows(rows), 0, DateOnly.Parse(asOf, null), Start + TimeSpan.FromDays(knownDay));
        Assert.Equal(value, reporting.Current?.Value.ToString(null, null) ?? "-");
        Assert.Equal(standings, string.Join(' ', reporting.History.Select(h => Number(h.Id) + h.Standing)));
        Assert.Equal(standings.Contains("冲突"), reporting.Conflict);
    }

    internal static IEnumerable<Figure> Rows(string rows) =>
        from row in rows.Split("; ", StringSplitOptions.RemoveEmptyEntries)
        let id = row[..row.IndexOf(':')]
        let words = row[(row.IndexOf(':') + 1)..].Split(' ')
        select new Figure
        {
            Id = Id(id), Indicator = "研发经费.全社会", Period = "2025年", Value = long.Parse(words[0], null), Status = words[1], Caliber = "统计口径",
            Source = "县统计局", ObtainedOn = DateOnly.Parse(words[2], null), EnteredAt = Start + TimeSpan.FromDays(int.Parse(words[3], null)),
            EnteredBy = "张三", Corrects = words.Length > 4 ? Id(words[4]) : null, Reason = words.Length > 4 ? "少写一位" : "",
        };

    private static Guid Id(string number) => new($"00000000-0000-7000-8000-00000000000{number}");

    private static string Number(Guid id) => id.ToString()[^1..];
}
