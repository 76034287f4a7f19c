using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Dmn;

/// <summary>A decision service called as a function (DMN 1.5, 10.4): its arguments stand in for its input decisions and data.</summary>
internal sealed class ServiceFunction(Element element, RootFrame home) : FeelFunction
{
    private readonly ServiceDefinition service = element.Service!;

    internal override string Name => element.Name;

    internal override IReadOnlyList<FeelField> Parameters { get; } =
        [.. element.Service!.Parameters.Select(p => new FeelField(p.Name, p.Declared))];

    internal override FeelType Result => service.Type;

    internal override FeelValue Invoke(Frame frame, FeelValue[] arguments)
    {
        if (arguments.Length != Parameters.Count)
        {
            return Calls.WrongArguments(Name, Parameters.Count, arguments.Length);
        }

        var inner = home.Fork();
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = Typing.Coerce(arguments[i], Parameters[i].Type);
            if (argument.IsNull && !arguments[i].IsNull)
            {
                return argument;
            }

            inner.Supply(service.Parameters[i].Slot, argument);
        }

        home.Run.Enter();
        var result = Outputs(inner);
        home.Run.Leave();
        return Typing.Coerce(result, service.Type);
    }

    internal FeelValue Outputs(RootFrame frame) => service.Outputs.Count == 1
        ? frame.Demand(service.Outputs[0].Slot)
        : FeelValue.Context(FeelContext.Of(service.Outputs.Select(o => (o.Name, frame.Demand(o.Slot)))));
}
