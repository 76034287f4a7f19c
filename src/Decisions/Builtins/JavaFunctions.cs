using System.Globalization;
using System.Text;
using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Builtins;

/// <summary>java.lang.Math, String and the valueOf family, mapped to .NET by hand.</summary>
internal static class JavaFunctions
{
    private static readonly string[] NumberTypes = ["double", "float", "int", "long"];

    internal static ExternalFunctions All()
    {
        var all = new ExternalFunctions();
        OfOne(all, "cos", Math.Cos);
        OfOne(all, "sin", Math.Sin);
        OfOne(all, "tan", Math.Tan);
        OfOne(all, "acos", Math.Acos);
        OfOne(all, "asin", Math.Asin);
        OfOne(all, "atan", Math.Atan);
        OfOne(all, "cosh", Math.Cosh);
        OfOne(all, "sinh", Math.Sinh);
        OfOne(all, "tanh", Math.Tanh);
        OfOne(all, "exp", Math.Exp);
        OfOne(all, "log", Math.Log);
        OfOne(all, "log10", Math.Log10);
        OfOne(all, "sqrt", Math.Sqrt);
        OfOne(all, "cbrt", Math.Cbrt);
        OfOne(all, "ceil", Math.Ceiling);
        OfOne(all, "floor", Math.Floor);
        OfOne(all, "rint", x => Math.Round(x, MidpointRounding.ToEven));
        OfOne(all, "toRadians", x => x / 180 * Math.PI);
        OfOne(all, "toDegrees", x => x * 180 / Math.PI);
        OfOne(all, "signum", x => Math.Sign(x));
        OfTwo(all, "pow", Math.Pow);
        OfTwo(all, "atan2", Math.Atan2);
        OfTwo(all, "hypot", (x, y) => Math.Sqrt((x * x) + (y * y)));
        all.Add("java.lang.Math", "round(double)", a => Numbers(a, n => FeelValue.From(Math.Floor(n[0] + 0.5m))));
        all.Add("java.lang.Math", "round(float)", a => Numbers(a, n => FeelValue.From(Math.Floor(n[0] + 0.5m))));
        foreach (var type in NumberTypes)
        {
            all.Add("java.lang.Math", $"max({type},{type})", a => Numbers(a, n => FeelValue.From(Math.Max(n[0], n[1]))));
            all.Add("java.lang.Math", $"min({type},{type})", a => Numbers(a, n => FeelValue.From(Math.Min(n[0], n[1]))));
            all.Add("java.lang.Math", $"abs({type})", a => Numbers(a, n => FeelValue.From(Math.Abs(n[0]))));
            all.Add("java.lang.String", $"valueOf({type})", a => Numbers(a, n => FeelValue.From(Text(n[0], type))));
        }

        Parsing(all);
        all.Add("java.lang.String", "valueOf(boolean)", a => a[0].Kind == FeelKind.Boolean ? FeelValue.From(a[0].IsTrue ? "true" : "false") : Misfit());
        all.Add("java.lang.String", "valueOf(char)", a => a[0] is { Kind: FeelKind.String, Text.Length: 1 } ? a[0] : Misfit());
        all.Add("java.lang.String", "valueOf(java.lang.Object)", a => FeelValue.From(Literals.Display(a[0])));
        all.Add("java.lang.String", "format(java.lang.String,[Ljava.lang.Object;)", Format);
        return all;
    }

    private static void Parsing(ExternalFunctions all)
    {
        foreach (var (type, short_) in new[] { ("Double", "Double"), ("Float", "Float"), ("Integer", "Int"), ("Long", "Long"), ("Short", "Short"), ("Byte", "Byte") })
        {
            var whole = type is "Integer" or "Long" or "Short" or "Byte";
            FeelValue Parse(FeelValue[] a) => a[0].Kind == FeelKind.String
                && decimal.TryParse(a[0].Text, whole ? NumberStyles.AllowLeadingSign : NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? FeelValue.From(number)
                : Misfit();
            all.Add("java.lang." + type, "valueOf(java.lang.String)", Parse);
            all.Add("java.lang." + type, $"parse{short_}(java.lang.String)", Parse);
            all.Add("java.lang." + type, $"valueOf({(type == "Integer" ? "int" : type.ToLowerInvariant())})", a => Numbers(a, n => FeelValue.From(whole ? decimal.Truncate(n[0]) : n[0])));
        }
    }

    private static void OfOne(ExternalFunctions all, string name, Func<double, double> compute) =>
        all.Add("java.lang.Math", name + "(double)", a => Numbers(a, n => Numerics.Approximate(compute((double)n[0]))));

    private static void OfTwo(ExternalFunctions all, string name, Func<double, double, double> compute) =>
        all.Add("java.lang.Math", name + "(double,double)", a => Numbers(a, n => Numerics.Approximate(compute((double)n[0], (double)n[1]))));

    private static FeelValue Numbers(FeelValue[] arguments, Func<decimal[], FeelValue> compute) =>
        arguments.All(a => a.Kind == FeelKind.Number) ? compute([.. arguments.Select(a => a.Num)]) : Misfit();

    private static FeelValue Misfit() => Reason.Null("external", "外部函数的参数类型不对", "an argument does not fit the external function");

    private static string Text(decimal number, string type)
    {
        var text = Literals.Number(number);
        return type is "int" or "long" || text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
    }

    /// <summary>The conversions %s, %d, %f with width and precision, and %%.</summary>
    private static FeelValue Format(FeelValue[] a)
    {
        if (a[0].Kind != FeelKind.String)
        {
            return Misfit();
        }

        var rest = new Queue<FeelValue>(a.Skip(1).SelectMany(v => v.Kind == FeelKind.List ? v.Items : [v]));
        var result = new StringBuilder();
        var text = a[0].Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%' || i + 1 >= text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            var end = text.IndexOfAny(['s', 'd', 'f', '%'], i + 1);
            if (end < 0 || (text[end] != '%' && rest.Count == 0) || !Converted(text[(i + 1)..end], text[end], rest, result))
            {
                return Misfit();
            }

            i = end;
        }

        return FeelValue.From(result.ToString());
    }

    private static bool Converted(string form, char conversion, Queue<FeelValue> rest, StringBuilder result)
    {
        if (conversion == '%')
        {
            result.Append('%');
            return form.Length == 0;
        }

        var value = rest.Dequeue();
        var point = form.IndexOf('.', StringComparison.Ordinal);
        var precision = point < 0 ? 6 : int.TryParse(form[(point + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var p) && p <= 28 ? p : -1;
        if (precision < 0 || (conversion != 's' && value.Kind != FeelKind.Number))
        {
            return false;
        }

        var widthText = (point < 0 ? form : form[..point]).TrimStart('-', '0', ',', '+');
        var width = widthText.Length == 0 ? 0 : int.TryParse(widthText, NumberStyles.None, CultureInfo.InvariantCulture, out var w) && w <= 1000 ? w : -1;
        if (width < 0)
        {
            return false;
        }

        var text = conversion switch
        {
            'd' => value.Num.ToString(form.Contains(',', StringComparison.Ordinal) ? "N0" : "F0", CultureInfo.InvariantCulture),
            'f' => value.Num.ToString((form.Contains(',', StringComparison.Ordinal) ? "N" : "F") + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
            _ => Literals.Display(value),
        };
        result.Append(form.StartsWith('-') ? text.PadRight(width) : text.PadLeft(width, form.StartsWith('0') ? '0' : ' '));
        return true;
    }
}
