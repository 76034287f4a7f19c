using Kechuang.Decisions.Runtime;

namespace Kechuang.Decisions.Values;

/// <summary>A function value: built in, external, or defined in FEEL over the frame it was defined in.</summary>
internal abstract class FeelFunction
{
    internal abstract string Name { get; }

    internal abstract IReadOnlyList<FeelField> Parameters { get; }

    internal abstract FeelType Result { get; }

    internal abstract FeelValue Invoke(Frame frame, FeelValue[] arguments);

    /// <summary>Arguments put in order by name; null when the names do not fit.</summary>
    internal virtual FeelValue[]? Arrange(IReadOnlyList<string> names, FeelValue[] values)
    {
        if (names.Count > Parameters.Count)
        {
            return null;
        }

        var arranged = new FeelValue[Parameters.Count];
        for (var i = 0; i < names.Count; i++)
        {
            var at = -1;
            for (var p = 0; p < Parameters.Count; p++)
            {
                at = Parameters[p].Name == names[i] ? p : at;
            }

            if (at < 0)
            {
                return null;
            }

            arranged[at] = values[i];
        }

        return names.Count == Parameters.Count ? arranged : null;
    }
}
