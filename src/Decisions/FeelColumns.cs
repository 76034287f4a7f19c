namespace Kechuang.Decisions;

/// <summary>
/// Rows of one schema held by column, for evaluation of many at once. Columns of numbers, dates and truths hold no nulls; a column
/// of texts may; whatever else there is goes into a column of values. A column that is never given is null in every row. The
/// arrays are used as they are: fill them anew for the next batch.
/// </summary>
public sealed class FeelColumns
{
    private readonly Array?[] columns;
    private string? shape;

    /// <summary>Columns for so many rows, none of them given yet.</summary>
    public FeelColumns(FeelSchema schema, int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        (Schema, Rows) = (schema, rows);
        columns = new Array?[schema.Fields.Count];
    }

    /// <summary>The fields, in the order of the schema.</summary>
    public FeelSchema Schema { get; }

    /// <summary>How many rows every column has.</summary>
    public int Rows { get; }

    /// <summary>A column of numbers.</summary>
    public FeelColumns With(string field, decimal[] numbers) => Set(field, numbers);

    /// <summary>A column of booleans.</summary>
    public FeelColumns With(string field, bool[] truths) => Set(field, truths);

    /// <summary>A column of strings; null is FEEL null.</summary>
    public FeelColumns With(string field, string?[] texts) => Set(field, texts);

    /// <summary>A column of dates.</summary>
    public FeelColumns With(string field, DateOnly[] dates) => Set(field, dates);

    /// <summary>A column of any values, nulls and unknowns among them.</summary>
    public FeelColumns With(string field, FeelValue[] values) => Set(field, values);

    /// <summary>One row, in the order of the schema.</summary>
    public void Read(int row, Span<FeelValue> values)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            values[i] = columns[i] switch
            {
                decimal[] numbers => FeelValue.From(numbers[row]),
                bool[] truths => FeelValue.From(truths[row]),
                string?[] texts => FeelValue.From(texts[row]),
                DateOnly[] dates => FeelValue.From(dates[row]),
                FeelValue[] any => any[row],
                _ => FeelValue.Null,
            };
        }
    }

    internal Array[] Arrays => columns!;

    internal Type? TypeOf(int field) => columns[field]?.GetType().GetElementType();

    /// <summary>The same for all batches whose columns are of the same types: code made for one can be used for the other.</summary>
    internal string Shape => shape ??= string.Concat(columns.Select(c => c switch
    {
        decimal[] => 'n',
        bool[] => 'b',
        string[] => 's',
        DateOnly[] => 'd',
        FeelValue[] => 'v',
        _ => '-',
    }));

    private FeelColumns Set(string field, Array column)
    {
        var at = Schema.IndexOf(field);
        if (at < 0 || column.Length != Rows)
        {
            throw new ArgumentException(at < 0 ? $"There is no field {field}." : $"The column {field} has {column.Length} rows, not {Rows}.", nameof(field));
        }

        columns[at] = column;
        shape = null;
        return this;
    }
}
