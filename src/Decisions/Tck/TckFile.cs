using System.Globalization;
using System.Xml.Linq;
using Kechuang.Decisions.Dmn;
using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Tck;

/// <summary>One test file and the model it names.</summary>
internal sealed class TckFile(string file, string level, XElement tests, FeelLimits limits)
{
    private readonly XNamespace ns = tests.Name.Namespace;
    private readonly string folder = Path.GetDirectoryName(file)!;

    internal IEnumerable<TckResult> Run()
    {
        var name = (string?)tests.Element(ns + "modelName") ?? Path.GetFileNameWithoutExtension(file) + ".dmn";
        var path = Path.Combine(folder, name.Trim());
        DmnModel? model = null;
        var trouble = "";
        if (File.Exists(path))
        {
            using var stream = File.OpenRead(path);
            var read = DmnModel.Read(stream, name.Trim(), limits, Imported);
            model = read.Value;
            trouble = string.Join("; ", read.Diagnostics.Where(d => d.Severity == Severity.Error).Take(3).Select(d => d.Where + " " + d.English));
        }
        else
        {
            trouble = $"there is no model {name}";
        }

        return tests.Elements(ns + "testCase").SelectMany((test, i) => Case(test, i, model, trouble));
    }

    private (string File, TextReader Text)? Imported(string space)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.dmn").Order(StringComparer.Ordinal))
        {
            var errors = new List<Diagnostic>();
            using var text = File.OpenText(path);
            if (ModuleReader.Read(text, path, limits, errors) is { } root && (string?)root.Attribute("namespace") == space)
            {
                return (Path.GetFileName(path), File.OpenText(path));
            }
        }

        return null;
    }

    private IEnumerable<TckResult> Case(XElement test, int index, DmnModel? model, string trouble)
    {
        var id = (string?)test.Attribute("id") ?? (index + 1).ToString(CultureInfo.InvariantCulture);
        var inputs = test.Elements(ns + "inputNode").Select(i => ((string?)i.Attribute("name") ?? "", (string?)i.Attribute("namespace"), TckValues.Read(i))).ToList();
        foreach (var result in test.Elements(ns + "resultNode"))
        {
            var node = (string?)result.Attribute("name") ?? "";
            var expected = result.Element(ns + "expected") is { } wanted ? TckValues.Read(wanted) : FeelValue.Null;
            var actual = model is null ? Reason.Null("model", trouble, trouble) : Attempt(model, test, node, inputs);
            var passed = model is not null && TckValues.Matches(expected, actual);
            yield return new TckResult(level, Path.GetFileName(folder), Path.GetFileName(file), id, node, passed, expected.ToString(), Shown(actual, trouble));
        }
    }

    // A case that breaks the engine is a failed case; the others still have their say.
    private static FeelValue Attempt(DmnModel model, XElement test, string node, List<(string Name, string? Namespace, FeelValue Value)> inputs)
    {
        try
        {
            return Evaluate(model, test, node, inputs);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return FeelValue.From($"{fault.GetType().Name}: {fault.Message}");
        }
    }

    private static string Shown(FeelValue value, string trouble) =>
        value.Why is { } why ? $"null ({why.English})" : value.IsNull && trouble.Length > 0 ? $"null ({trouble})" : value.ToString();

    private static FeelValue Evaluate(DmnModel model, XElement test, string node, List<(string Name, string? Namespace, FeelValue Value)> inputs)
    {
        var row = new FeelValue[model.Inputs.Fields.Count];
        for (var i = 0; i < row.Length; i++)
        {
            var element = model.Plan.Elements[i];
            var given = inputs.FirstOrDefault(n => n.Name == element.Name && (n.Namespace is null || n.Namespace == element.Namespace));
            row[i] = given.Name is null ? default : Typing.Coerce(given.Value, element.Type);
        }

        var session = model.Session();
        session.Load(row);
        var named = (string?)test.Attribute("invocableName");
        if ((string?)test.Attribute("type") == "decisionService" && named is not null && model.Services.TryGetValue(named, out var service))
        {
            return Service(session, service, node, inputs);
        }

        if ((string?)test.Attribute("type") == "bkm" && named is not null && model.Plan.Elements.FirstOrDefault(e => e.Kind == ElementKind.Knowledge && e.Name == named) is { } knowledge)
        {
            return Knowledge(session, knowledge, inputs);
        }

        foreach (var input in inputs)
        {
            if (model.Has(input.Name) && input.Name != node)
            {
                session.Frame.Supply(model.Find(input.Name).Slot, Typing.Coerce(input.Value, model.Find(input.Name).Declared));
            }
        }

        if (model.Has(node))
        {
            return session.Evaluate(node);
        }

        return model.Services.TryGetValue(node, out var direct) ? Service(session, direct, node, inputs) : Reason.Null("decision", $"没有决策 {node}", $"there is no decision {node}");
    }

    private static FeelValue Service(DecisionSession session, Element service, string node, List<(string Name, string? Namespace, FeelValue Value)> inputs)
    {
        var result = session.Serve(service, name => inputs.FirstOrDefault(i => i.Name == name).Value);
        return service.Service!.Outputs.Count > 1 && node != service.Name && result.Kind == FeelKind.Context && result.Entries.TryGet(node, out var one) ? one : result;
    }

    private static FeelValue Knowledge(DecisionSession session, Element knowledge, List<(string Name, string? Namespace, FeelValue Value)> inputs)
    {
        var function = session.Frame.Demand(knowledge.Slot);
        return function.Kind == FeelKind.Function
            ? function.Function.Invoke(session.Frame, [.. function.Function.Parameters.Select(p => inputs.FirstOrDefault(i => i.Name == p.Name).Value)])
            : function;
    }
}
