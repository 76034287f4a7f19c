using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kechuang.Faults;

namespace Kechuang.Bench;

/// <summary>One enterprise at its form: signed in, an application begun, its materials handed in, and the answers it will save and submit.</summary>
internal sealed partial class Applicant : IDisposable
{
    // What the form of a county's demonstration enterprise asks and the register does not know.
    private static readonly IReadOnlyList<(string Field, string Answer)> Answers =
    [
        ("所在乡镇", "演示镇"), ("负责人", "演示负责人"), ("联系电话", "0745-1234567"), ("销售收入", "1200.5"), ("严重失信或经营异常", "否"), ("属县主导产业", "是"), ("产业名称", "茶叶"),
        ("示范基地面积", "120"), ("示范内容", "新品种引进、绿色防控和机械采摘示范。"), ("签约技术支撑单位", "否"), ("技术支撑单位名称", "演示农业科学院"), ("带动农户数", "60"),
        ("带动脱贫户数", "20"), ("联结方式", "订单收购"), ("有利益联结协议", "否"), ("年度培训农民人次", "0"), ("小额信贷户贷企用", "否"), ("上年成效", "带动农户增收，开展培训。"), ("本年计划", "扩大示范基地，增加订单。"),
    ];

    private const int PaperLength = 20_000;
    private const string IssuedOn = "2025-11-20";
    private readonly Client client;
    private readonly string name;
    private readonly ConcurrentDictionary<string, string> acknowledged = [];
    private long seen;

    private Applicant(Client client, string name, string @case) => (this.client, this.name, Case) = (client, name, @case);

    /// <summary>Id of its case.</summary>
    internal string Case { get; }

    /// <summary>Id of its submission, once it was acknowledged; else empty.</summary>
    internal string Submission { get; private set; } = "";

    internal static async Task<Applicant> Begin(Uri address, string user, string password, string scheme)
    {
        var client = new Client(address);
        await client.SignIn(user, password);
        var path = "/apply/" + scheme;
        var opened = await client.Follow(path, Client.Form.Read(await client.Page(path), "start").With(("variant", "首次")));
        var parts = opened?.Split('/', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var at = Array.IndexOf(parts, "cases");
        return at >= 0 ? new Applicant(client, user, parts[at + 1]) : throw new InvalidOperationException($"{user} could not begin an application of {scheme}.");
    }

    /// <summary>A file for each line of the checklist, by the page's own forms; every file has bytes of its own.</summary>
    internal async Task HandIn()
    {
        var path = $"/cases/{Case}/materials";
        var page = await client.Page(path);
        foreach (var rule in Lines().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct())
        {
            var text = Encoding.UTF8.GetBytes($"%PDF-1.4\n% {name} {rule}\n");
            var paper = text.Concat(Enumerable.Repeat((byte)'%', PaperLength - text.Length)).ToArray();
            var form = Client.Form.Read(page, "add-" + rule);
            if (!await client.Post(path, form.WithFile("file-" + rule, rule + ".pdf", paper, ("issued-" + rule, IssuedOn))))
                throw new InvalidOperationException($"{name} could not hand in {rule}.");
        }
    }

    /// <summary>One autosave of as many: the fields typed since the last.</summary>
    internal async Task Save(int number, int of)
    {
        var typed = Answers.Where((_, i) => i % of == number).ToList();
        var changes = typed.ToDictionary(a => a.Field, a => new { text = a.Answer, seen });
        var (done, text) = await client.Ask($"/api/cases/{Case}/application", JsonSerializer.Serialize(new { editor = name, known = seen, changes }), Key("save", number));
        if (!done)
            throw new InvalidOperationException($"{name} could not save: {text}");
        using var answer = JsonDocument.Parse(text);
        seen = answer.RootElement.GetProperty("save").GetInt64();
        foreach (var (field, kept) in typed)
            acknowledged[field] = kept;
    }

    /// <summary>Sends the form; where it is refused it is said why.</summary>
    internal async Task Submit(ConcurrentBag<string> refused)
    {
        var (done, text) = await client.Ask($"/api/cases/{Case}/submission", JsonSerializer.Serialize(new { seen, anyway = true }), Key("submit", 0));
        if (!done)
        {
            refused.Add(text);
            return;
        }
        using var answer = JsonDocument.Parse(text);
        Submission = answer.RootElement.GetProperty("submission").GetString()!;
    }

    /// <summary>What was acknowledged and is not there when the product is asked again, in words; empty when all is there.</summary>
    internal async Task<IReadOnlyList<string>> Missing(Uri address)
    {
        using var again = new Client(address);
        again.Cookies.Add(client.Cookies.GetAllCookies());
        using var answer = JsonDocument.Parse(await again.Page($"/api/cases/{Case}/application"));
        var root = answer.RootElement;
        var texts = root.GetProperty("fields").EnumerateArray().ToDictionary(f => f.GetProperty("key").GetString()!, f => f.GetProperty("text").GetString()!);
        var lost = acknowledged.Where(a => texts.GetValueOrDefault(a.Key) != a.Value).Select(a => $"{name} {a.Key}").ToList();
        if (root.GetProperty("saves").GetInt64() < seen)
            lost.Add($"{name} save {seen}");
        if (Submission.Length > 0 && root.GetProperty("submissions").EnumerateArray().All(s => s.GetProperty("id").GetString() != Submission))
            lost.Add($"{name} submission {Submission}");
        return lost;
    }

    public void Dispose() => client.Dispose();

    private string Key(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"spike-{name}-{what}-{number}");

    [GeneratedRegex("value=\"add-([^\"]+)\"")]
    private static partial Regex Lines();
}
