using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Kechuang.Targets;

/// <summary>What is wrong in an indicator file, where, and what would be right.</summary>
public sealed record IndicatorProblem(string File, int Line, string Message)
{
    public override string ToString() => $"{File} 第 {Line.ToString(CultureInfo.InvariantCulture)} 行：{Message}";
}

/// <summary>One mapping of a YAML file, read key by key; whatever is wrong or left over becomes a problem with its line.</summary>
internal sealed class YamlMap(YamlMappingNode node, string file, List<IndicatorProblem> problems)
{
    private readonly HashSet<string> read = [];

    internal int Line => LineOf(node);

    internal static int LineOf(YamlNode node) => (int)node.Start.Line;

    internal void Problem(int line, string message) => problems.Add(new IndicatorProblem(file, line, message));

    internal Written? Text(string key)
    {
        if (Child(key) is not { } child)
            return null;
        if (child is YamlScalarNode { Value: { } text })
            return new Written(text.Trim(), LineOf(child));
        Problem(LineOf(child), $"“{key}”应是一段文字，例如 {key}: …");
        return null;
    }

    internal Written Required(string key, string example)
    {
        if (Text(key) is { Text.Length: > 0 } text)
            return text;
        if (!problems.Any(p => p.Line == Line && p.Message.Contains($"“{key}”", StringComparison.Ordinal)))
            Problem(Line, $"缺少“{key}”，应写成 {key}: {example}");
        return new Written("", Line);
    }

    internal string OneOf(string key, string otherwise, params string[] allowed)
    {
        if (Text(key) is not { } text)
            return otherwise;
        if (allowed.Contains(text.Text))
            return text.Text;
        Problem(text.Line, $"“{key}: {text.Text}”不对，应是 {string.Join("、", allowed)} 之一");
        return otherwise;
    }

    internal int Whole(string key, int least, int most)
    {
        if (Text(key) is not { } text)
            return 0;
        if (int.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Problem(text.Line, string.Create(CultureInfo.InvariantCulture, $"“{key}: {text.Text}”不对，应是 {least} 到 {most} 的整数"));
        return 0;
    }

    internal IReadOnlyList<string> Texts(string key)
    {
        if (Child(key) is not { } child)
            return [];
        if (child is YamlSequenceNode list && list.Children.All(c => c is YamlScalarNode))
            return [.. list.Children.Select(c => ((YamlScalarNode)c).Value ?? "")];
        Problem(LineOf(child), $"“{key}”应是一列文字，例如 {key}: [甲, 乙]");
        return [];
    }

    /// <summary>The child under a key, marked as read.</summary>
    internal YamlNode? Child(string key)
    {
        read.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
    }

    internal bool Has(string key) => node.Children.ContainsKey(new YamlScalarNode(key));

    internal IEnumerable<(string Key, YamlNode Value)> Pairs =>
        node.Children.Select(c => (((YamlScalarNode)c.Key).Value ?? "", c.Value));

    internal YamlMap Nested(YamlMappingNode inner) => new(inner, file, problems);

    /// <summary>Keys that nobody asked for are most often misspelt: silence would change a figure.</summary>
    internal void RefuseOthers(string known)
    {
        foreach (var (key, value) in node.Children.Select(c => (((YamlScalarNode)c.Key).Value ?? "", c.Key)))
            if (!read.Contains(key))
                Problem(LineOf(value), $"不认识“{key}”，这里可以写 {known}");
    }
}
