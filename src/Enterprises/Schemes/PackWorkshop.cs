using System.Globalization;
using System.Text.RegularExpressions;
using Kechuang.Kernel;

namespace Kechuang.Enterprises;

/// <summary>What a new scheme starts with.</summary>
/// <param name="Level">Folder of the level: national, province, city, county.</param>
/// <param name="FiledHere">The application is made in the county.</param>
public sealed record NewScheme(string Id, string Title, string Short, string Level, bool FiledHere, DateOnly From);

/// <summary>What was written and what somebody must look at in it.</summary>
/// <param name="Confirm">One line each, with the place.</param>
public sealed record WrittenPack(string Folder, IReadOnlyList<string> Confirm);

/// <summary>Writes scheme packs for people to go on with: a new one, or a version for another day.</summary>
public static partial class PackWorkshop
{
    private static readonly Dictionary<string, string> Levels = new() { ["national"] = "国家级", ["province"] = "省级", ["city"] = "市级", ["county"] = "县级" };

    /// <summary>A scheme that passes the check and says 待填 wherever somebody must write.</summary>
    public static Result<WrittenPack> New(PackLibrary packs, NewScheme wanted)
    {
        if (!Name().IsMatch(wanted.Id))
            return new Refusal("pack.id", $"“{wanted.Id}”不能作文件夹名：用小写英文单词和连字符，如 county-talent-award");
        if (!Levels.TryGetValue(wanted.Level, out var level))
            return new Refusal("pack.level", $"“{wanted.Level}”应是 {string.Join("、", Levels.Select(l => $"{l.Key}（{l.Value}）"))} 之一");
        if (packs.Of(CountyPolicies.Kind, wanted.Id).Count > 0)
            return new Refusal("pack.taken", $"已经有事项“{wanted.Id}”；要出新版本，请用 packs roll-over");
        var template = Path.Combine(packs.Root, "templates", "scheme");
        var words = new Dictionary<string, string>
        {
            ["id"] = wanted.Id, ["title"] = wanted.Title, ["short"] = wanted.Short, ["level"] = level, ["filed"] = wanted.FiledHere ? "county" : "outside",
            ["from"] = wanted.From.Iso(), ["year"] = Whole(wanted.From.Year + 1), ["year-1"] = Whole(wanted.From.Year), ["year-3"] = Whole(wanted.From.Year - 2),
            ["procedure"] = File.ReadAllText(Path.Combine(template, wanted.FiledHere ? "procedure-county.yaml" : "procedure-outside.yaml")),
        };
        var folder = Path.Combine(packs.Root, CountyPolicies.Kind, wanted.Level, wanted.Id, wanted.From.Iso());
        return Write(folder, ((string[])["scheme.yaml", "policy.dmn", "examples.yaml"]).ToDictionary(f => f, f => Filled(File.ReadAllText(Path.Combine(template, f)), words)));
    }

    /// <summary>The newest version of a scheme for a later day: the same words, dates in the examples moved by whole years.</summary>
    public static Result<WrittenPack> RollOver(PackLibrary packs, string scheme, DateOnly to)
    {
        if (packs.Of(CountyPolicies.Kind, scheme) is not [.., var newest])
            return new Refusal("pack.unknown", $"没有事项“{scheme}”");
        if (to <= newest.EffectiveFrom)
            return new Refusal("pack.day", $"新版本的生效日应晚于现行版本的 {newest.EffectiveFrom.Iso()}");
        var files = Directory.EnumerateFiles(newest.Folder).ToDictionary(f => Path.GetFileName(f), File.ReadAllText);
        if (files.TryGetValue(PolicyExamples.File, out var examples) && PolicyExamples.Read(newest).TryValue(out var read))
            files[PolicyExamples.File] = Moved(examples, Math.Max(0, to.Year - read.Year + (to > new DateOnly(to.Year, read.Day.Month, read.Day.Day) ? 1 : 0)));
        files["policy.dmn"] = files["policy.dmn"].Replace($"urn:kechuang:{scheme}:{newest.EffectiveFrom.Iso()}", $"urn:kechuang:{scheme}:{to.Iso()}", StringComparison.Ordinal);
        return Write(Path.Combine(Path.GetDirectoryName(newest.Folder)!, to.Iso()), files);
    }

    /// <summary>What of a scheme.yaml somebody must confirm for the year: marked so, unconfirmed, or dated.</summary>
    public static IEnumerable<string> ToConfirm(string scheme) => scheme.Split('\n').Index()
        .Where(l => !l.Item.TrimStart().StartsWith('#') && Doubtful().IsMatch(l.Item)).Select(l => $"第 {l.Index + 1} 行：{l.Item.Trim()}");

    private static WrittenPack Write(string folder, Dictionary<string, string> files)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in files)
            File.WriteAllText(Path.Combine(folder, name), text);
        return new WrittenPack(folder, [.. ToConfirm(files[SchemeFile.Name])]);
    }

    private static string Filled(string template, Dictionary<string, string> words) =>
        Hole().Replace(template, hole => words[hole.Groups[1].Value].TrimEnd('\n'));

    // 销售收入@2022, 2015-06-01 and the header's year move together, so that every example keeps its answer.
    private static string Moved(string examples, int years) => years == 0 ? examples : Dated().Replace(examples, match =>
    {
        var moved = int.Parse(match.Value.AsSpan(0, 4), CultureInfo.InvariantCulture) + years;
        var text = Whole(moved) + match.Value[4..];
        return text.EndsWith("-02-29", StringComparison.Ordinal) && !DateTime.IsLeapYear(moved) ? text[..^2] + "28" : text;
    });

    private static string Whole(int number) => number.ToString("0000", CultureInfo.InvariantCulture);

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"\{\{([a-z0-9-]+)\}\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"(?<=@)20\d{2}(?!\d)|(?<!\d)20\d{2}-\d{2}-\d{2}|(?<=^year: )20\d{2}", RegexOptions.Multiline)]
    private static partial Regex Dated();

    [GeneratedRegex(@"待确认|待填|confidence: [UK]|^window:|\b(opens|closes|due): ")]
    private static partial Regex Doubtful();
}
