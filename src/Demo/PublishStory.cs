using Kechuang.Kernel;
using Kechuang.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Demo;

/// <summary>
/// The brief of November signed and made public without names, and the titles of the year as a disclosure table. Told after the county
/// has been opened: texts name the county.
/// </summary>
internal sealed class PublishStory(Story story, IServiceProvider services)
{
    private const string Brief = "monthly-brief.11", Director = "演示·周局长", Basis = "2025年12月9日局务会同意公开（演示）";
    private const int Year = 2025;

    private static readonly DateOnly From = new(2025, 12, 9);

    private Documents Documents => services.GetRequiredService<Documents>();
    private EditionMaker Maker => services.GetRequiredService<EditionMaker>();
    private IPaperStore Papers => services.GetRequiredService<IPaperStore>();

    internal IEnumerable<Chapter> All() => story.Arguments.Today < From ? [] :
    [
        On("brief-signed", 10, Sign),
        On("brief-edition", 11, (act, db, stop) => Make(null, act, db, stop)),
        On("brief-weighed", 12, (act, db, stop) => Make(new(MakeEdition.KeepRest, "", "数字和日期均已由上级公布（演示）"), act, db, stop)),
        On("brief-released", 14, Release),
        On("titles-table", 15, Table),
        On("titles-released", 16, ReleaseTable),
    ];

    private Chapter On(string name, int hour, Write write) =>
        new(name, story.Arguments.Today, (act, db, stop) => write(act.By(Director, Instant.At(story.Arguments.Today, new TimeOnly(hour, 0))), db, stop));

    private async Task<Result<int>> Sign(Act act, KechuangDb db, CancellationToken stop)
    {
        var composed = await Documents.Compose(db, Brief, Year, act.Day, act.At, stop);
        return composed.Refused ? Result.Not<int>(composed.Refusals)
            : (await SignDocument.Handle(new(Brief, Year, composed.Value.Seal), act, db, Documents, Papers, stop)).Map(_ => 1);
    }

    private async Task<Result<int>> Make(MakeEdition.Choice? change, Act act, KechuangDb db, CancellationToken stop)
    {
        var signed = await db.Set<SignOff>().SingleAsync(stop);
        return (await MakeEdition.Handle(new(signed.Id, (await MakeEdition.Newest(db, signed.Id, stop))?.Id, change), act, db, Maker, Papers, stop)).Map(_ => 1);
    }

    private async Task<Result<int>> Release(Act act, KechuangDb db, CancellationToken stop)
    {
        var signed = await db.Set<SignOff>().SingleAsync(stop);
        return (await ReleaseEdition.Handle(new((await MakeEdition.Newest(db, signed.Id, stop))!.Id, Basis), act, db, stop)).Map(_ => 1);
    }

    private async Task<Result<int>> Table(Act act, KechuangDb db, CancellationToken stop) =>
        (await MakeDisclosure.Handle(new("titles", Year, "", []), act, db, services.GetRequiredService<DisclosurePacks>(), services.GetRequiredService<DisclosureRows>(), stop)).Map(_ => 1);

    private static async Task<Result<int>> ReleaseTable(Act act, KechuangDb db, CancellationToken stop) =>
        (await ReleaseDisclosure.Handle(new((await db.Set<Disclosure>().SingleAsync(stop)).Id, Basis), act, db, stop)).Map(_ => 1);
}
