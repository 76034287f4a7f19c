using System.Globalization;
using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Levels;

/// <summary>The list of attachments counts on from one: “附件：1.…” and on the next lines “2.…”, “3.…” (GB/T 9704-2012, 7.3.4).</summary>
internal sealed partial class AttachmentCheck : ICheck
{
    public void Check(ProofText text, Findings found)
    {
        var last = 0;
        foreach (var paragraph in text.Body)
        {
            var line = text.Plain[paragraph.Start..Math.Min(paragraph.End, paragraph.Start + 12)];
            var number = last == 0 ? First().Match(line) : Next().Match(line);
            if (!number.Success)
            {
                last = 0;
                continue;
            }

            var (written, at) = (int.Parse(number.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), paragraph.Start + number.Groups["n"].Index);
            if (++last != written)
            {
                var end = at + number.Groups["n"].Length + 1;
                found.Add(at, end, FindingClass.Numbering, last.ToString(CultureInfo.InvariantCulture) + text.Text[end - 1], 0.84m, "numbering.attachments", $"附件序号不连续，这里应为“{last}”");
            }
        }
    }

    [GeneratedRegex("^附件：\\s{0,2}(?<n>[0-9]{1,2})[.、．](?![0-9])")]
    private static partial Regex First();

    [GeneratedRegex("^\\s{0,8}(?<n>[0-9]{1,2})[.、．]")]
    private static partial Regex Next();
}
