namespace Kechuang.Kernel;

/// <summary>The answer to a data element: one of four kinds, or not answered, which is neither zero nor 否.</summary>
public abstract record ElementValue
{
    private ElementValue()
    {
    }

    public static ElementValue NotAnswered { get; } = new Nothing();

    /// <summary>The answer as string, decimal, bool or DateOnly; null when not answered.</summary>
    public abstract object? Plain { get; }

    public bool Answered => Plain is not null;

    public static ElementValue Of(string text) => new Text(text);

    public static ElementValue Of(decimal number) => new Number(number);

    public static ElementValue Of(bool truth) => new Truth(truth);

    public static ElementValue Of(DateOnly day) => new Date(day);

    public sealed override string ToString() => this switch
    {
        Text text => text.Value,
        Number number => TextForm.Grouped(number.Value),
        Truth truth => truth.Value ? "是" : "否",
        Date date => date.Value.Iso(),
        _ => "",
    };

    public sealed record Text(string Value) : ElementValue
    {
        public override object Plain => Value;
    }

    /// <summary>In the element's unit.</summary>
    public sealed record Number(decimal Value) : ElementValue
    {
        public override object Plain => Value;
    }

    public sealed record Truth(bool Value) : ElementValue
    {
        public override object Plain => Value;
    }

    public sealed record Date(DateOnly Value) : ElementValue
    {
        public override object Plain => Value;
    }

    private sealed record Nothing : ElementValue
    {
        public override object? Plain => null;
    }
}
