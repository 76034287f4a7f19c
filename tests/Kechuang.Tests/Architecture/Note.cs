using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Tests.Architecture;

/// <summary>The smallest record there can be, to try the promises of Acts on.</summary>
internal sealed class Note : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    public required string Text { get; set; }
    [Sensitive]
    public string Secret { get; set; } = "";

    internal sealed record Write(string Text);

    internal static Task<Result<Guid>> Handle(Write request, Act act, KechuangDb db, CancellationToken stop)
    {
        var note = new Note { Id = act.NewId(), Text = request.Text };
        db.Add(note);
        Result<Guid> answer = request.Text == "" ? new Refusal("note.empty", "请写点什么。") : note.Id;
        return Task.FromResult(answer);
    }

    internal static void Add(IServiceCollection services)
    {
        services.AddSingleton<IModelPart, Model>();
        services.AddSingleton<IRightsPart, WhoMayWrite>();
    }

    /// <summary>Migrations know nothing of a test's table; the words of this statement mean the same to both databases.</summary>
    internal static async Task MakeTable(Databases databases)
    {
        await using var db = databases.Open("");
        await db.Database.ExecuteSqlRawAsync("""
            CREATE TABLE IF NOT EXISTS notes
                ("Id" uuid PRIMARY KEY, "County" text NOT NULL, "Version" bigint NOT NULL, "Text" text NOT NULL, "Secret" text NOT NULL)
            """);
    }

    private sealed class Model : IModelPart
    {
        public void Map(ModelBuilder model) => model.Entity<Note>().ToTable("notes").HasIndex(n => new { n.County, n.Text });
    }

    private sealed class WhoMayWrite : IRightsPart
    {
        public void Register(Rights rights) => rights.Allow<Write>(Roles.Staff);
    }
}
