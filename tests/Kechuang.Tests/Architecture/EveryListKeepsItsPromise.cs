using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Web;
using Kechuang.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Architecture;

/// <summary>Every list is paged, sorted, filtered, searched by pinyin initials and exported under its own filters.</summary>
public sealed partial class EveryListKeepsItsPromise(ListCounty made) : IClassFixture<ListCounty>
{
    /// <summary>Pages at a fixed address that show a table and are no such list, with the reason.</summary>
    private static readonly Dictionary<string, string> NoLists = new()
    {
        ["/"] = "the desk: a few lines of each list, each leading to it",
        ["/search"] = "hits of all lists",
        ["/apply"] = "the schemes one unit can apply under, at most as many as there are packs",
        ["/reviews"] = "an expert's own open sheets; an anonymous review is not to travel as a workbook",
        ["/documents/quotes"] = "the sentences that quote one record",
        ["/documents/templates"] = "the bureau's own files, a handful, newest of each name",
        ["/public/notices"] = "for everyone without an account: paged, sorted and searched, but no workbook is made for strangers",
        ["/public/editions"] = "for everyone without an account: paged and searched, but no workbook is made for strangers",
        ["/public/tables"] = "for everyone without an account: each table has its own workbook",
        ["/public/verify"] = "one signed text, asked for by its code",
        ["/publishing/tables/new"] = "a form",
        ["/public/check-up"] = "answers about one unit that are kept nowhere",
        ["/figures/new"] = "a form", ["/targets/new"] = "a form", ["/meetings/new"] = "a form", ["/notices/new"] = "a form", ["/panels/new"] = "a form",
    };

    /// <summary>Where the first column's words are not what one searches by.</summary>
    private static readonly Dictionary<string, string> SearchedBy = new()
    {
        ["/experts"] = "工作单位", ["/panels"] = "事项", ["/meetings"] = "主持", ["/cases"] = "企业", ["/sites"] = "企业", ["/policies"] = "",
    };

