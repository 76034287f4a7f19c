using Kechuang.Decisions.Language;
using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Dmn;

internal enum ElementKind : byte
{
    Input, Decision, Knowledge, Service,
}

/// <summary>One element of the requirements graph, in its slot of the root frame.</summary>
internal sealed class Element(ElementKind kind, string name, string space, int slot, Level root)
{
    private Thunk? code;

    internal ElementKind Kind { get; } = kind;

    internal string Name { get; } = name;

    internal string Namespace { get; } = space;

    /// <summary>The name an input goes by in a row: with its model in front when another model has one of the same name.</summary>
    internal string QualifiedName { get; set; } = name;

    /// <summary>Slots of the inputs the element hangs on, directly or through others.</summary>
    internal int[] Inputs { get; set; } = [];

    /// <summary>The inputs and decisions it requires itself, under the names it knows them by.</summary>
    internal List<(string Name, Element Element)> Required { get; } = [];

    internal int Slot { get; } = slot;

    /// <summary>Variables of the element's own body.</summary>
    internal Level Level { get; } = new(root);

    internal FeelType Type { get; set; } = FeelType.Any;

    /// <summary>The type the model declares; <see cref="Type"/> may know more.</summary>
    internal FeelType Declared { get; set; } = FeelType.Any;

    internal Node? Body { get; set; }

    internal ServiceDefinition? Service { get; set; }

    internal FeelValue Compute(RootFrame root, Frame frame) => Kind switch
    {
        ElementKind.Input => root.L[Slot],
        ElementKind.Service => FeelValue.FromFunction(new ServiceFunction(this, root)),
        _ => (code ??= new Thunk(Body!)).Invoke(frame),
    };
}

/// <summary>A model ready to run: its elements by slot. Inputs come first.</summary>
internal sealed record Plan(Level Root, IReadOnlyList<Element> Elements, int InputCount)
{
    internal Element[] BySlot { get; } = [.. Elements];

    /// <summary>Slots of knowledge models defined in FEEL: such a function holds nothing of a row, so that a session makes it once.</summary>
    internal int[] Functions { get; } = [.. Elements.Where(e => e is { Kind: ElementKind.Knowledge, Body: FunctionNode }).Select(e => e.Slot)];

    /// <summary>By input: the slots of the elements that hang on it, itself among them.</summary>
    internal int[][] Dependents { get; } = DependentsOf(Elements, InputCount);

    private static int[][] DependentsOf(IReadOnlyList<Element> elements, int inputs)
    {
        var found = Enumerable.Range(0, inputs).Select(_ => new List<int>()).ToArray();
        foreach (var element in elements)
        {
            foreach (var input in element.Kind == ElementKind.Input ? [element.Slot] : element.Inputs)
            {
                found[input].Add(element.Slot);
            }
        }

        return Array.ConvertAll(found, f => f.ToArray());
    }
}

/// <summary>What a decision service takes and gives.</summary>
internal sealed record ServiceDefinition(
    IReadOnlyList<Element> Parameters, IReadOnlyList<Element> Outputs, FeelType Type);
