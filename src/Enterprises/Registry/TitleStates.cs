namespace Kechuang.Enterprises;

/// <summary>Where a recognition stands on a day; derived from its dates, never stored.</summary>
public static class TitleStates
{
    public const string InForce = "有效", Expired = "已到期", Cancelled = "已撤销", NotYet = "未生效";

    /// <summary>有效, 已到期, 已撤销 or 未生效 on that day.</summary>
    public static string StateOn(this Title title, DateOnly day) =>
        title.IssuedOn > day ? NotYet
        : title.CancelledOn is { } cancelled && cancelled <= day ? Cancelled
        : title.ExpiresOn is { } expires && expires < day ? Expired
        : InForce;

    /// <summary>The narrowest alarm reached, in months before the term ends (12, 6, 3 for 高企); null when none.</summary>
    public static int? AlarmOn(this Title title, DateOnly day, IReadOnlyList<int> months) =>
        title.ExpiresOn is { } expires && title.StateOn(day) == InForce
            ? months.Order().Cast<int?>().FirstOrDefault(m => day.AddMonths(m!.Value) >= expires)
            : null;
}
