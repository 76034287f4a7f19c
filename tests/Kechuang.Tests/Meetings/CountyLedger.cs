using System.Text.RegularExpressions;
using Kechuang.Cases;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Meetings;

/// <summary>A county with a scheme of its own that is decided in a meeting and publicised here, and the acts of its staff.</summary>
internal sealed class CountyLedger : IAsyncDisposable
{
    internal const string Scheme = "test-demonstration";

    private const string Procedure = """
        procedure:
          stages:
            - {id: submitted, name: 提交, by: 企业, role: enterprise, where: here, fill: true, state: 已提交}
            - {id: county-review, name: 县级审核, by: 农村股, role: section, where: here, state: 县级审核}
            - {id: meeting, name: 会议研究, by: 局党组, role: meeting, where: here, state: 待上会, meeting: 党组会, working-days: 10}
            - {id: publicity, name: 公示, by: 县科技局, role: section, where: here, state: 公示中, publicity: {working-days: 5}}
            - {id: recognised, name: 认定, by: 县科技局, role: section, where: here, state: 已认定, ends: true, needs: [certificate]}
            - {id: failed, name: 未通过, by: 县科技局, role: section, where: here, state: 未通过, ends: true, needs: [reason], records: [{id: 下次可报日期, kind: date}]}
            - {id: returned, name: 退回, by: 企业, role: enterprise, where: here, state: 已退回, needs: [reason]}
          moves:
            submitted: [county-review]
            county-review: [meeting, failed, returned]
            meeting: [publicity, failed]
            publicity: [recognised, failed, returned]
            returned: [submitted]
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("kechuang-packs-").FullName;
    private int firms;

    private CountyLedger() { }

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal TestCounty County { get; private set; } = null!;

    internal Procedures Procedures => County.Services.GetRequiredService<Procedures>();

    internal static async Task<CountyLedger> Start(string database = TestCounty.Sqlite)
    {
        var ledger = new CountyLedger();
        ledger.WritePacks();
        ledger.County = await TestCounty.Start(database, services => services.AddSingleton(new PackLibrary(ledger.folder)));
        return ledger;
    }

    internal async Task<Guid> NewFirm(string name, string? code = null)
    {
        await using var db = County.Open();
        var firm = new Enterprise { Id = Ids.New(County.Time), County = TestCounty.Code, Name = name, CreditCode = code ?? $"91431299MA1{++firms:0000000}", AreaName = "坪溪乡" };
        db.Add(firm);
        await db.SaveChangesAsync(Stop);
        return firm.Id;
    }

    /// <summary>A case of a new firm that has come to a stage on the path, one day a step, the last on the given day of 2025.</summary>
    internal async Task<Guid> CaseAt(string stage, string firm, string on = "09-12", int? batch = null)
    {
        List<string> path = ["submitted", "county-review", "meeting", "publicity"];
        var last = Day(on);
        var until = path.IndexOf(stage);
        List<Step> steps = [.. path.Take(until + 1).Select((s, i) => new Step(s, last.AddDays(i - until)))];
        return (await Must<OpenCase.Request, Guid>(new(Scheme, await NewFirm(firm), 2025, "首次", batch, "", "农村股", steps, null), (r, a, db, s) => OpenCase.Handle(r, a, db, Procedures, s), Roles.System));
    }

    internal async Task<Result<Acted<T>>> Do<TRequest, T>(TRequest request, Handle<TRequest, T> handle, string role = Roles.Staff) =>
        await County.Acts.Run(County.NewAct(role), request, handle, Stop);

    internal async Task<T> Must<TRequest, T>(TRequest request, Handle<TRequest, T> handle, string role = Roles.Staff)
    {
        var done = await Do(request, handle, role);
        Assert.True(done.Succeeded, string.Join("\n", done.Refusals));
        return done.Value.Answer;
    }

    internal async Task<Result<Acted<Guid>>> Move(Guid @case, Step step) =>
        await Do<MoveCase.Request, Guid>(new(@case, (await One<Case>(@case)).Version, step, null), (r, a, db, s) => MoveCase.Handle(r, a, db, Procedures, s));

    internal async Task<T> One<T>(Guid id) where T : class
    {
        await using var db = County.Open();
        return await db.Set<T>().SingleAsync(r => EF.Property<Guid>(r, "Id") == id, Stop);
    }

    internal async Task<List<T>> All<T>() where T : class
    {
        await using var db = County.Open();
        return await db.Set<T>().ToListAsync(Stop);
    }

    internal static DateOnly Day(string on) => Dates.Parse("2025-" + on).Value;

    public async ValueTask DisposeAsync()
    {
        await County.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    // The shipped packs and one scheme more: another's rules under a procedure that is wholly the county's.
    private void WritePacks()
    {
        var shipped = PackLibrary.Locate();
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        var (from, own) = (Path.Combine(shipped, "schemes/national/technology-sme/2022-01-01"), Path.Combine(folder, "schemes/county", Scheme, "2020-01-01"));
        Directory.CreateDirectory(own);
        foreach (var file in new[] { "policy.dmn", "examples.yaml" })
            File.Copy(Path.Combine(from, file), Path.Combine(own, file));
        var scheme = File.ReadAllText(Path.Combine(from, "scheme.yaml"));
        scheme = Regex.Replace(scheme, "^id: .*$", "id: " + Scheme, RegexOptions.Multiline);
        scheme = Regex.Replace(scheme, "^title: .*$", "title: 科技示范企业认定", RegexOptions.Multiline);
        scheme = Regex.Replace(scheme, "^short-title: .*$", "short-title: 示范", RegexOptions.Multiline);
        scheme = Regex.Replace(scheme, "^level: .*$", "level: 县级", RegexOptions.Multiline);
        scheme = Regex.Replace(scheme, "^filed: .*$", "filed: county", RegexOptions.Multiline);
        File.WriteAllText(Path.Combine(own, "scheme.yaml"), scheme[..scheme.IndexOf("\nprocedure:", StringComparison.Ordinal)] + "\n" + Procedure);
    }
}
