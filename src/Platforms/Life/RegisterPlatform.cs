using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Enterprises.Registry;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Platforms;

/// <summary>
/// Registers a platform: one in reserve, one just recommended, or one that has long been running, with its past steps dated.
/// </summary>
internal static class RegisterPlatform
{
    /// <param name="Steps">Dated steps in order; the first is one in which a story may begin.</param>
    internal sealed record Request(
        string Kind, string Level, string Name, Guid Host, string AreaName, string Leader, string Phone, string Section, string OutsideNumber,
        IReadOnlyList<PlatformStep> Steps, Guid? Paper)
    {
        /// <summary>The case it comes from.</summary>
        public Guid? Case { get; init; }
        /// <summary>A paper sent with the form; kept as a paper of the platform.</summary>
        public Upload? Upload { get; init; }
    }

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, PlatformKinds kinds, CancellationToken stop)
    {
        var host = await db.Set<Enterprise>().SingleOrDefaultAsync(e => e.Id == request.Host, stop);
        var refusals = Check(request, host, kinds).ToList();
        if (refusals.Count > 0)
            return Result.Not<Guid>(refusals);
        if (await Twice(request, db, stop))
            return new Refusal("platform-twice", $"{host!.Name}已有名为“{request.Name}”的{kinds.Find(request.Kind)!.Title}，请在原平台上登记进展。", "name");
        return await Add(request, host!, act, db, kinds, stop);
    }

    private static IEnumerable<Refusal> Check(Request request, Enterprise? host, PlatformKinds kinds)
    {
        if (kinds.Find(request.Kind) is not { } kind)
            yield return new("kind-unknown", $"请选择平台种类：{string.Join("、", kinds.All.Select(k => k.Title))}。", "kind");
        else if (!kind.Levels.Contains(request.Level))
            yield return new("level-unknown", $"级别应是：{string.Join("、", kind.Levels)}。", "level");
        if (string.IsNullOrWhiteSpace(request.Name))
            yield return new("name-missing", "请填写平台名称。", "name");
        if (host is null)
            yield return new("host-unknown", "没有找到依托单位：请填信用代码或全称，或先到企业名录登记。", "host");
        if (request.Steps.Count == 0)
            yield return new("steps-missing", "请填写到了哪一步和日期。", "on");
    }

    private static async Task<bool> Twice(Request request, KechuangDb db, CancellationToken stop) =>
        db.Set<Platform>().Local.Any(p => p.Kind == request.Kind && p.Host == request.Host && p.Name == request.Name)
        || await db.Set<Platform>().AnyAsync(p => p.Kind == request.Kind && p.Host == request.Host && p.Name == request.Name, stop);

    private static async Task<Result<Guid>> Add(Request request, Enterprise host, Act act, KechuangDb db, PlatformKinds kinds, CancellationToken stop)
    {
        var kind = kinds.On(request.Kind, request.Steps[0].On);
        var platform = new Platform
        {
            Id = act.NewId(), Number = await NextNumber(request, kind, db, stop), Kind = request.Kind, Pin = kind.Pin, Level = request.Level,
            Name = request.Name.Trim(), Initials = Initials.Of(request.Name), Host = host.Id, Area = host.Area,
            AreaName = request.AreaName.Length > 0 ? request.AreaName : host.AreaName, Leader = request.Leader, Phone = request.Phone,
            Section = request.Section, OutsideNumber = request.OutsideNumber, Case = request.Case, State = request.Steps[0].To,
            EnteredAt = act.At, EnteredBy = act.Actor.Name,
        };
        var paper = request.Upload.Add(db, act, "认定文件", Holder(platform.Id)) ?? request.Paper;
        var moves = Moves(request, platform, kind, paper, act);
        if (moves.Refused)
            return Result.Not<Guid>(moves.Refusals);
        db.Add(platform);
        db.AddRange(moves.Value);
        platform.Stand(kind, Standing.Of(moves.Value, DateOnly.MaxValue, act.At)!);
        return platform.Id;
    }

    /// <summary>Pure: the dated past becomes moves, each checked like a step taken today.</summary>
    internal static Result<List<PlatformMove>> Moves(Request request, Platform platform, PlatformKind kind, Guid? paper, Act act)
    {
        var begun = LifeCycle.Begin(kind, request.Steps[0], paper is not null, act.Day);
        if (begun.Refused)
            return Result.Not<List<PlatformMove>>(begun.Refusals);
        var moves = new List<PlatformMove> { MoveOf(platform.Id, "", 1, request.Steps[0], paper, act) };
        foreach (var step in request.Steps.Skip(1))
        {
            var at = Standing.Of(moves, DateOnly.MaxValue, act.At)!;
            var decided = LifeCycle.Decide(kind, at, step, paper is not null, act.Day);
            if (decided.Refused)
                return Result.Not<List<PlatformMove>>(decided.Refusals);
            moves.Add(MoveOf(platform.Id, at.State, moves.Count + 1, step, paper, act));
        }
        return moves;
    }

    internal static PlatformMove MoveOf(Guid platform, string from, int sequence, PlatformStep step, Guid? paper, Act act, Guid? assessment = null) => new()
    {
        Id = act.NewId(), Platform = platform, Sequence = sequence, From = from, To = step.To, On = step.On, Opinion = step.Opinion, Reason = step.Reason,
        NextOn = step.NextOn, Document = step.Document, Paper = paper, Assessment = assessment, EnteredAt = act.At, EnteredBy = act.Actor.Name,
    };

    /// <summary>What papers of a platform are kept under.</summary>
    internal static string Holder(Guid platform) => "platform:" + platform;

    private static async Task<string> NextNumber(Request request, PlatformKind kind, KechuangDb db, CancellationToken stop)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{request.Steps[0].On.Year}-{kind.Short}-");
        var taken = await db.Set<Platform>().CountAsync(p => p.Number.StartsWith(prefix), stop)
            + db.ChangeTracker.Entries<Platform>().Count(e => e.State == EntityState.Added && e.Entity.Number.StartsWith(prefix, StringComparison.Ordinal));
        return prefix + (taken + 1).ToString("000", CultureInfo.InvariantCulture);
    }
}
