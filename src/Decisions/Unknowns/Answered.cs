namespace Kechuang.Decisions.Unknowns;

/// <summary>Standard evaluation treats what is unknown as null, also inside lists and contexts.</summary>
internal static class Answered
{
    internal static FeelValue Only(FeelValue value) => value.Kind switch
    {
        FeelKind.Unknown => default,
        FeelKind.List when HasUnknown(value) => FeelValue.List(Array.ConvertAll(value.Items, Only)),
        FeelKind.Context when HasUnknown(value) => FeelValue.Context(value.Entries.Map(Only)),
        _ => value,
    };

    internal static bool HasUnknown(FeelValue value)
    {
        switch (value.Kind)
        {
            case FeelKind.Unknown:
                return true;
            case FeelKind.List:
                foreach (var item in value.Items)
                {
                    if (HasUnknown(item))
                    {
                        return true;
                    }
                }

                return false;
            case FeelKind.Context:
                for (var i = 0; i < value.Entries.Count; i++)
                {
                    if (HasUnknown(value.Entries.ValueAt(i)))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }
}
