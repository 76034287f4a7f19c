using Microsoft.AspNetCore.Components;

namespace Kechuang.Ui;

/// <summary>
/// A ledger: sticky head, links that sort, rows that open, cards on a phone, plain rules on paper.
/// Sort, page and filters live in the address; the page reads them and hands in the rows to show.
/// </summary>
/// <typeparam name="TRow">The row.</typeparam>
public sealed partial class DataTable<TRow> : ComponentBase
{
    private readonly List<Column<TRow>> columns = [];

    /// <summary>The rows of this page; null draws nothing while they are being read.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<TRow>? Rows { get; set; }

    /// <summary>What the table lists, read aloud and shown when CaptionShown.</summary>
    [Parameter, EditorRequired] public string Caption { get; set; } = "";

    /// <summary>Shows the caption above the table.</summary>
    [Parameter] public bool CaptionShown { get; set; }

    /// <summary>Column elements.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <summary>Shown instead of the table when there are no rows: an EmptyState.</summary>
    [Parameter] public RenderFragment? Empty { get; set; }

    /// <summary>Where a row opens; the primary column carries the link.</summary>
    [Parameter] public Func<TRow, string?>? RowHref { get; set; }

    /// <summary>A class for a row: "late" marks an overdue one.</summary>
    [Parameter] public Func<TRow, string?>? RowClass { get; set; }

    /// <summary>The present sort: a column's key, with "-" before it for descending.</summary>
    [Parameter] public string? Sort { get; set; }

    /// <summary>The query parameter of the sort.</summary>
    [Parameter] public string SortName { get; set; } = "sort";

    /// <summary>The first cell of the totals row.</summary>
    [Parameter] public string TotalTitle { get; set; } = "合计";

    /// <summary>The id of the form, usually a BulkBar, that the checkboxes belong to; null: no checkboxes.</summary>
    [Parameter] public string? SelectForm { get; set; }

    /// <summary>The name under which chosen keys are posted.</summary>
    [Parameter] public string SelectName { get; set; } = "keys";

    /// <summary>The key posted for a row; needed with SelectForm.</summary>
    [Parameter] public Func<TRow, string>? RowKey { get; set; }

    /// <summary>What the row is called, for its checkbox.</summary>
    [Parameter] public Func<TRow, string>? RowName { get; set; }

    /// <summary>Many columns: scrolls inside its own frame.</summary>
    [Parameter] public bool Wide { get; set; }

    /// <summary>Columns of numbers: three beside one another on a phone's cards.</summary>
    [Parameter] public bool Numbers { get; set; }

    /// <summary>Lower rows.</summary>
    [Parameter] public bool Compact { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private string Class => "data" + (Compact ? " compact" : "") + (Numbers ? " threes" : "");

    private bool Selects => SelectForm is not null && RowKey is not null;

    internal void Add(Column<TRow> column) => columns.Add(column);

    internal void Remove(Column<TRow> column) => columns.Remove(column);

    private static string Label(Column<TRow> column) =>
        (column.Label ?? column.Title) + (column.Unit is null ? "" : $"（{column.Unit}）");

    private string? SortOf(Column<TRow> column) =>
        column.SortKey is null || Sort is null ? null
        : Sort == column.SortKey ? "ascending"
        : Sort == "-" + column.SortKey ? "descending"
        : null;

    private string SortHref(string key) =>
        PageAddress.With(Navigation.Uri, SortName, Sort == key ? "-" + key : key, "page");
}
