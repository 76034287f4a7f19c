using Kechuang.Cases;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Platforms;

/// <summary>
/// A recognised case whose scheme says <c>platform: {kind, level}</c> becomes a platform of the applicant, in the same unit of work: one
/// of the kind that stands just before recognition moves on, one that has the recognition stays, otherwise one is registered.
/// </summary>
internal sealed class RegisterFromCase(PlatformKinds kinds) : INews<CaseMoved>
{
    public async Task Hear(CaseMoved news, Act act, KechuangDb db, CancellationToken stop)
    {
        if (news.Stage.Id != States.Recognised || news.Scheme.Platform is not { } rule)
            return;
        var done = await Handle(news.Case, rule, news.Step.On, news.Step.Certificate?.Number ?? "", news.Move.Paper, act, db, stop);
        // What packs say was checked when they were read: a refusal here is a fault of the program, and the unit is not kept.
        if (done.Refused)
            throw new InvalidOperationException($"The platform of case {news.Case.Number} cannot be registered: {done}");
    }

    /// <param name="document">Number of the document or certificate that recognises it.</param>
    internal async Task<Result<Guid>> Handle(
        Case recognised, PlatformRule rule, DateOnly on, string document, Guid? paper, Act act, KechuangDb db, CancellationToken stop)
    {
        if (kinds.Named(rule.Kind) is not { } of)
            return new Refusal("kind-unknown", $"事项写的平台种类“{rule.Kind}”不认识，应是：{string.Join("、", kinds.All.Select(k => k.Title))}。", "platform");
        await db.Set<Platform>().Where(p => p.Host == recognised.Enterprise && p.Kind == of.Id).LoadAsync(stop);
        var before = db.Set<Platform>().Local.Where(p => p.Host == recognised.Enterprise && p.Kind == of.Id).ToList();
        if (before.Find(p => p.Case == recognised.Id || (p.Level == rule.Level && kinds.Of(p).Find(p.State) is { Holds: true })) is { } there)
            return there.Id;
        var step = new PlatformStep(States.Recognised, on, $"办件 {recognised.Number} 认定", Document: document.Length > 0 ? document : recognised.Number);
        if (before.Find(p => p.Level == rule.Level && kinds.Of(p).Allows(p.State, States.Recognised)) is { } waiting)
            return MovePlatform.Take(waiting, await db.Set<PlatformMove>().Where(m => m.Platform == waiting.Id).ToListAsync(stop), step, paper, null, act, db, kinds);
        var host = await db.Set<Enterprise>().SingleAsync(e => e.Id == recognised.Enterprise, stop);
        return await RegisterPlatform.Handle(
            new(of.Id, rule.Level, NameOf(host, rule, of, before), host.Id, "", "", "", recognised.Section, "", [step], paper) { Case = recognised.Id }, act, db, kinds, stop);
    }

    // A second one of a unit is told from the first by its level, or by its place.
    private static string NameOf(Enterprise host, PlatformRule rule, PlatformKind of, List<Platform> before) =>
        new[] { host.Name + of.Title, host.Name + rule.Level + of.Title }.FirstOrDefault(name => before.TrueForAll(p => p.Name != name))
        ?? $"{host.Name}{rule.Level}{of.Title}（{before.Count + 1}）";
}
