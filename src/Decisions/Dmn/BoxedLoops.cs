using System.Xml.Linq;
using Kechuang.Decisions.Language;
using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Dmn;

/// <summary>Boxed filter, for, some and every (DMN 1.5, 10.2.2.9 to 10.2.2.11).</summary>
internal sealed class BoxedLoops(Boxed boxed, XNamespace ns)
{
    internal FilterNode Filter(XElement element, Scope outer)
    {
        var list = boxed.Part(element, "in", outer);
        var item = list.Type.Kind == FeelKind.List ? list.Type.Item! : FeelType.Any;
        var slot = outer.Level.Take();
        var level = outer.Level;
        Node Item(int up) => new SlotNode(level, up, slot, "item", item);
        var scope = new Scope(level, outer) { OpenItem = item.Kind is null ? Item : null, Entries = (item, Item) };
        scope.DefineAt("item", slot, item);

        return new FilterNode(list, slot, boxed.Part(element, "match", scope));
    }

    internal ForNode For(XElement element, Scope outer)
    {
        var (iteration, scope) = Iterate(element, outer);
        var partial = scope.DefineSlot("partial", FeelType.AnyList);
        return new ForNode([iteration], boxed.Part(element, "return", scope), partial) { UsesPartial = true };
    }

    internal QuantifiedNode Quantified(XElement element, Scope outer)
    {
        var (iteration, scope) = Iterate(element, outer);
        return new QuantifiedNode(element.Name.LocalName == "every", [iteration], boxed.Part(element, "satisfies", scope));
    }

    private (Iteration, Scope) Iterate(XElement element, Scope outer)
    {
        var domain = boxed.Part(element, "in", outer);
        var declared = boxed.Types.Resolve((string?)element.Element(ns + "in")?.Attribute("typeRef"), element);
        var type = domain.Type.Kind is FeelKind.List or FeelKind.Range ? domain.Type.Item! : declared.Kind == FeelKind.List ? declared.Item! : FeelType.Any;
        var scope = new Scope(outer.Level, outer);
        var name = ((string?)element.Attribute("iteratorVariable") ?? "item").Trim();
        return (new Iteration(name, scope.DefineSlot(name, type), domain, null), scope);
    }
}
