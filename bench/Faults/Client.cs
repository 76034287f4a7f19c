using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace Kechuang.Faults;

/// <summary>Someone signed in, who posts the product's own forms and its API.</summary>
public sealed partial class Client : IDisposable
{
    private readonly HttpClient http;

    /// <summary>Nobody is signed in yet.</summary>
    public Client(Uri address)
    {
        // Redirects are the acknowledgement of a form, so they must be seen.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = Cookies };
        http = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
    }

    /// <summary>The cookies of this person.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>The header that carries them, for load generators.</summary>
    public string CookieHeader => Cookies.GetCookieHeader(http.BaseAddress!);

    /// <summary>Signs in by the form.</summary>
    public async Task SignIn(string user, string password)
    {
        var form = Form.Read(await Page("/sign-in"), "sign-in");
        using var answer = await http.PostAsync("/sign-in", form.With(("Model.UserName", user), ("Model.Password", password)));
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"{user} could not sign in: {answer.StatusCode}");
    }

    /// <summary>A page's text; throws when it is not 200.</summary>
    public async Task<string> Page(string path) => await http.GetStringAsync(path);

    /// <summary>Posts a page's form. True: acknowledged by a redirect; false: shown again with errors; throws when no answer came.</summary>
    public async Task<bool> Post(string path, HttpContent form) => await Refusal(path, form) is null;

    /// <summary>The same; null: acknowledged, else the words the page was shown again with.</summary>
    public async Task<string?> Refusal(string path, HttpContent form)
    {
        using var answer = await http.PostAsync(path, form);
        if (answer.StatusCode == HttpStatusCode.Redirect)
            return null;
        var said = Alerts().Matches(await answer.Content.ReadAsStringAsync()).Select(m => WebUtility.HtmlDecode(Tags().Replace(m.Value, " ")).Trim());
        return $"{(int)answer.StatusCode} {string.Join("; ", said)}";
    }

    /// <summary>The same; where the redirect leads, null when the page was shown again.</summary>
    public async Task<string?> Follow(string path, HttpContent form)
    {
        using var answer = await http.PostAsync(path, form);
        return answer.StatusCode == HttpStatusCode.Redirect ? answer.Headers.Location?.ToString() : null;
    }

    /// <summary>Imports a sheet by the API under a key; null when acknowledged as applied, else what was said.</summary>
    public async Task<string?> Import(string kind, string name, string csv, string key)
    {
        using var body = new ByteArrayContent([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv)]);
        body.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/import/{kind}?name={name}") { Content = body };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"The import was refused: {answer.StatusCode} {text}");
        return text.Contains("\"applied\":true", StringComparison.Ordinal) ? null : text;
    }

    /// <summary>Posts JSON to the API under a key; true when acknowledged.</summary>
    public async Task<bool> Call(string path, string json, string key) => (await Ask(path, json, key)).Done;

    /// <summary>The same with what was answered.</summary>
    public async Task<(bool Done, string Text)> Ask(string path, string json, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await http.SendAsync(request);
        return (answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("<(\\w+)[^>]*class=\"[^\"]*error[^\"]*\".*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Alerts();

    [GeneratedRegex("<[^>]*>|\\s+")]
    private static partial Regex Tags();

    /// <summary>A form as the page gave it: its hidden fields and what may be chosen.</summary>
    public sealed partial record Form(IReadOnlyList<(string Name, string Value)> Fields, string Html)
    {
        /// <summary>Finds the form of that name in a page.</summary>
        public static Form Read(string page, string name)
        {
            var form = Forms().Matches(page).Select(m => m.Value).FirstOrDefault(f => f.Contains($"value=\"{name}\"", StringComparison.Ordinal))
                ?? throw new InvalidOperationException($"The page has no form \"{name}\".");
            return new([.. Hidden().Matches(form).Select(m => (Attribute(m.Value, "name"), Attribute(m.Value, "value")))], form);
        }

        /// <summary>Values and words of a select.</summary>
        public IReadOnlyList<(string Value, string Text)> Options(string name)
        {
            var select = Regex.Match(Html, $"<select[^>]*name=\"{Regex.Escape(name)}\".*?</select>", RegexOptions.Singleline).Value;
            return [.. Option().Matches(select).Select(m => (WebUtility.HtmlDecode(m.Groups[1].Value), WebUtility.HtmlDecode(m.Groups[2].Value).Trim()))];
        }

        /// <summary>The body to post: the page's hidden fields, those named here replaced or added.</summary>
        public MultipartFormDataContent With(params (string Name, string Value)[] typed)
        {
            var body = new MultipartFormDataContent();
            foreach (var (name, value) in Fields.Where(f => typed.All(t => t.Name != f.Name)).Concat(typed))
                body.Add(new StringContent(value), $"\"{name}\"");
            return body;
        }

        /// <summary>The same with a file; written by hand, because names of boxes are Chinese as a browser sends them.</summary>
        public ByteArrayContent WithFile(string box, string file, byte[] bytes, params (string Name, string Value)[] typed)
        {
            const string boundary = "----kechuang-form";
            using var body = new MemoryStream();
            void Write(string text) => body.Write(Encoding.UTF8.GetBytes(text));
            foreach (var (name, value) in Fields.Where(f => typed.All(t => t.Name != f.Name)).Concat(typed))
                Write($"--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            Write($"--{boundary}\r\nContent-Disposition: form-data; name=\"{box}\"; filename=\"{file}\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            body.Write(bytes);
            Write($"\r\n--{boundary}--\r\n");
            var content = new ByteArrayContent(body.ToArray());
            content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=" + boundary);
            return content;
        }

        private static string Attribute(string tag, string name) => WebUtility.HtmlDecode(Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"").Groups[1].Value);

        [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
        private static partial Regex Forms();

        [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
        private static partial Regex Hidden();

        [GeneratedRegex("<option[^>]*value=\"([^\"]*)\"[^>]*>(.*?)</option>", RegexOptions.Singleline)]
        private static partial Regex Option();
    }
}
