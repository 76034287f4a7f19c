using Microsoft.AspNetCore.Components;

namespace Kechuang.Ui;

/// <summary>A column of a DataTable. It draws nothing itself; it tells the table what to draw.</summary>
/// <typeparam name="TRow">The row, taken from the table.</typeparam>
public sealed class Column<TRow> : ComponentBase, IDisposable
{
    /// <summary>The head, and the label on a card unless Label says otherwise.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>The unit, in the head and on cards.</summary>
    [Parameter] public string? Unit { get; set; }

    /// <summary>Numbers stand at the end.</summary>
    [Parameter] public Align Align { get; set; }

    /// <summary>Makes the head a link that sorts by this key.</summary>
    [Parameter] public string? SortKey { get; set; }

    /// <summary>Width in px; otherwise as wide as the content wants.</summary>
    [Parameter] public int? Width { get; set; }

    /// <summary>A shorter label on cards.</summary>
    [Parameter] public string? Label { get; set; }

    /// <summary>Names the row: it carries the row's link and heads its card.</summary>
    [Parameter] public bool Primary { get; set; }

    /// <summary>Never breaks: names of people, codes. Numbers and dates do not break anyway.</summary>
    [Parameter] public bool OneLine { get; set; }

    /// <summary>The head may take two lines, so that many columns of numbers stand beside one another.</summary>
    [Parameter] public bool HeadWraps { get; set; }

    /// <summary>Left out on a phone.</summary>
    [Parameter] public bool Minor { get; set; }

    /// <summary>Takes a card's whole width on a phone: bars, long text.</summary>
    [Parameter] public bool Broad { get; set; }

    /// <summary>Left out on paper: buttons, links.</summary>
    [Parameter] public bool ScreenOnly { get; set; }

    /// <summary>The cell in the totals row.</summary>
    [Parameter] public string? Total { get; set; }

    /// <summary>The cell.</summary>
    [Parameter] public RenderFragment<TRow>? ChildContent { get; set; }

    [CascadingParameter] private DataTable<TRow> Table { get; set; } = default!;

    /// <inheritdoc />
    public void Dispose() => Table.Remove(this);

    /// <inheritdoc />
    protected override void OnInitialized() => Table.Add(this);

    internal string Class
    {
        get
        {
            var place = Align switch { Align.End => "end", Align.Center => "center", _ => "" };
            return string.Join(' ', new[] { place, HeadWraps ? "wraps" : "", Primary ? "primary" : "", OneLine ? "line" : "", Minor ? "minor" : "", Broad ? "broad" : "", ScreenOnly ? "screen" : "" }.Where(part => part.Length > 0));
        }
    }
}
