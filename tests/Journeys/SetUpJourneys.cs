using System.Text.RegularExpressions;
using Kechuang.Faults;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kechuang.Journeys;

/// <summary>A real county from nothing: four steps, then pages that say what to do next.</summary>
[Collection("own product")]
public sealed class SetUpJourneys(Product product)
{
    [Fact]
    public async Task A_county_is_founded_in_four_steps_and_its_empty_pages_say_what_to_do()
    {
        product.Need();
        var folder = Directory.CreateTempSubdirectory("kechuang-setup-").FullName;
        try
        {
            await using var empty = await ProductProcess.Serve(folder, TestContext.Current.CancellationToken);
            await using var visit = await product.Visit(address: empty.Address);
            await Found(visit, Regex.Match(empty.Console, "设立码：([0-9]{8})").Groups[1].Value);
            List<string> wrong = [];
            foreach (var path in await visit.Menu())
            {
                await visit.Open(path);
                wrong.AddRange((await visit.Glance("founded/" + (path == "/" ? "home" : path.Trim('/').Replace('/', '-')))).Select(w => $"{path}: {w}"));
            }
            Assert.True(wrong.Count == 0, string.Join("\n", wrong));
            Assert.Empty(visit.Complaints);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Found(Visit visit, string code)
    {
        var page = visit.Page;
        await visit.Open("/cases");
        await page.GetByLabel("一次性设立码").FillAsync(code);
        await page.Locator("[name='Model.Typed']").FillAsync("湘乡市");
        await Next(visit, "set-up-1", "第 2 步");
        await page.Locator("[name='Model.SectionLines']").FillAsync("办公室\n高新股\n农村股");
        await Next(visit, "set-up-2", "第 3 步");
        await page.Locator("[name='Model.Year']").FillAsync("2026");
        await Next(visit, "set-up-3", "第 4 步");
        foreach (var (name, value) in new[] { ("DisplayName", "李明"), ("UserName", "liming"), ("Password", "gaoxin-2026"), ("Again", "gaoxin-2026") })
            await page.Locator($"[name='Model.{name}']").FillAsync(value);
        await Next(visit, "set-up-4", "设立完成");
    }

    private static async Task Next(Visit visit, string picture, string then)
    {
        Assert.Empty(await visit.Look("founded/" + picture));
        await visit.Page.Locator("main .button.primary").First.ClickAsync();
        await Expect(visit.Page.GetByText(then).First).ToBeVisibleAsync();
    }
}
