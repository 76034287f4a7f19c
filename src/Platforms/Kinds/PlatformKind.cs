namespace Kechuang.Platforms;

/// <summary>Ids of states that the program itself must know; all others are the pack's own.</summary>
public static class States
{
    /// <summary>批准建设, 备案, 认定: the platform exists from here on.</summary>
    public const string Recognised = "recognised";
    /// <summary>运行</summary>
    public const string Running = "running";
    /// <summary>绩效评价: a result was published.</summary>
    public const string Assessed = "assessed";
    /// <summary>整改</summary>
    public const string Rectify = "rectify";
    /// <summary>未通过</summary>
    public const string Failed = "failed";
    /// <summary>撤销</summary>
    public const string Revoked = "revoked";
}

/// <summary>A document that a kind of platform rests on.</summary>
/// <param name="Confidence">S seen, K knowledge of the trade, U unconfirmed.</param>
public sealed record PlatformBasis(string Key, string Title, string Number, DateOnly From, string Confidence);

/// <summary>Something the sources leave open.</summary>
/// <param name="Status">待确认, or empty.</param>
public sealed record PlatformNote(string Text, string Status);

/// <summary>One state in the life of a platform.</summary>
/// <param name="Name">What happens: 公示.</param>
/// <param name="Word">The bureau's word for a platform that stands here: 公示中.</param>
/// <param name="Entry">A platform can be registered in it.</param>
/// <param name="Holds">A platform in it has the recognition.</param>
/// <param name="OffPath">Not on the way from reserve to running: 绩效评价, 整改, 未通过, 撤销.</param>
/// <param name="Optional">May be passed by.</param>
/// <param name="Months">Clock: how long it may stand here.</param>
/// <param name="DueWords">What is due when the clock has run out.</param>
public sealed record PlatformState(
    string Id, string Name, string Word, string By, bool Entry, bool Holds, bool Ends, bool OffPath, bool Optional,
    bool NeedsReason, bool NeedsPaper, bool NeedsDocument, bool AsksNextDay, int? Months, string DueWords, string Status)
{
    /// <summary>The day the clock runs out for a platform that stands here since a day.</summary>
    public DateOnly? Due(DateOnly since) => Months is { } months ? since.AddMonths(months) : null;
}

/// <summary>A version of a kind of platform: its life cycle and, when it is assessed, by what rules.</summary>
public sealed class PlatformKind
{
    private readonly Dictionary<string, PlatformState> byId;
    private readonly ILookup<string, string> moves;

    internal PlatformKind(
        string id, string pin, string title, string @short, IReadOnlyList<string> levels, IReadOnlyList<PlatformBasis> basis,
        IReadOnlyList<PlatformState> states, ILookup<string, string> moves, IReadOnlyList<PlatformNote> notes)
    {
        (Id, Pin, Title, Short, Levels, Basis, AllStates, Notes) = (id, pin, title, @short, levels, basis, states, notes);
        byId = states.ToDictionary(s => s.Id);
        this.moves = moves;
    }

    public string Id { get; }
    /// <summary>Pack version.</summary>
    public string Pin { get; }
    /// <summary>星创天地</summary>
    public string Title { get; }
    /// <summary>星创</summary>
    public string Short { get; }
    /// <summary>From the highest.</summary>
    public IReadOnlyList<string> Levels { get; }
    public IReadOnlyList<PlatformBasis> Basis { get; }
    /// <summary>In the order they are drawn.</summary>
    public IReadOnlyList<PlatformState> AllStates { get; }
    public IReadOnlyList<PlatformNote> Notes { get; }

    /// <summary>The states on the way to running.</summary>
    public IEnumerable<PlatformState> Path => AllStates.Where(s => !s.OffPath);

    /// <summary>The states in which a platform can be registered.</summary>
    public IEnumerable<PlatformState> Entries => AllStates.Where(s => s.Entry);

    /// <summary>The state of that id; null when the pack has none.</summary>
    public PlatformState? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Where a platform in this state can go.</summary>
    public IReadOnlyList<PlatformState> Next(string state) => [.. moves[state].Select(to => byId[to])];

    /// <summary>May it go there?</summary>
    public bool Allows(string from, string to) => moves[from].Contains(to);
}
