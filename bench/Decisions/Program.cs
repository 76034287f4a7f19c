using System.Globalization;
using Kechuang.Bench;
using Kechuang.Decisions;
using Kechuang.DecisionsBench;

// bench/run decisions: the scoring of 科技型中小企业评价 over generated enterprises by our engine and by others, on one thread.
const int Rows = 200_000;
const int Passes = 7;
if (args is ["cold", var times])
    return ColdStart.Child(int.Parse(times, CultureInfo.InvariantCulture));

var root = new DirectoryInfo(AppContext.BaseDirectory);
while (!File.Exists(Path.Combine(root.FullName, "Kechuang.slnx")))
    root = root.Parent ?? throw new InvalidOperationException("not inside the repository");
var firms = Firm.Many(Rows);
var scores = Array.ConvertAll(firms, HandWritten.Score);
var passing = Array.ConvertAll(firms, HandWritten.Passes);
var ours = new Ours(Path.Combine(root.FullName, ColdStart.Models[1]));
var (rows, width) = (ours.Rows(firms), ours.Width);
var (columns, values, truths) = (ours.Columns(firms), new FeelValue[Rows], new bool[Rows]);
var (rules, script) = (new Rules(), new Script());

// Peers must do the same work before anything is said about their speed.
ours.Batch(columns, values);
ours.Batch(columns, truths);
Same("typed columns", i => values[i].AsNumber == scores[i]);
Same("typed columns, boolean", i => truths[i] == passing[i]);
Same("typed rows", i => ours.OfRow(Row(i)) == scores[i]);
Same("typed rows, boolean", i => ours.Holds(Row(i)) == passing[i]);
Same("session", i => ours.InSession(Row(i)) == scores[i]);
Same("trace", i => ours.Traced(Row(i)) is var (score, trace) && score == scores[i] && trace.Decisions[^1].Result.AsNumber == score);
Same("RulesEngine", i => rules.Score(firms[i]) == scores[i]);
Same("Jint", i => script.Score(firms[i]) == scores[i]);
var feelin = Feelin.Run(root.FullName, firms, scores);

var sum = 0m;
var hand = Each("hand-written", Passes, i => sum += HandWritten.Score(firms[i]));
var typed = Course.Of("typed-columns", Rows, Passes, () => ours.Batch(columns, values));
var row = Each("typed-rows", Passes, i => sum += ours.OfRow(Row(i)));
var truth = Each("boolean-rows", Passes, i => sum += ours.Holds(Row(i)) ? 1 : 0);
var truthColumns = Course.Of("boolean-columns", Rows, Passes, () => ours.Batch(columns, truths));
var session = Each("session", Passes, i => sum += ours.InSession(Row(i)));
var traced = Each("full-trace", 3, i => sum += ours.Traced(Row(i)).Score);
var jint = Each("Jint", 3, i => sum += script.Score(firms[i]));
var engine = Each("RulesEngine", 1, i => sum += rules.Score(firms[i]));
var cold = ColdStart.Measure(root.FullName);

Console.WriteLine(Measure.Header);
Print("decisions-hand-written-decimal", hand.PerSecond, "evaluations/s", null, true, $"the scale: C#, {hand.Bytes:0} B each; {Rows} enterprises, best of {Passes} passes on one thread; all scores equal");
foreach (var way in new[] { row, typed })
{
    Print($"decisions-{way.Name}", way.PerSecond, "evaluations/s", 3_000_000, true, $"score, {way.Bytes:0.##} B each");
    Print($"decisions-{way.Name}-to-hand-written", way.PerSecond / hand.PerSecond, "times", 0.6, true, $"{way.PerSecond / 1e6:0.00} to {hand.PerSecond / 1e6:0.00} million a second");
    Print($"decisions-{way.Name}-to-rulesengine", way.PerSecond / engine.PerSecond, "times", 10, true, $"{engine.PerSecond / 1e6:0.00} million a second");
    Print($"decisions-{way.Name}-to-jint", way.PerSecond / jint.PerSecond, "times", 1, true, $"{jint.PerSecond / 1e6:0.00} million a second");
    if (feelin is { } other)
        Print($"decisions-{way.Name}-to-feelin", way.PerSecond / other, "times", 60, true, $"{other / 1e6:0.0000} million a second");
    Print($"decisions-{way.Name}-bytes", way.Bytes, "bytes/evaluation", 100, false, $"allocated");
}
foreach (var way in new[] { truth, truthColumns })
{
    Print($"decisions-{way.Name}", way.PerSecond, "evaluations/s", 3_000_000, true, $"only whether {Ours.Passes}");
    Print($"decisions-{way.Name}-bytes", way.Bytes, "bytes/evaluation", 0, false, $"allocated");
}
Print("decisions-session", session.PerSecond, "evaluations/s", 1_000_000, true, $"decision by decision, kept for further questions of the row; {session.Bytes:0.##} B each");
Print("decisions-full-trace", traced.PerSecond, "evaluations/s", 300_000, true, $"{traced.Bytes:0} B each");
Print("decisions-rulesengine", engine.PerSecond, "evaluations/s", null, true, $"for comparison, {engine.Bytes:0} B each");
Print("decisions-jint", jint.PerSecond, "evaluations/s", null, true, $"for comparison, {jint.Bytes:0} B each, binary fractions");
if (feelin is { } node)
    Print("decisions-feelin", node, "evaluations/s", null, true, $"for comparison, @bpmn-io/feelin under node over the first {Feelin.Rows} enterprises, binary fractions");
Print("decisions-cold-start", cold.Work * 1000, "ms", 150, false, $"two national schemes read and checked and every decision answered once, in a fresh process after the start of .NET; whole process {cold.Whole * 1000:0} ms; {cold.Compiled * 1000:0} ms until every decision was asked {ColdStart.Often} times and is compiled; medians of {ColdStart.Processes}");
return sum > 0 ? 0 : 1;

ReadOnlySpan<FeelValue> Row(int i) => rows.AsSpan(i * width, width);

Course Each(string name, int passes, Action<int> one) => Course.Of(name, Rows, passes, () =>
{
    for (var i = 0; i < Rows; i++)
        one(i);
});

static void Same(string who, Func<int, bool> same)
{
    for (var i = 0; i < Rows; i++)
        if (!same(i))
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{who} gives enterprise {i} another result than the hand-written rules: nothing is printed."));
}

static void Print(string name, double value, string unit, double? target, bool atLeast, FormattableString how) =>
    Console.WriteLine(new Measure(name, value, unit, target, atLeast, how.ToString(CultureInfo.InvariantCulture)).Line);
