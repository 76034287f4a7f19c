using System.Collections;

namespace Kechuang.Decisions;

/// <summary>An immutable context: names and values in order. Rows of one kind can share their array of names.</summary>
public sealed class FeelContext : IReadOnlyList<KeyValuePair<string, FeelValue>>
{
    private readonly string[] names;
    private readonly FeelValue[] values;

    private FeelContext(string[] names, FeelValue[] values)
    {
        this.names = names;
        this.values = values;
    }

    /// <summary>The context without entries.</summary>
    public static FeelContext Empty { get; } = new([], []);

    /// <summary>Entry names in order.</summary>
    public IReadOnlyList<string> Names => names;

    /// <inheritdoc/>
    public int Count => names.Length;

    /// <inheritdoc/>
    public KeyValuePair<string, FeelValue> this[int index] => new(names[index], values[index]);

    /// <summary>The entry's value, or null.</summary>
    public FeelValue this[string name] => TryGet(name, out var value) ? value : default;

    /// <summary>A context over shared names: neither array may be changed afterwards.</summary>
    public static FeelContext Over(string[] names, FeelValue[] values) =>
        names.Length == values.Length ? new(names, values) : throw new ArgumentException("One value for each name.", nameof(values));

    /// <summary>A context of these entries; a later entry of the same name wins.</summary>
    public static FeelContext Of(IEnumerable<(string Name, FeelValue Value)> entries)
    {
        var names = new List<string>();
        var values = new List<FeelValue>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, value) in entries)
        {
            if (!places.TryGetValue(name, out var at))
            {
                places[name] = names.Count;
                names.Add(name);
                values.Add(value);
            }
            else
            {
                values[at] = value;
            }
        }

        return new([.. names], [.. values]);
    }

    /// <summary>Finds an entry.</summary>
    public bool TryGet(string name, out FeelValue value)
    {
        var at = IndexOf(name);
        value = at < 0 ? default : values[at];
        return at >= 0;
    }

    /// <summary>The place of an entry, or -1.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (ReferenceEquals(names[i], name) || string.Equals(names[i], name))
            {
                return i;
            }
        }

        return -1;
    }

    internal FeelValue ValueAt(int index) => values[index];

    internal ReadOnlySpan<FeelValue> Values => values;

    internal FeelContext Map(Converter<FeelValue, FeelValue> change) => new(names, Array.ConvertAll(values, change));

    internal FeelContext With(string name, FeelValue value)
    {
        var at = IndexOf(name);
        if (at < 0)
        {
            return new([.. names, name], [.. values, value]);
        }

        var copy = (FeelValue[])values.Clone();
        copy[at] = value;
        return new(names, copy);
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, FeelValue>> GetEnumerator()
    {
        for (var i = 0; i < names.Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
