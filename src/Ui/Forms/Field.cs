using Microsoft.AspNetCore.Components;

namespace Kechuang.Ui;

/// <summary>What every field has: a label above, a hint under it, an error in words that say what to do.</summary>
public abstract class Field : ComponentBase
{
    /// <summary>The label, in the dictionary's words.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>The name it is posted under: "Model.X" for [SupplyParameterFromForm] Model.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>What belongs in it, caliber and source.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>What is wrong and what would be right.</summary>
    [Parameter] public string? Error { get; set; }

    /// <summary>Must be filled in; the server checks.</summary>
    [Parameter] public bool Required { get; set; }

    /// <summary>Takes the whole width of the form.</summary>
    [Parameter] public bool Wide { get; set; }

    /// <summary>Shown but not changeable; still posted.</summary>
    [Parameter] public bool ReadOnly { get; set; }

    /// <summary>The element's id, for labels and for links from FormErrors.</summary>
    protected string Id => Ids.Of(Name);

    /// <summary>aria-describedby: the hint and the error, where there are any.</summary>
    protected string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => Id + "-hint",
        (null, _) => Id + "-error",
        _ => $"{Id}-error {Id}-hint",
    };

    /// <summary>aria-invalid.</summary>
    protected string? Invalid => Error is null ? null : "true";

    /// <summary>aria-required.</summary>
    protected string? Must => Required ? "true" : null;
}
