namespace Kechuang.Reports;

/// <summary>A stretch of a piece, with the finding that marks it.</summary>
/// <param name="Begins">The finding begins here; the rest of it may stand in the next piece.</param>
public sealed record MarkedStretch(string Text, ProofFinding? Finding, bool Begins = false);

/// <summary>Cuts the words of the sheet where the proofreader's findings begin and end; pure.</summary>
internal static class PaperMarks
{
    /// <param name="text">Words of one piece.</param>
    /// <param name="at">Printed characters of the line before it.</param>
    /// <param name="findings">Findings of that line, in order.</param>
    internal static IReadOnlyList<MarkedStretch> Cut(string text, int at, IEnumerable<ProofFinding> findings)
    {
        List<MarkedStretch> cut = [];
        var done = 0;
        foreach (var finding in findings)
        {
            var (start, end) = (Math.Max(done, finding.Offset - at), Math.Min(text.Length, finding.Offset + finding.Words.Length - at));
            if (start >= end)
                continue;
            if (start > done)
                cut.Add(new(text[done..start], null));
            cut.Add(new(text[start..end], finding, finding.Offset >= at));
            done = end;
        }
        if (done < text.Length)
            cut.Add(new(text[done..], null));
        return cut;
    }
}