    /// <summary>Lists of one scheme and year that are short by nature and have no keyword.</summary>
    private static readonly HashSet<string> WithoutSearch = ["/batches"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static IEnumerable<(string Path, string Export)> Marked => Pages().Where(p => p.List is not null).Select(p => (p.Path, p.List!.Export));

    public static TheoryData<string, string> Lists
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (path, export) in Marked)
                data.Add(path, export);
            return data;
        }
    }

    [Fact]
    public async Task Every_page_with_a_table_is_a_list_or_says_why_not()
    {
        using var staff = await made.County.SignIn(Roles.Staff);
        using var administrator = await made.County.SignIn(Roles.Administrator);
        var unmarked = new List<string>();
        foreach (var (path, list) in Pages().Where(p => p.List is null && !NoLists.ContainsKey(p.Path) && !p.Path.StartsWith("/gallery", StringComparison.Ordinal)))
            foreach (var browser in new[] { staff, administrator })
                if ((await browser.Get(path)).Status == HttpStatusCode.OK && browser.Path == path && browser.Body.Contains("<table class=\"data"))
                    unmarked.Add(path);
        Assert.Empty(unmarked.Distinct());
        Assert.Subset(Pages().Select(p => p.Path).ToHashSet(), NoLists.Keys.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_has_its_pages_its_orders_and_a_workbook_of_the_same_rows(string path, string export)
    {
        using var browser = await made.County.SignIn(Roles.Administrator);
        await Open(browser, path + Filled(path));
        var total = Total(browser);
        Assert.True(total > 0, $"{path} is empty, so that nothing is proven");
        var sheet = await Sheet(browser, export);
        Assert.Equal(total, sheet.Rows.Count - 2);
        foreach (var sort in Links(browser.Body).Where(l => l.Contains("sort=") && l.StartsWith(path, StringComparison.Ordinal)))
        {
            await Open(browser, sort);
            Assert.Equal(total, Total(browser));
            Assert.Contains("aria-sort=\"", browser.Body);
            Assert.Equal(total, (await Sheet(browser, export)).Rows.Count - 2);
        }
        await Open(browser, path + Filled(path, "page=2"));
        Assert.Equal(total, Total(browser));
        await Open(browser, path + "?q=&year=&scheme=&state=&kind=&page=");
        Assert.Equal(HttpStatusCode.OK, (await browser.Http.GetAsync(ExportLink(browser, export), Stop)).StatusCode);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Initials_find_what_they_spell_and_the_workbook_says_so(string path, string export)
    {
        using var browser = await made.County.SignIn(Roles.Administrator);
        await Open(browser, path + Filled(path));
        if (WithoutSearch.Contains(path))
        {
            // The one box is the frame's own, which searches everything.
            Assert.Single(Regex.Matches(browser.Body, "name=\"q\""));
            return;
        }
        var (total, words) = (Total(browser), WordsOf(browser.Body, path));
        var initials = Initials.Of(words);
        await Open(browser, path + Filled(path, "q=" + initials));
        Assert.InRange(Total(browser), 1, total);
        Assert.Contains(words, browser.Text);
        var sheet = await Sheet(browser, export);
        Assert.Equal(Total(browser), sheet.Rows.Count - 2);
        Assert.Contains($"检索：{initials}", sheet.Rows[0][1].Text);
        await Open(browser, path + Filled(path, "q=zzqqzzqq"));
        Assert.Equal(0, Total(browser));
        Assert.Equal(2, (await Sheet(browser, export)).Rows.Count);
    }

    [Fact]
    public void An_export_opens_for_whom_the_list_opens_and_for_nobody_else()
    {
        var rights = made.County.Services.GetRequiredService<Rights>();
        foreach (var role in new[] { Roles.Anyone }.Concat(Roles.All.Select(r => r.Key)))
            Assert.All(Marked, list => Assert.Equal(
                Gate.MayOpen(rights, TestCounty.Actor(role), list.Path), Gate.MayOpen(rights, TestCounty.Actor(role), list.Export)));
    }

    [Fact]
    public async Task No_workbook_carries_what_a_page_masks()
    {
        await using var db = made.County.Open();
        var secret = (await Personals(db)).ToHashSet();
        Assert.True(secret.Count > 20);
        using var browser = await made.County.SignIn(Roles.Administrator);
        foreach (var (path, export) in Marked)
        {
            await Open(browser, path + Filled(path));
            var cells = (await Sheet(browser, export)).Rows.SelectMany(r => r.Cells).Select(c => c.Text);
            Assert.DoesNotContain(cells, secret.Contains);
        }
    }

    private static IEnumerable<(string Path, ListPageAttribute? List)> Pages() => Modules.WithPages.SelectMany(a => a.GetTypes())
        .SelectMany(t => t.GetCustomAttributes<RouteAttribute>().Select(r => (r.Template, t.GetCustomAttribute<ListPageAttribute>()))).Where(p => !p.Template.Contains('{'));

    private static async Task Open(TestBrowser browser, string path)
    {
        await browser.Get(path);
        Assert.True(browser.Status == HttpStatusCode.OK, $"{path}: {browser.Status}");
    }

    // What is only shown when asked for: cases not due.
    private static string Filled(string path, string more = "")
    {
        var query = string.Join('&', new[] { path == "/sites" ? "all=true" : "", more }.Where(q => q.Length > 0));
        return query.Length > 0 ? "?" + query : "";
    }

    // The last pager is that of the list.
    private static int Total(TestBrowser browser) => int.Parse(TotalText().Matches(browser.Body)[^1].Groups[1].Value.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    private static string ExportLink(TestBrowser browser, string export) => Assert.Single(Links(browser.Body).Where(l => l.Split('?')[0] == export).Distinct());

    private static async Task<Sheet> Sheet(TestBrowser browser, string export)
    {
        using var answer = await browser.Http.GetAsync(ExportLink(browser, export), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var bytes = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Stop));
        var read = WorkbookReader.Read(bytes, answer.Content.Headers.ContentDisposition!.FileNameStar!);
        Assert.True(read.Succeeded, string.Join("\n", read.Refusals));
        return read.Value.Sheets[0];
    }

    private static IEnumerable<string> Links(string html) => Regex.Matches(html, "href=\"(/[^\"#]*)").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct();

    // Up to four characters of the first row that people would look for.
    private static string WordsOf(string html, string path)
    {
        var cell = SearchedBy.GetValueOrDefault(path) switch
        {
            "" => Regex.Match(html, "<div class=\"card-head\">\\s*<h2[^>]*>(.*?)</h2>", RegexOptions.Singleline),
            { } label => Regex.Match(html, $"<td[^>]*data-label=\"{label}\"[^>]*>(.*?)</td>", RegexOptions.Singleline),
            _ => Regex.Match(html, "<td[^>]*class=\"primary[^>]*>(.*?)</td>", RegexOptions.Singleline),
        };
        return Regex.Match(WebUtility.HtmlDecode(Regex.Replace(cell.Groups[1].Value, "<[^>]*>", "")), @"\p{IsCJKUnifiedIdeographs}{2,4}").Value;
    }

    private static async Task<List<string>> Personals(KechuangDb db)
    {
        var found = new List<string>();
        foreach (var type in db.Model.GetEntityTypes().Select(t => t.ClrType))
            foreach (var property in type.GetProperties().Where(p => p.GetCustomAttribute<PersonalAttribute>() is not null))
            {
                var rows = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(type).Invoke(db, null)!;
                found.AddRange((await rows.ToListAsync(Stop)).Select(r => (string?)property.GetValue(r) ?? "").Where(v => v.Length > 1));
            }
        return found;
    }

    [GeneratedRegex("<nav class=\"pager\".*?共 <span class=\"num\">([0-9,]+)</span> 条", RegexOptions.Singleline)]
    private static partial Regex TotalText();
}
