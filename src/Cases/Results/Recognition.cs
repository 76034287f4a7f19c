using Kechuang.Kernel;

namespace Kechuang.Cases;

/// <summary>A unit of the register by what lists call it.</summary>
internal sealed record KnownUnit(Guid Id, string Code, string Name);

/// <summary>How sure a line is one of ours.</summary>
internal enum Sureness
{
    /// <summary>By credit code, or by name exactly.</summary>
    Matched,
    /// <summary>The name is close: somebody must say that it is the same.</summary>
    Suggested,
    /// <summary>Several could be meant, or code and name disagree: somebody must choose.</summary>
    Ambiguous,
    /// <summary>不是本县登记的单位</summary>
    NotOurs,
}

/// <summary>What people call it.</summary>
internal static class SurenessWords
{
    internal static string Word(this Sureness sureness) => sureness switch
    {
        Sureness.Matched => "相符", Sureness.Suggested => "名称相近", Sureness.Ambiguous => "要选择", _ => "不是本县的",
    };
}

/// <summary>What a line was recognised as.</summary>
internal sealed record Recognition(Sureness Sureness, IReadOnlyList<KnownUnit> Units, string Note);

/// <summary>Recognises lines by credit code and name; pure.</summary>
internal sealed class UnitIndex
{
    // What may stand before a name without being part of it.
    private const int Prefix = 8;

    private readonly Dictionary<string, KnownUnit> byCode = [];
    private readonly ILookup<string, KnownUnit> byName;
    private readonly ILookup<string, KnownUnit> byLoose;

    internal UnitIndex(IReadOnlyList<KnownUnit> units)
    {
        foreach (var unit in units)
            byCode.TryAdd(unit.Code, unit);
        byName = units.ToLookup(u => UnitNames.Key(u.Name));
        byLoose = units.ToLookup(u => UnitNames.Loose(UnitNames.Key(u.Name)));
    }

    internal Recognition Of(ResultLine line)
    {
        List<string> keys = [.. line.Others.Prepend(line.Name).Select(UnitNames.Key).Distinct()];
        List<KnownUnit> named = [.. keys.SelectMany(k => byName[k]).Distinct()];
        if (line.Code.Length > 0)
            return ByCode(line, keys, named);
        return named.Count switch
        {
            1 => new(Sureness.Matched, named, ""),
            > 1 => new(Sureness.Ambiguous, named, "名录中有几个同名单位，请选择是哪一个。"),
            _ => Near(keys),
        };
    }

    private Recognition ByCode(ResultLine line, List<string> keys, List<KnownUnit> named)
    {
        if (!byCode.TryGetValue(line.Code, out var coded))
            return named.Count == 0
                ? new(Sureness.NotOurs, [], "")
                : new(Sureness.Ambiguous, named, $"名称相同，但名单上的信用代码是 {line.Code}，请核对是不是同一单位。");
        if (named.Exists(n => n.Id != coded.Id))
            return new(Sureness.Ambiguous, [.. named.Prepend(coded).Distinct()], $"信用代码是{coded.Name}的，名称却是另一家，请核对后选择。");
        return new(Sureness.Matched, [coded], keys.Contains(UnitNames.Key(coded.Name)) ? "" : $"信用代码相符，名录中的名称是“{coded.Name}”，可能已更名。");
    }

    private Recognition Near(List<string> keys)
    {
        List<KnownUnit> loose = [.. keys.SelectMany(k => byLoose[UnitNames.Loose(k)]).Distinct()];
        if (loose.Count == 0)
            loose = [.. keys.SelectMany(Inside).Distinct()];
        return loose.Count switch
        {
            0 => new(Sureness.NotOurs, [], ""),
            1 => new(Sureness.Suggested, loose, $"名称相近：名录中是“{loose[0].Name}”，请核对。"),
            _ => new(Sureness.Ambiguous, loose, "与名录中几个单位的名称相近，请选择是哪一个。"),
        };
    }

    // 株洲市云溪演示甲有限公司, 云溪演示甲有限公司长沙分公司: one of ours may be meant, but nobody can be sure.
    private IEnumerable<KnownUnit> Inside(string key)
    {
        for (var from = 0; from <= Math.Min(Prefix, key.Length - 4); from++)
            foreach (var unit in byName[key[from..]])
                yield return unit;
        if (key.IndexOf("公司", StringComparison.Ordinal) is >= 0 and var at && at + 2 < key.Length)
            foreach (var unit in byName[key[..(at + 2)]])
                yield return unit;
    }
}
