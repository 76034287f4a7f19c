using System.Globalization;
using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Levels;

/// <summary>The numbers in the first column of a table count on from one: 1 2 3 4 6.</summary>
internal sealed partial class TableNumberCheck : ICheck
{
    private const int Shortest = 3;

    public void Check(ProofText text, Findings found)
    {
        List<(int Number, int At, int Length)> rows = [];
        foreach (var paragraph in text.Body)
        {
            var match = Row().Match(text.Plain, paragraph.Start, Math.Min(8, paragraph.End - paragraph.Start));
            if (match.Success)
            {
                var number = match.Groups["n"];
                rows.Add((int.Parse(number.ValueSpan, CultureInfo.InvariantCulture), number.Index, number.Length));
                continue;
            }

            Table(rows, found);
            rows.Clear();
        }

        Table(rows, found);
    }

    // From one on, and only one number that does not follow: other columns of numbers are no count.
    private static void Table(List<(int Number, int At, int Length)> rows, Findings found)
    {
        if (rows.Count < Shortest || rows[0].Number != 1)
        {
            return;
        }

        List<(int Row, int Expected)> odd = [];
        var last = 1;
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].Number != last + 1)
            {
                odd.Add((i, last + 1));
                last = i + 1 < rows.Count && rows[i + 1].Number == rows[i].Number + 1 ? rows[i].Number : last + 1;
                continue;
            }

            last = rows[i].Number;
        }

        if (odd.Count == 1 && Math.Abs(rows[odd[0].Row].Number - odd[0].Expected) <= 1)
        {
            var (_, at, length) = rows[odd[0].Row];
            var right = odd[0].Expected.ToString(CultureInfo.InvariantCulture);
            found.Add(at, at + length, FindingClass.Numbering, right, 0.85m, "numbering.table", $"表中序号不连续，这里应为“{right}”");
        }
    }

    [GeneratedRegex("\\G ?(?<n>[0-9]{1,2})(?=\t)")]
    private static partial Regex Row();
}
