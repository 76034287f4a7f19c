using Kechuang.Faults;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kechuang.Journeys;

/// <summary>One application handed from role to role over a demo county of its own, since its days go on; each leg is a file beside this.</summary>
public sealed class Relay(Product product, ProductProcess process) : IAsyncDisposable
{
    /// <summary>What the firm applies for: a scheme filed in the county, from the form to the title.</summary>
    public const string Scheme = "poverty-demonstration-enterprise";

    /// <summary>Any .pdf that is one.</summary>
    public static FilePayload Pdf(string name) => new() { Name = name + ".pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"u8.ToArray() };

    private readonly List<string> wrong = [];
    private readonly Demonstration demonstration = new("relay", "一件申报从填表到认定");

    /// <summary>Address of the case, once it is begun.</summary>
    public string Case { get; set; } = "";

    /// <summary>Name of the firm that applies.</summary>
    public string Firm { get; set; } = "";

    /// <summary>Address of the panel, once it is made.</summary>
    public string Panel { get; set; } = "";

    /// <summary>Address of the notice, once it is drafted.</summary>
    public string Notice { get; set; } = "";

    /// <summary>Id of the case, as forms name it.</summary>
    public string Id => Case.Split('/')[^1];

    /// <summary>A visitor at this county.</summary>
    public Task<Visit> Visitor() => product.Visit(address: process.Address);

    /// <summary>Somebody of the demo accounts at this county.</summary>
    public Task<Visit> As(string user) => product.SignIn(user, address: process.Address);

    /// <summary>What was wrong with a page that was shown: broken rules of axe, and what is wider than a phone.</summary>
    public IReadOnlyList<string> Wrong => wrong;

    /// <summary>Shows the page (<see cref="Demonstration.Show"/>) and looks what is wrong with it.</summary>
    public async Task Show(Visit visit, string who, string words)
    {
        await demonstration.Show(visit, who, words);
        wrong.AddRange((await visit.Axe()).Select(w => $"{words} {w}"));
        await visit.Turn(Screen.Phone);
        if (await visit.Overflow() is > 0 and var pixels)
            wrong.Add($"{words} {pixels} px wider than a phone");
        await visit.Turn(Screen.Desk);
    }

    /// <summary>Records the next step of the case on its page.</summary>
    public async Task Move(Visit visit, string to, string state, params (string Name, string Text)[] fields)
    {
        await visit.Open(Case);
        var form = visit.Page.Locator("#advance");
        await form.GetByLabel("到了哪一步").SelectOptionAsync(to);
        await form.Locator("[name='Model.On']").FillAsync(await Today(visit));
        foreach (var (name, text) in fields)
            await form.Locator($"[name='{name}']").FillAsync(text);
        if (to == "recognised")
            await form.Locator("input[type=file]").SetInputFilesAsync(Pdf("认定文件"));
        await visit.Take("登记");
        await Expect(visit.Page.Locator("h1 .badge").First).ToContainTextAsync(state);
    }

    /// <summary>The county's day, as the header shows it.</summary>
    public static async Task<string> Today(Visit visit) => (await visit.Page.Locator(".demo-day time").GetAttributeAsync("datetime"))!;

    /// <summary>The relay's own demo county, served.</summary>
    public static async Task<Relay> Begin(Product product, string folder)
    {
        product.Need();
        await ProductProcess.MakeDemo(folder);
        return new Relay(product, await ProductProcess.Serve(folder, TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync() => await process.DisposeAsync();
}
