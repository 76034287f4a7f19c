using System.Linq.Expressions;
using Kechuang.Decisions.Dmn;
using Kechuang.Decisions.Runtime;

namespace Kechuang.Decisions.Tree;

/// <summary>The value of another element of the model, computed when first asked for.</summary>
internal sealed class DemandNode : Node
{
    internal DemandNode(Element element, int up)
    {
        (Element, Up, Type) = (element, up, element.Type);
    }

    internal Element Element { get; }

    internal int Up { get; }

    internal override Expression Emit(Emitter emitter) => Emitter.Call(
        typeof(RootFrame), nameof(RootFrame.Demand), emitter.FrameAt(Up), Expression.Constant(Element.Slot));

    internal override FeelValue Evaluate(Frame frame) => RootFrame.Demand(frame.At(Up), Element.Slot);
}
