namespace Kechuang.Kernel;

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
