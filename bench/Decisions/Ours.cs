using Kechuang.Decisions;

namespace Kechuang.DecisionsBench;

/// <summary>The pack's own model, asked in the ways the library offers.</summary>
internal sealed class Ours
{
    internal const string Score = "总分";
    internal const string Passes = "综合评价达标";
    private readonly DmnModel model;
    private readonly CompiledDecision score;
    private readonly CompiledDecision passes;
    private readonly DecisionSession session;
    private readonly DecisionHandle handle;

    internal Ours(string path)
    {
        model = DmnModel.Read(File.ReadAllText(path), "policy.dmn").Value ?? throw new InvalidOperationException($"{path} is not readable");
        (score, passes, session, handle) = (model.Decision(Score), model.Decision(Passes), model.Session(), model.Handle(Score));
    }

    internal int Width => model.Inputs.Fields.Count;

    internal decimal OfRow(ReadOnlySpan<FeelValue> row) => score.Evaluate(row).AsNumber;

    internal bool Holds(ReadOnlySpan<FeelValue> row) => passes.Holds(row);

    internal decimal InSession(ReadOnlySpan<FeelValue> row)
    {
        session.Load(row);
        return session.Evaluate(handle).AsNumber;
    }

    internal (decimal Score, Trace Trace) Traced(ReadOnlySpan<FeelValue> row)
    {
        session.Load(row);
        var result = session.Evaluate(Score, out var trace);
        return (result.AsNumber, trace);
    }

    internal void Batch(FeelColumns columns, FeelValue[] results) => score.Evaluate(columns, results);

    internal void Batch(FeelColumns columns, bool[] results) => passes.Holds(columns, results);

    /// <summary>The rows one after another, as <see cref="CompiledDecision.Evaluate(ReadOnlySpan{FeelValue})"/> takes them.</summary>
    internal FeelValue[] Rows(Firm[] firms)
    {
        var rows = new FeelValue[firms.Length * Width];
        for (var i = 0; i < firms.Length; i++)
            foreach (var (name, of) in Fields)
                rows[(i * Width) + model.Inputs.IndexOf(name)] = of(firms[i]);
        return rows;
    }

    internal FeelColumns Columns(Firm[] firms)
    {
        var columns = new FeelColumns(model.Inputs, firms.Length);
        foreach (var (name, of) in Fields)
            _ = of(firms[0]).Kind == FeelKind.Number
                ? columns.With(name, Array.ConvertAll(firms, f => of(f).AsNumber))
                : columns.With(name, Array.ConvertAll(firms, f => of(f).AsBoolean));
        return columns;
    }

    private static readonly (string Name, Func<Firm, FeelValue> Of)[] Fields =
    [
        ("职工总数", f => FeelValue.From(f.Staff)), ("科小口径科技人员数", f => FeelValue.From(f.Scientists)), ("销售收入", f => FeelValue.From(f.Sales)),
        ("加计扣除口径研发费用", f => FeelValue.From(f.Research)), ("成本费用", f => FeelValue.From(f.Costs)), ("知识产权Ⅰ类数", f => FeelValue.From(f.ClassOne)),
        ("知识产权Ⅱ类数", f => FeelValue.From(f.ClassTwo)), ("有效高企证书", f => FeelValue.From(f.Certified)), ("五年内国家级科技奖前三", f => FeelValue.From(f.Awarded)),
        ("省部级以上研发机构", f => FeelValue.From(f.Institute)), ("五年内主导制定标准", f => FeelValue.From(f.Standard)),
    ];
}
