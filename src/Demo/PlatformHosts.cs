namespace Kechuang.Demo;

/// <summary>Which firm hosts which platform of the story.</summary>
internal sealed class PlatformHosts
{
    private readonly Dictionary<string, Firm> hosts = [];

    internal PlatformHosts(DemoArguments arguments, IReadOnlyList<Firm> firms, HighTechStory highTech)
    {
        // Old firms that are there: whoever hosts a platform has been at it for some years.
        var free = new Dice(arguments.Seed).Of("platform-hosts").Shuffled(firms.Where(f => f.State == "存续" && f.RegisteredOn < new DateOnly(2016, 1, 1) && f != highTech.OneShort && f != highTech.OnTheLine));
        foreach (var planned in PlatformStory.Platforms)
            hosts[planned.Name] = planned.Host == PlatformStory.Applicant ? highTech.OneShort : Take(planned, free);
    }

    internal Firm this[PlannedPlatform planned] => hosts[planned.Name];

    internal Firm this[string platform] => hosts[platform];

    // Each firm hosts one, as far as they reach: a small county has few of a trade.
    private static Firm Take(PlannedPlatform planned, List<Firm> free)
    {
        var words = planned.Host.Split('|');
        var host = free.Find(f => Array.Exists(words, w => f.Name.Contains(w, StringComparison.Ordinal))) ?? free[0];
        if (free.Count > 1)
            free.Remove(host);
        return host;
    }
}
