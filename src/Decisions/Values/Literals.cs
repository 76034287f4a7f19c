using System.Globalization;
using System.Text;

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

    /// <summary>The conversion function string(): only a string at the top is without quotes.</summary>
    internal static string Display(FeelValue value) => value.Kind == FeelKind.String ? value.Text : Temporal(value) ?? Write(value);

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

    private static void Append(StringBuilder text, FeelValue value, bool quoted)
    {
        switch (value.Kind)
        {
            case FeelKind.Boolean: text.Append(value.Num != 0 ? "true" : "false"); break;
            case FeelKind.Number: text.Append(Number(value.Num)); break;
            case FeelKind.String: text.Append(quoted ? Quote(value.Text) : value.Text); break;
            case FeelKind.List: AppendList(text, value.Items); break;
            case FeelKind.Context: AppendContext(text, value.Entries); break;
            case FeelKind.Range: AppendRange(text, value.Range); break;
            case FeelKind.Function: text.Append("function ").Append(value.Function.Name); break;
            case FeelKind.Unknown: text.Append("unknown"); break;
            case FeelKind.Null: text.Append("null"); break;
            default: text.Append("@\"").Append(Temporal(value)).Append('"'); break;
        }
    }

    private static void AppendList(StringBuilder text, FeelValue[] items)
    {
        text.Append('[');
        for (var i = 0; i < items.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Append(text, items[i], quoted: true);
        }

        text.Append(']');
    }

    private static void AppendContext(StringBuilder text, FeelContext context)
    {
        text.Append('{');
        var first = true;
        foreach (var (name, value) in context)
        {
            text.Append(first ? "" : ", ").Append(PlainName(name) ? name : Quote(name)).Append(": ");
            Append(text, value, quoted: true);
            first = false;
        }

        text.Append('}');
    }

    private static bool PlainName(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '_' or ' ');

    private static void AppendRange(StringBuilder text, FeelRange range)
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
            Append(text, below ? range.End : range.Start, quoted: true);
            text.Append(')');
            return;
        }

        text.Append(range.StartIncluded ? '[' : '(');
        Append(text, range.Start, quoted: true);
        text.Append("..");
        Append(text, range.End, quoted: true);
        text.Append(range.EndIncluded ? ']' : ')');
    }
}
