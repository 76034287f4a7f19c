using System.Globalization;
using System.Text;
using Kechuang.Decisions.Runtime;

namespace Kechuang.Decisions.Values;

/// <summary>Writes values as FEEL literals, and as the standard's string() does.</summary>
internal static class Literals
{
    internal static string Number(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    internal static string Write(FeelValue value)
    {
        var text = new StringBuilder();
        Append(text, value, quoted: true);
        return text.ToString();
    }

    /// <summary>The beginning of a literal, for messages.</summary>
    internal static string Brief(FeelValue value)
    {
        const int Enough = 80;
        var text = new StringBuilder();
        Append(text, value is { Kind: FeelKind.String, Text.Length: > Enough } ? FeelValue.From(value.Text[..Enough] + "…") : value, quoted: true, Enough);
        return text.Length <= Enough + 8 ? text.ToString() : text.ToString(0, Enough) + "…";
    }

    /// <summary>The conversion function string(): only a string at the top is without quotes.</summary>
    internal static string Display(FeelValue value, int most = int.MaxValue)
    {
        if (value.Kind == FeelKind.String || Temporal(value) is not null)
        {
            return value.Kind == FeelKind.String ? value.Text : Temporal(value)!;
        }

        var text = new StringBuilder();
        Append(text, value, quoted: true, most);
        return text.ToString();
    }

    internal static string Quote(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                _ => result.Append(c),
            };
        }

        return result.Append('"').ToString();
    }

    private static string? Temporal(FeelValue value) => value.Kind switch
    {
        FeelKind.Date => Temporals.WriteDate((long)value.Num),
        FeelKind.Time => value.Time.ToString(),
        FeelKind.DateTime => value.DateTime.ToString(),
        FeelKind.DaysTimeDuration => Temporals.WriteSeconds(value.Num),
        FeelKind.YearsMonthsDuration => Temporals.WriteMonths(value.Num),
        _ => null,
    };

    // Stops soon after so many characters: values that share their parts can be longer than any memory.
    private static void Append(StringBuilder text, FeelValue value, bool quoted, int most = int.MaxValue)
    {
        if (text.Length > most)
        {
            return;
        }

        switch (value.Kind)
        {
            case FeelKind.Boolean: text.Append(value.Num != 0 ? "true" : "false"); break;
            case FeelKind.Number: text.Append(Number(value.Num)); break;
            case FeelKind.String: text.Append(quoted ? Quote(value.Text) : value.Text); break;
            case FeelKind.List: AppendList(text, value.Items, most); break;
            case FeelKind.Context: AppendContext(text, value.Entries, most); break;
            case FeelKind.Range: AppendRange(text, value.Range, most); break;
            case FeelKind.Function: text.Append("function ").Append(value.Function.Name); break;
            case FeelKind.Unknown: text.Append("unknown"); break;
            case FeelKind.Null: text.Append("null"); break;
            default: text.Append("@\"").Append(Temporal(value)).Append('"'); break;
        }
    }

    private static void AppendList(StringBuilder text, FeelValue[] items, int most)
    {
        Run.CheckStack();
        Run.Pay(items.Length);
        text.Append('[');
        for (var i = 0; i < items.Length && text.Length <= most; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Append(text, items[i], quoted: true, most);
        }

        text.Append(']');
    }

    private static void AppendContext(StringBuilder text, FeelContext context, int most)
    {
        Run.CheckStack();
        text.Append('{');
        var first = true;
        foreach (var (name, value) in context)
        {
            text.Append(first ? "" : ", ").Append(PlainName(name) ? name : Quote(name)).Append(": ");
            Append(text, value, quoted: true, most);
            first = false;
        }

        text.Append('}');
    }

    private static bool PlainName(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '_' or ' ');

    private static void AppendRange(StringBuilder text, FeelRange range, int most)
    {
        if (range.Form != RangeForm.Ends)
        {
            var below = range.Form == RangeForm.Below;
            var sign = range.Form switch
            {
                RangeForm.Below => range.EndIncluded ? "<=" : "<",
                RangeForm.Above => range.StartIncluded ? ">=" : ">",
                RangeForm.Point => "=",
                _ => "!=",
            };
            text.Append('(').Append(sign);
            Append(text, below ? range.End : range.Start, quoted: true, most);
            text.Append(')');
            return;
        }

        text.Append(range.StartIncluded ? '[' : '(');
        Append(text, range.Start, quoted: true, most);
        text.Append("..");
        Append(text, range.End, quoted: true, most);
        text.Append(range.EndIncluded ? ']' : ')');
    }
}
