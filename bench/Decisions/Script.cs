using Jint;
using Jint.Native;

namespace Kechuang.DecisionsBench;

/// <summary>The same rules as a JavaScript function in Jint, which counts in binary fractions.</summary>
internal sealed class Script
{
    private const string Source = """
        function share(part, whole) { return part === 0 || whole === 0 ? 0 : part / whole; }
        function people(x) { return x >= 0.30 ? 20 : x >= 0.25 ? 16 : x >= 0.20 ? 12 : x >= 0.15 ? 8 : x >= 0.10 ? 4 : 0; }
        function ofSales(x) { return x >= 0.06 ? 50 : x >= 0.05 ? 40 : x >= 0.04 ? 30 : x >= 0.03 ? 20 : x >= 0.02 ? 10 : 0; }
        function ofCosts(x) { return x >= 0.30 ? 50 : x >= 0.25 ? 40 : x >= 0.20 ? 30 : x >= 0.15 ? 20 : x >= 0.10 ? 10 : 0; }
        function results(one, two) { return one >= 1 ? 30 : two >= 4 ? 24 : two >= 3 ? 18 : two >= 2 ? 12 : two >= 1 ? 6 : 0; }
        function score(staff, scientists, sales, research, costs, one, two) {
          return people(share(scientists, staff)) + Math.max(ofSales(share(research, sales)), ofCosts(share(research, costs))) + results(one, two);
        }
        """;

    private readonly Engine engine = new();
    private readonly JsValue score;
    private readonly JsValue[] arguments = new JsValue[7];

    internal Script()
    {
        engine.Execute(Source);
        score = engine.GetValue("score");
    }

    internal decimal Score(Firm firm)
    {
        decimal[] values = [firm.Staff, firm.Scientists, firm.Sales, firm.Research, firm.Costs, firm.ClassOne, firm.ClassTwo];
        for (var i = 0; i < values.Length; i++)
            arguments[i] = JsNumber.Create((double)values[i]);
        return (decimal)engine.Invoke(score, JsValue.Undefined, arguments).AsNumber();
    }
}
