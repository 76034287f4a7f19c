using System.Globalization;
using System.Net;
using System.Text;
using Kechuang.Faults;

namespace Kechuang.Journeys;

/// <summary>
/// A journey that is shown as well as tested: with KECHUANG_DEMONSTRATE=pictures each step leaves a picture with its words on a page under
/// var/test/demonstration, with KECHUANG_DEMONSTRATE=slow it is also walked in a window, slowly, the words at the foot. Without it nothing is kept.
/// </summary>
/// <param name="name">Of its folder.</param>
/// <param name="title">Of its page.</param>
public sealed class Demonstration(string name, string title)
{
    private readonly StringBuilder steps = new();
    private int count;

    /// <summary>Walked in a window, for people who watch.</summary>
    public static bool Slow => Asked == "slow";

    private static string? Asked => Environment.GetEnvironmentVariable("KECHUANG_DEMONSTRATE");

    private string Folder => Path.Combine(ProductProcess.Root, "var", "test", "demonstration", name);

    /// <summary>Shows what stands on the page, with who does it and what happens.</summary>
    public async Task Show(Visit visit, string who, string words)
    {
        if (string.IsNullOrEmpty(Asked))
            return;
        count++;
        var file = $"{count.ToString("00", CultureInfo.InvariantCulture)}.png";
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, file) });
        steps.Append(CultureInfo.InvariantCulture, $"<h2>{count}. {WebUtility.HtmlEncode(who)}</h2><p>{WebUtility.HtmlEncode(words)}</p><img src=\"{file}\" alt=\"\" width=\"960\">\n");
        await File.WriteAllTextAsync(Path.Combine(Folder, "index.html"), $"<!doctype html><html lang=\"zh\"><meta charset=\"utf-8\"><title>{title}</title><h1>{title}</h1>\n{steps}</html>\n");
        if (Slow)
            await Caption(visit, $"{who}：{words}");
    }

    private static async Task Caption(Visit visit, string words)
    {
        await visit.Page.EvaluateAsync("""
            words => {
                const line = document.createElement('div');
                line.textContent = words;
                line.style.cssText = 'position:fixed;inset:auto 0 0;z-index:9999;padding:14px 24px;background:#12335f;color:#fff;font-size:20px;text-align:center';
                document.body.append(line);
                setTimeout(() => line.remove(), 2500);
            }
            """, words);
        await Task.Delay(2500);
    }
}
