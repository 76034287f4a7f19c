using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Kechuang.Ui;

/// <summary>Addresses that keep the rest of the query: filters, sort and page all live in the address.</summary>
public static class PageAddress
{
    /// <summary>The same page with one parameter set, or removed when the value is null; other parameters stay.</summary>
    /// <param name="uri">The present address, absolute or relative.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its new value; null removes it.</param>
    /// <param name="drop">Parameters that no longer hold, such as the page number after a new sort.</param>
    public static string With(string uri, string name, string? value, params ReadOnlySpan<string> drop)
    {
        var builder = new QueryBuilder();
        foreach (var (key, values) in Query(uri))
        {
            if (Is(key, name) || Contains(drop, key))
            {
                continue;
            }

            foreach (var each in values)
            {
                builder.Add(key, each ?? "");
            }
        }

        if (value is not null)
        {
            builder.Add(name, value);
        }

        return Path(uri) + builder.ToQueryString();
    }

    /// <summary>The export of the list shown: another path with the same filters and sort, of all pages.</summary>
    public static string Export(string uri, string path)
    {
        var builder = new QueryBuilder();
        foreach (var (key, values) in Query(uri))
        {
            // A form sends its empty fields too; an endpoint would take an empty year for a wrong one.
            foreach (var each in values.Where(value => !string.IsNullOrEmpty(value) && !Is(key, "page")))
            {
                builder.Add(key, each!);
            }
        }

        return path + builder.ToQueryString();
    }

    /// <summary>The same page without one value of a parameter that may be given several times.</summary>
    public static string Without(string uri, string name, string value)
    {
        var builder = new QueryBuilder();
        foreach (var (key, values) in Query(uri))
        {
            foreach (var each in values)
            {
                if (!(Is(key, name) && each == value) && !Is(key, "page"))
                {
                    builder.Add(key, each ?? "");
                }
            }
        }

        return Path(uri) + builder.ToQueryString();
    }

    /// <summary>The path without scheme, host, query and fragment.</summary>
    public static string Path(string uri)
    {
        var path = Uri.TryCreate(uri, UriKind.Absolute, out var absolute) && !absolute.IsFile ? absolute.PathAndQuery : uri;
        var end = path.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? path : path[..end];
    }

    private static Dictionary<string, Microsoft.Extensions.Primitives.StringValues> Query(string uri)
    {
        var start = uri.IndexOf('?', StringComparison.Ordinal);
        if (start < 0)
        {
            return [];
        }

        var end = uri.IndexOf('#', start);
        return QueryHelpers.ParseQuery(end < 0 ? uri[start..] : uri[start..end]);
    }

    private static bool Is(string key, string name) => string.Equals(key, name, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(ReadOnlySpan<string> names, string key)
    {
        foreach (var name in names)
        {
            if (Is(key, name))
            {
                return true;
            }
        }

        return false;
    }
}
