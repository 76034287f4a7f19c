using Kechuang.Kernel;
using Kechuang.Ui;

namespace Kechuang.Platforms.Rounds;

/// <summary>The filters of a round's list, as they stand in the address; the same for page and export.</summary>
internal sealed record RoundFilter(string? Words, string? State, string? Grade, string? Sort)
{
    internal IReadOnlyList<GivenFilter> Given() => [new("检索", "q", Words), new("进展", "state", State), new("等次", "grade", Grade)];

    /// <summary>The lines asked for, in the order asked for.</summary>
    internal IReadOnlyList<RoundLine> Found(Round round) => [.. Sorted(round.Lines.Where(Matches))];

    private bool Matches(RoundLine line) =>
        (string.IsNullOrEmpty(State) || line.Word == State) && (string.IsNullOrEmpty(Grade) || line.Grade == Grade)
        && new Keyword(Words).In(line.Platform.Name, line.Platform.Number, line.HostName, line.CreditCode);

    private IEnumerable<RoundLine> Sorted(IEnumerable<RoundLine> lines) => Sort switch
    {
        "平台" => lines.OrderBy(l => l.Platform.Name, StringComparer.Ordinal),
        "-平台" => lines.OrderByDescending(l => l.Platform.Name, StringComparer.Ordinal),
        "依托单位" => lines.OrderBy(l => l.HostName, StringComparer.Ordinal),
        "-依托单位" => lines.OrderByDescending(l => l.HostName, StringComparer.Ordinal),
        "测算分" => lines.OrderBy(l => l.Outcome?.Computed.Low),
        "-测算分" => lines.OrderByDescending(l => l.Outcome?.Computed.Low),
        "总分" => lines.OrderBy(l => l.Outcome?.Total.Low),
        "-总分" => lines.OrderByDescending(l => l.Outcome?.Total.Low),
        // Who has not reported comes first: that is what is to be done.
        _ => lines.OrderBy(l => l.Assessment is null ? 0 : 1 + AssessmentStates.All.ToList().IndexOf(l.Word)).ThenBy(l => l.Platform.Number, StringComparer.Ordinal),
    };
}
