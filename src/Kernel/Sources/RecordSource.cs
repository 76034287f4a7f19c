using Kechuang.Decisions;

namespace Kechuang.Kernel;

/// <summary>One record as FEEL sees it. The cell buffer is reused from row to row.</summary>
public sealed class FeelRow(int width)
{
    /// <summary>Key of the record, e.g. <c>title:0197…</c>; opens by <c>/records/{key}</c>.</summary>
    public string Key { get; set; } = "";
    /// <summary>How people name it: "湖南演示新材料有限公司 高新技术企业".</summary>
    public string Label { get; set; } = "";
    /// <summary>Page that shows the record.</summary>
    public string Href { get; set; } = "";
    /// <summary>Cells in the source's field order.</summary>
    public FeelValue[] Cells { get; } = new FeelValue[width];
}

/// <summary>A kind of record that indicators can count: titles, cases, yearly data, later visits, payments, sessions.</summary>
public interface IRecordSource
{
    /// <summary>The name indicator definitions use: 称号, 办件, 年度数据.</summary>
    string Name { get; }
    /// <summary>Fields in cell order.</summary>
    IReadOnlyList<FeelField> Fields { get; }
    /// <summary>All records visible in the scope, whatever their state; filters are the indicator's business.</summary>
    IAsyncEnumerable<FeelRow> Rows(KechuangDb db, Scope scope, CancellationToken stop);
}
