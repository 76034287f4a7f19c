using Kechuang.Accounts;
using Kechuang.Cases;
using Kechuang.Kernel;
using Kechuang.Platforms;
using Kechuang.Reports;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Demo;

/// <summary>What was made.</summary>
/// <param name="Records">Records of the story, by part.</param>
public sealed record DemoMade(County County, IReadOnlyDictionary<string, int> Records);

/// <summary>
/// Makes the invented county of 云溪: firms, three years of data, titles, cases, targets and figures, with what goes wrong in them.
/// Every row is written through <see cref="Acts"/>, under keys that follow from the seed: what was interrupted is taken up again.
/// </summary>
public static class DemoCounty
{
    private static readonly DateOnly Earliest = new(2025, 3, 1), Latest = new(2026, 12, 31);

    /// <summary>The request under which a part of the story is audited.</summary>
    internal sealed record Part(string Name, long Seed, DemoSize Size, DateOnly Today);

    /// <summary>Makes the county in the database that the services were set up with, and prepares the database first.</summary>
    public static async Task<Result<DemoMade>> Make(IServiceProvider services, DemoArguments arguments, TextWriter output, CancellationToken stop)
    {
        if (arguments.Today < Earliest || arguments.Today > Latest)
            return new Refusal("demo.day", $"演示日期应在 {Earliest.Iso()} 到 {Latest.Iso()} 之间，现为 {arguments.Today.Iso()}。");
        var databases = services.GetRequiredService<Databases>();
        await databases.Prepare(stop);
        if (await Taken(databases, stop) is { } refusal)
            return refusal;
        var story = new Story(arguments);
        var papers = await DemoPapers.Keep(story.Papers, services.GetRequiredService<IPaperStore>(), stop);
        var chapters = new Chapters(story, papers, services.GetRequiredService<Procedures>(), services.GetRequiredService<PlatformKinds>(), services.GetRequiredService<IFigures>(),
            new FormStory(story, papers, services.GetRequiredService<Forms>(), services.GetRequiredService<IPaperStore>()));
        var records = new Dictionary<string, int>();
        foreach (var chapter in chapters.All())
        {
            var written = await Tell(services, arguments, chapter, stop);
            if (!written.TryValue(out var count))
                return Result.Not<DemoMade>(written.Refusals);
            records[chapter.Name] = count.Answer;
            await output.WriteLineAsync($"  {chapter.Name}：{count.Answer}");
        }
        return await Open(services, arguments, story, records, stop);
    }

    private static Task<Result<Acted<int>>> Tell(IServiceProvider services, DemoArguments arguments, Chapter chapter, CancellationToken stop) =>
        services.GetRequiredService<Acts>().Run(
            ActOf(arguments, chapter), new Part(chapter.Name, arguments.Seed, arguments.Size, arguments.Today),
            // A unit may be run again as a whole: its ids begin from the same seed each time.
            (_, act, db, inner) => chapter.Write(act with { Source = Ids.Seeded(Dice.Mix(arguments.Seed, "ids-" + chapter.Name)) }, db, inner), stop);

    private static Act ActOf(DemoArguments arguments, Chapter chapter) =>
        new($"demo-{arguments.Seed}-{arguments.Size}-{arguments.Today.Iso()}-{chapter.Name}", Actor.System(Invented.CountyCode),
            Instant.At(chapter.On, new TimeOnly(8, 45)), arguments.Today, "生成演示县")
        {
            Source = Ids.Seeded(Dice.Mix(arguments.Seed, "audit-" + chapter.Name)),
        };

    // The county's own row comes last but for the texts that name it.
    private static async Task<Result<DemoMade>> Open(
        IServiceProvider services, DemoArguments arguments, Story story, Dictionary<string, int> records, CancellationToken stop)
    {
        var county = new County
        {
            Code = Invented.CountyCode, Name = Invented.CountyName, Bureau = Invented.Bureau, BusinessYear = 2025, Demo = true, DemoDay = arguments.Today,
        };
        var opening = new Chapter("county", arguments.Today, (_, db, _) =>
        {
            db.Add(county);
            db.Add(new Setting { Name = Sections.Setting, Text = string.Join('\n', Invented.Sections) });
            return Task.FromResult(Result.Of(1));
        });
        var opened = await Tell(services, arguments, opening, stop);
        if (opened.Refused)
            return Result.Not<DemoMade>(opened.Refusals);
        await DemoAccounts.Ensure(services.GetRequiredService<Acts>(), services.GetRequiredService<Clock>(), county, story.HighTech.OneShort.CreditCode, stop,
            story.Sme.Missing[0].CreditCode);
        foreach (var chapter in new PublishStory(story, services).All())
        {
            var told = await Tell(services, arguments, chapter, stop);
            if (!told.TryValue(out var count))
                return Result.Not<DemoMade>(told.Refusals);
            records[chapter.Name] = count.Answer;
        }
        await DemoAccountsExpert.Bind(services.GetRequiredService<Acts>(), services.GetRequiredService<Clock>(), county, stop);
        return new DemoMade(county, records);
    }

    private static async Task<Refusal?> Taken(Databases databases, CancellationToken stop)
    {
        await using var db = databases.Open(Invented.CountyCode);
        return await db.Set<County>().AsNoTracking().FirstOrDefaultAsync(stop) is { } there
            ? new Refusal("demo.taken", there.Demo
                ? $"这里已经有演示县“{there.Name}”。要重做，请换一个空的数据文件夹，或先删除这一个。"
                : $"这里已经有“{there.Name}”的真实数据，不能在其中生成演示县；请换一个空的数据文件夹。")
            : null;
    }
}
