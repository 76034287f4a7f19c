using System.Globalization;

namespace Kechuang.Kernel;

/// <summary>
/// Working days in China: weekends, the holidays the State Council's yearly notice gives and the weekend
/// days it makes up. A year without that notice is computed from what is known and is provisional.
/// </summary>
public sealed class WorkCalendar
{
    private readonly Dictionary<DateOnly, Entry> entries;
    private readonly HashSet<int> official;

    private WorkCalendar(Dictionary<DateOnly, Entry> entries)
    {
        this.entries = entries;
        official = [.. entries.GroupBy(entry => entry.Key.Year)
            .Where(year => year.All(entry => !entry.Value.Provisional)).Select(year => year.Key)];
    }

    /// <summary>Knows weekends only: every year is provisional.</summary>
    public static WorkCalendar WeekendsOnly { get; } = new([]);

    private sealed record Entry(bool Workday, string Name, bool Provisional);

    /// <summary>
    /// Reads tables with the columns date, kind (holiday or workday), name and optionally provisional (1).
    /// A later table's year replaces an earlier table's, so the real notice displaces the provisional one.
    /// </summary>
    public static Result<WorkCalendar> Load(params IEnumerable<TextReader> tables)
    {
        var entries = new Dictionary<DateOnly, Entry>();
        var refusals = new List<Refusal>();
        foreach (var table in tables)
        {
            var read = Read(table, refusals);
            foreach (var day in entries.Keys.Where(day => read.Keys.Any(other => other.Year == day.Year)).ToList())
                entries.Remove(day);
            foreach (var (day, entry) in read)
                entries[day] = entry;
        }
        return refusals.Count > 0 ? refusals : new WorkCalendar(entries);
    }

    /// <summary>Reads the tables holidays-*.csv of a folder: those known to be provisional first, so that a notice displaces them.</summary>
    public static Result<WorkCalendar> LoadFolder(string folder)
    {
        var tables = Directory.EnumerateFiles(folder, "holidays-*.csv")
            .OrderByDescending(f => f.Contains("statutory", StringComparison.Ordinal)).ThenBy(f => f, StringComparer.Ordinal);
        return Load(tables.Select(f => new StringReader(File.ReadAllText(f))));
    }

    public bool IsWorkday(DateOnly day) => entries.TryGetValue(day, out var entry)
        ? entry.Workday
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The holiday's name on a day off by holiday; null on other days.</summary>
    public string? Holiday(DateOnly day) => entries.TryGetValue(day, out var entry) && !entry.Workday ? entry.Name : null;

    /// <summary>No official arrangement is known for the year: days may still move.</summary>
    public bool IsProvisional(int year) => !official.Contains(year);

    /// <summary>Whether any year that the span touches is provisional.</summary>
    public bool IsProvisional(DateOnly from, DateOnly to) =>
        Enumerable.Range(Math.Min(from.Year, to.Year), Math.Abs(to.Year - from.Year) + 1).Any(IsProvisional);

    /// <summary>The working day so many working days after (or, negative, before) a day, which itself is not counted.</summary>
    public DateOnly AddWorkingDays(DateOnly from, int days)
    {
        var day = from;
        for (var left = Math.Abs(days); left > 0;)
        {
            day = day.AddDays(Math.Sign(days));
            if (IsWorkday(day))
                left--;
        }
        return day;
    }

    /// <summary>The last day of a span of so many working days that begins on the given day: how publicity is counted.</summary>
    public DateOnly LastDay(DateOnly first, int workingDays) => workingDays > 0
        ? AddWorkingDays(first.AddDays(-1), workingDays)
        : throw new ArgumentOutOfRangeException(nameof(workingDays), workingDays, "A span has at least one day.");

    /// <summary>Working days after the first day up to and including the second; negative when it lies before.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
            return -WorkingDaysBetween(to, from);
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            count += IsWorkday(day) ? 1 : 0;
        return count;
    }

    private static Dictionary<DateOnly, Entry> Read(TextReader table, List<Refusal> refusals)
    {
        var read = new Dictionary<DateOnly, Entry>();
        var columns = (table.ReadLine() ?? "").TrimStart('\uFEFF').Split(',');
        var provisional = Array.IndexOf(columns, "provisional");
        if (columns is not ["date", "kind", "name", ..])
        {
            refusals.Add(new("calendar.columns", "节假日表的表头应为 date,kind,name"));
            return read;
        }
        for (var number = 2; table.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var cells = line.Split(',');
            if (cells.Length >= 3 && Dates.Parse(cells[0]).TryValue(out var day) && cells[1] is "holiday" or "workday")
                read[day] = new(cells[1] == "workday", cells[2], provisional >= 0 && cells.ElementAtOrDefault(provisional) == "1");
            else
                refusals.Add(new Refusal("calendar.line", "应为 日期,holiday或workday,名称").At(Line(number)));
        }
        return read;
    }

    private static string Line(int number) => string.Create(CultureInfo.InvariantCulture, $"第 {number} 行");
}
