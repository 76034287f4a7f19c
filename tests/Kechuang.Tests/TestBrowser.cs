using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Kechuang.Tests;

/// <summary>Reads pages and posts their forms as a browser without script would: cookies, hidden fields, redirects.</summary>
public sealed partial class TestBrowser(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };

    public HttpClient Http => http;

    /// <summary>The page shown.</summary>
    public string Body { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    /// <summary>Where redirects led.</summary>
    public string Path { get; private set; } = "/";

    /// <summary>The title in the browser's tab.</summary>
    public string Title => WebUtility.HtmlDecode(Regex.Match(Body, "<title>(.*?)</title>", RegexOptions.Singleline).Groups[1].Value);

    /// <summary>The page's words without tags.</summary>
    public string Text => Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(Body, "<(script|style|svg)\\b.*?</\\1>|<[^>]+>", " ", RegexOptions.Singleline)), @"\s+", " ");

    public async Task<TestBrowser> Get(string path) => await Take(await http.GetAsync(path, TestContext.Current.CancellationToken));

    /// <summary>Fills in and posts the form of that name (or that action) on the page shown.</summary>
    public Task<TestBrowser> Submit(string form, params (string Name, string Value)[] filled) => Submit(form, null, filled);

    /// <summary>The same with a file in the box named file.</summary>
    public async Task<TestBrowser> Submit(string form, (string Name, byte[] Bytes)? file, params (string Name, string Value)[] filled)
    {
        var (action, fields) = Form(form);
        foreach (var (name, value) in filled)
            fields[name] = value;
        if (file is not { } upload)
            return await Take(await http.PostAsync(action, new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken));
        return await Post(action, fields, "file", upload.Name, upload.Bytes);
    }

    /// <summary>Fills in and posts the form, with a file in the box of that name.</summary>
    public Task<TestBrowser> Upload(string form, string box, string name, byte[] bytes, params (string Name, string Value)[] filled)
    {
        var (action, fields) = Form(form);
        foreach (var (field, value) in filled)
            fields[field] = value;
        return Post(action, fields, box, name, bytes);
    }

    /// <summary>Posts what was put together by hand and shows the answer.</summary>
    public async Task<TestBrowser> Send(string action, HttpContent content) => await Take(await http.PostAsync(action, content, TestContext.Current.CancellationToken));

    /// <summary>Action and fields of a form as the page fills them.</summary>
    public (string Action, Dictionary<string, string> Fields) Form(string name)
    {
        var form = FormTag().Matches(Body).FirstOrDefault(m => m.Groups[1].Value.Contains($"action=\"{name}\"") || m.Groups[2].Value.Contains($"name=\"_handler\" value=\"{name}\""));
        Assert.True(form is not null, $"No form {name} on {Path}: {Text}");
        var action = Regex.Match(form.Groups[1].Value, "action=\"([^\"]*)\"");
        return (action.Success ? WebUtility.HtmlDecode(action.Groups[1].Value) : Path, Fields(form.Groups[2].Value));
    }

    public void Dispose() => http.Dispose();

    private static Dictionary<string, string> Fields(string html)
    {
        var fields = new Dictionary<string, string>();
        foreach (Match tag in InputTag().Matches(html))
        {
            if (Attribute(tag.Value, "name") is not { } name || Attribute(tag.Value, "type") is "checkbox" or "radio" or "file" && !Regex.IsMatch(tag.Value, @"\schecked"))
                continue;
            fields[name] = tag.Value.StartsWith("<textarea", StringComparison.Ordinal) ? WebUtility.HtmlDecode(tag.Groups[2].Value)
                : tag.Value.StartsWith("<select", StringComparison.Ordinal) ? Selected(tag.Value)
                : Attribute(tag.Value, "value") ?? "";
        }
        return fields;
    }

    private static string Selected(string select) =>
        Regex.Match(select, "<option[^>]*\\sselected[^>]*>") is { Success: true } option ? Attribute(option.Value, "value") ?? "" : "";

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $"^<[^>]*?\\s{name}=\"([^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    private async Task<TestBrowser> Post(string action, Dictionary<string, string> fields, string box, string name, byte[] bytes)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in fields.Where(f => f.Key != box))
            content.Add(new StringContent(value), field);
        content.Add(new ByteArrayContent(bytes), box, name);
        return await Send(action, content);
    }

    private async Task<TestBrowser> Take(HttpResponseMessage response)
    {
        using (response)
        {
            Status = response.StatusCode;
            Path = response.RequestMessage!.RequestUri!.PathAndQuery;
            Body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
        return this;
    }

    [GeneratedRegex("<form([^>]*)>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex FormTag();

    [GeneratedRegex("<input\\b[^>]*>|<(textarea)\\b[^>]*>(.*?)</textarea>|<select\\b[^>]*>.*?</select>", RegexOptions.Singleline)]
    private static partial Regex InputTag();
}
