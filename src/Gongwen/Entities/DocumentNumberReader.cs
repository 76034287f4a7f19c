using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Entities;

/// <summary>Document numbers: 溆科发〔2023〕5号, with whatever brackets they are typed.</summary>
internal static partial class DocumentNumberReader
{
    public static void Read(Line line, List<Name> found)
    {
        foreach (var number in Number().EnumerateMatches(line.Text.AsSpan(line.Start, line.End - line.Start)))
        {
            var (start, end) = (line.Start + number.Index, line.Start + number.Index + number.Length);
            foreach (var word in Lead().EnumerateMatches(line.Text.AsSpan(start, number.Length)))
            {
                start = Math.Max(start, line.Start + number.Index + word.Index + word.Length);
            }

            found.Add(new Name(start, end, EntityType.DocumentNumber));
        }
    }

    [GeneratedRegex("[\u4e00-\u9fff]{0,10}[〔［\\[（(【]\\s?(?:(?:19|20)[0-9xX×]{2}|[xX×]{4})\\s?[〕］\\]）)】]\\s?第?\\s?[0-9xX×]{1,4}\\s?号", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("^.*?(根据|按照|依据|文件|印发的?|转发|见|以|的|和|与|及|下发|出台|制定|发布|修订|通知|了)(?=[\u4e00-\u9fff])", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}
