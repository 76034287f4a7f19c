namespace Kechuang.Enterprises.CheckUp;

/// <summary>Which heap of the county's list a firm lies on.</summary>
public enum Bucket
{
    /// <summary>已达标</summary>
    Met,
    /// <summary>数据条件全过，只差专家打分</summary>
    ExpertsOnly,
    /// <summary>可直通未入库</summary>
    Direct,
    /// <summary>差一项: one condition is failed and nothing that the unit could answer is open</summary>
    OneShort,
    /// <summary>差多项: two or more, whatever is open besides</summary>
    ManyShort,
    /// <summary>缺数据: unanswered facts decide, whether one condition is failed already or none</summary>
    NoData,
}

/// <summary>The words for buckets.</summary>
public static class Buckets
{
    /// <summary>In the order of the list: nearest to the goal first, then what may enter without scoring.</summary>
    public static readonly IReadOnlyList<Bucket> All = [Bucket.Met, Bucket.ExpertsOnly, Bucket.OneShort, Bucket.ManyShort, Bucket.NoData, Bucket.Direct];

    /// <summary>Place in <see cref="All"/>.</summary>
    public static int Order(this Bucket bucket) => All.TakeWhile(b => b != bucket).Count();

    /// <summary>For one firm's own list, where what can be had at once comes first.</summary>
    public static int Nearness(this Bucket bucket) => bucket == Bucket.Direct ? -1 : bucket.Order();

    /// <summary>A few characters, for a column of it.</summary>
    public static string Short(this Bucket bucket) => bucket == Bucket.ExpertsOnly ? "只差专家打分" : bucket.Word();

    /// <summary>The bureau's words.</summary>
    public static string Word(this Bucket bucket) => bucket switch
    {
        Bucket.Met => "已达标",
        Bucket.ExpertsOnly => "数据条件全过，只差专家打分",
        Bucket.Direct => "可直通未入库",
        Bucket.OneShort => "差一项",
        Bucket.ManyShort => "差多项",
        _ => "缺数据",
    };

    /// <summary>Pure: from a judgement to its heap. Whoever holds the title already is not 未入库.</summary>
    public static Bucket Of(Judgement judgement, bool direct, bool holds) => judgement switch
    {
        { Verdict: Verdict.Met } => direct && !holds ? Bucket.Direct : Bucket.Met,
        { Verdict: Verdict.NotMet, Failed.Count: > 1 } => Bucket.ManyShort,
        { Verdict: Verdict.NotMet, Pending: [] or [Judgement.Experts] } => Bucket.OneShort,
        { Verdict: Verdict.Open, Pending: [Judgement.Experts] } => Bucket.ExpertsOnly,
        _ => Bucket.NoData,
    };
}
