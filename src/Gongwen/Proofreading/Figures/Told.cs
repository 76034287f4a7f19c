namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>A figure with the passage it is told in and its place there.</summary>
internal readonly record struct Told(Quantity Quantity, Passage Passage, int Index)
{
    /// <summary>The words about it.</summary>
    public string Name => Naming.Around(Passage, Index);

    /// <summary>All figures of the passages, in their order.</summary>
    public static IEnumerable<Told> All(IEnumerable<Passage> passages) => passages.SelectMany(p => p.Items.Select((q, i) => new Told(q, p, i)));
}
