using Kechuang.Gongwen;
using Kechuang.Kernel;
using Found = Kechuang.Gongwen.Finding;

namespace Kechuang.Reports;

/// <summary>Lays what the proofreader found over the document it was found in; pure.</summary>
internal static class ProofLines
{
    private const int IdLength = 12;
    private static readonly char[] Ends = ['。', '；', '！', '？', '\n'];

    /// <summary>The findings with their places, without those put aside.</summary>
    internal static Proofread Of(PlacedText text, IEnumerable<Found> found, IReadOnlyList<Ignored> ignored, Guid? document)
    {
        List<ProofFinding> shown = [];
        List<Ignored> aside = [];
        var twins = new Dictionary<string, int>();
        foreach (var finding in found.OrderBy(f => f.Place.Start))
        {
            var (words, sentence) = (finding.Place.Of(text.Text), SentenceAt(text.Text, finding.Place.Start));
            if (ignored.FirstOrDefault(i => Covers(i, document, finding.Rule, words, sentence)) is { } put)
            {
                aside.Add(put);
                continue;
            }
            var name = $"{finding.Rule}\t{words}\t{sentence}";
            twins[name] = twins.GetValueOrDefault(name) + 1;
            shown.Add(Of(text, finding, words, sentence, Digest.Of($"{name}\t{twins[name]}").Code[..IdLength]));
        }
        return new Proofread(shown, [.. aside.Distinct()]);
    }

    /// <summary>Pure: does this row put a finding aside? One without a document does so everywhere.</summary>
    internal static bool Covers(Ignored row, Guid? document, string rule, string words, string sentence) =>
        row.WithdrawnAt is null && row.Rule == rule && row.Words == words && (row.Document is null || row.Document == document && row.Sentence == sentence);

    private static ProofFinding Of(PlacedText text, Found finding, string words, string sentence, string id)
    {
        var (start, end) = (finding.Place.Start, finding.Place.End);
        var line = text.LineAt(start);
        // A habit is put right wherever the same mark was written; the others of the class say so themselves.
        var also = finding.Others.Where(o => finding.Class == FindingClass.Width && o.Of(text.Text) == words).Select(o => text.SourceOf(o.Start, o.End)).OfType<(string, int, int)>();
        return new ProofFinding(id, finding.Class, words, finding.Suggestion, finding.Message, finding.Rule, sentence,
            line is { } at ? text.KeyOf(at.Line) : "", line?.Line ?? -1, line?.Offset ?? 0, text.SourceOf(start, end), [.. also]);
    }

    private static string SentenceAt(string text, int at)
    {
        var start = at == 0 ? 0 : text.LastIndexOfAny(Ends, at - 1) + 1;
        var end = text.IndexOfAny(Ends, at);
        return text[start..(end < 0 ? text.Length : end)].Trim();
    }
}
