using System.Text.Json;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises.Register;

/// <summary>What was done to a firm's row, read from the audit trail: by whom, and from what to what.</summary>
internal static class FirmHistory
{
    private const int Shown = 20;

    private static readonly Dictionary<string, string> Titles = new()
    {
        [Rights.Name(typeof(RegisterEnterprise.Request))] = "登记企业", [Rights.Name(typeof(EditEnterprise.Request))] = "修改基本情况",
        [Rights.Name(typeof(EditContact.Request))] = "修改联系方式", [Rights.Name(typeof(RevealContact.Request))] = "查看联系方式",
    };

    /// <summary>The acts on this firm alone, newest first; changes by a sheet stand under the import.</summary>
    /// <param name="papers">The firm's papers: an act that brought one may stand under it.</param>
    internal static async Task<IReadOnlyList<TimelineLine>> Lines(KechuangDb db, Guid firm, IEnumerable<Guid> papers, CancellationToken stop)
    {
        List<string> subjects = [firm.ToString(), .. papers.Select(p => p.ToString())];
        var known = Titles.Keys.ToList();
        var entries = await db.Set<AuditEntry>().Where(a => subjects.Contains(a.Subject) && known.Contains(a.Request))
            .OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(Shown).ToListAsync(stop);
        return [.. entries.Select(e => new TimelineLine(e.At.ToString(), Titles[e.Request], e.ActorName, Words(e, firm) is { Length: > 0 } words ? words : null))];
    }

    /// <summary>What others changed since the version a form was drawn from: each act raises the version by one.</summary>
    internal static async Task<IReadOnlyList<string>> Since(KechuangDb db, Enterprise firm, long version, CancellationToken stop)
    {
        var id = firm.Id.ToString();
        var entries = await db.Set<AuditEntry>().AsNoTracking().Where(a => a.Changes.Contains(id) && a.Changes.Contains("\"changed\""))
            .OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take((int)Math.Clamp(firm.Version - version, 1, Shown)).ToListAsync(stop);
        return [.. entries.Select(e => (Entry: e, Words: Words(e, firm.Id))).Where(c => c.Words.Length > 0).Reverse().Select(c => $"{c.Entry.ActorName} {c.Entry.At} {c.Words}")];
    }

    private static string Words(AuditEntry entry, Guid firm)
    {
        using var json = JsonDocument.Parse(entry.Changes);
        var changes = json.RootElement.EnumerateArray().Where(c => c.TryGetProperty("id", out var id) && id.GetString() == firm.ToString() && c.GetProperty("change").GetString() == "changed");
        return string.Join("；", changes.SelectMany(c => c.GetProperty("fields").EnumerateObject())
            .Where(f => BasicsRule.Words.ContainsKey(f.Name)).Select(f => $"{BasicsRule.Words[f.Name]} {Word(f.Value[0])} → {Word(f.Value[1])}"));
    }

    private static string Word(JsonElement value) => value.GetString() switch
    {
        null or "" => "（空）",
        "True" => "是",
        "False" => "否",
        var text => text,
    };
}
