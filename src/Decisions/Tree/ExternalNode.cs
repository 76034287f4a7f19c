using System.Linq.Expressions;
using Kechuang.Decisions.Builtins;
using Kechuang.Decisions.Language;
using Kechuang.Decisions.Runtime;

namespace Kechuang.Decisions.Tree;

/// <summary>function(…) external {java: {class: …, method signature: …}}: looked up in the host's registry.</summary>
internal sealed class ExternalNode : Node
{
    private readonly ExternalFunctions registry;
    private readonly Thunk mapping;

    internal ExternalNode(string name, Level level, IReadOnlyList<FeelField> parameters, Node mapping, ExternalFunctions registry)
    {
        (Name, Level, Parameters, Mapping, this.registry) = (name, level, parameters, mapping, registry);
        this.mapping = new Thunk(mapping);
        Type = FeelType.FunctionOf([.. parameters.Select(p => p.Type)], FeelType.Any);
    }

    internal string Name { get; }

    internal Level Level { get; }

    internal IReadOnlyList<FeelField> Parameters { get; }

    internal Node Mapping { get; }

    internal override IEnumerable<Node> Children => [Mapping];

    internal override Expression Emit(Emitter emitter) => emitter.Run(this, nameof(Find));

    internal override FeelValue Evaluate(Frame frame) => Find(frame);

    internal FeelValue Find(Frame frame)
    {
        // The mapping was read in the function's own level, of which no frame exists yet.
        var found = mapping.Invoke(new Frame(Level.Size, frame, frame.Run));
        var java = Access.Path(found, "java");
        var type = Access.Path(java.IsNull ? found : java, "class");
        var signature = Access.Path(java.IsNull ? found : java, "method signature");
        if (type.Kind != FeelKind.String || signature.Kind != FeelKind.String)
        {
            return Reason.Null("external", "外部函数应写明 class 和 method signature", "an external function needs class and method signature");
        }

        return registry.Find(type.Text, signature.Text, Parameters.Count) is { } body
            ? FeelValue.FromFunction(new ExternalFunction(Name, Parameters, body))
            : Reason.Null("external", $"没有登记 {Parameters.Count} 个参数的外部函数 {type.Text}.{signature.Text}", $"no external function {type.Text}.{signature.Text} of {Parameters.Count} arguments is registered");
    }
}
