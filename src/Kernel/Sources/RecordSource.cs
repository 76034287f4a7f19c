using Kechuang.Decisions;

namespace Kechuang.Kernel;

/// <summary>What a computation sees: the area and period it is about, what was true on a day, and what had been entered by an instant.</summary>
/// <param name="County">Six-digit county code.</param>
/// <param name="Period">The period it covers.</param>
/// <param name="AsOf">What was true on this day.</param>
/// <param name="KnownAt">What had been entered by this instant.</param>
public sealed record Scope(string County, Period Period, DateOnly AsOf, Instant KnownAt);

/// <summary>One record as FEEL sees it. The cell buffer is reused from row to row.</summary>
public sealed class FeelRow(int width)
{
    /// <summary>Key of the record, e.g. <c>title:0197…</c>; opens by <c>/records/{key}</c>.</summary>
    public string Key { get; set; } = "";
    /// <summary>How people name it: "湖南演示新材料有限公司 高新技术企业".</summary>
    public string Label { get; set; } = "";
    /// <summary>Page that shows the record.</summary>
    public string Href { get; set; } = "";
    /// <summary>Cells in the source's field order.</summary>
    public FeelValue[] Cells { get; } = new FeelValue[width];
}

/// <summary>A kind of record that indicators can count: titles, cases, yearly data, later visits, payments, sessions.</summary>
public interface IRecordSource
{
    /// <summary>The name indicator definitions use: 称号, 办件, 年度数据.</summary>
    string Name { get; }
    /// <summary>Fields in cell order.</summary>
    IReadOnlyList<FeelField> Fields { get; }
    /// <summary>All records visible in the scope, whatever their state; filters are the indicator's business.</summary>
    IAsyncEnumerable<FeelRow> Rows(KechuangDb db, Scope scope, CancellationToken stop);
}

/// <summary>Something that waits for a person.</summary>
/// <param name="Due">Official day it is due, null when open.</param>
public sealed record TaskLine(string Kind, string Title, string Href, DateOnly? Due, string Section = "", int Count = 1);

/// <summary>A module's share of the to-do list.</summary>
public interface ITaskSource
{
    /// <summary>What waits for this actor on this day.</summary>
    Task<IReadOnlyList<TaskLine>> Tasks(KechuangDb db, Actor actor, DateOnly day, CancellationToken stop);
}

/// <summary>One hit of the search box.</summary>
public sealed record SearchHit(string Kind, string Title, string Detail, string Href);

/// <summary>A module's share of the search box.</summary>
public interface ISearchSource
{
    /// <summary>At most <paramref name="limit"/> hits for the words.</summary>
    Task<IReadOnlyList<SearchHit>> Search(KechuangDb db, Actor actor, string words, int limit, CancellationToken stop);
}

/// <summary>Hears what another module did, inside the same unit of work.</summary>
public interface INews<in T>
{
    /// <summary>Takes the news; may change the same context.</summary>
    Task Hear(T news, Act act, KechuangDb db, CancellationToken stop);
}
