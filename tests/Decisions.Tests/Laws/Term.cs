using System.Globalization;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Tests.Laws;

/// <summary>
/// A FEEL expression in the tests' own syntax, which knows nothing of the library's: an operator or form, a name or literal, and
/// its parts.
/// </summary>
internal sealed record Term(string Op, object? Data, params Term[] Parts)
{
    // Rules 2 to 4 and 51 of the grammar: what binds tighter needs no brackets inside what binds weaker.
    private static readonly string[][] Levels =
    [
        ["or"], ["and"], ["=", "!=", "<", "<=", ">", ">=", "between", "in"], ["+", "-"], ["*", "/"], ["**"], ["neg"],
    ];

    internal int Size => 1 + Parts.Sum(p => p.Size);

    /// <summary>The text; brackets where needed, and now and then where not.</summary>
    internal string Text(Random dice)
    {
        string Inner(Term part) => part.Text(dice);
        string Tight(Term part, bool right) => NeedsBrackets(part, right) || dice.Next(4) == 0 ? $"({Inner(part)})" : Inner(part);
        string All() => string.Join(", ", Parts.Select(Inner));
        return Op switch
        {
            "number" => Literals.Number((decimal)Data!),
            "text" => Literals.Quote((string)Data!),
            "literal" or "name" => (string)Data!,
            "neg" => "-" + Tight(Parts[0], right: true),
            "between" => $"{Tight(Parts[0], false)} between {Tight(Parts[1], true)} and {Tight(Parts[2], true)}",
            "in" => $"{Tight(Parts[0], false)} in ({string.Join(", ", Parts.Skip(1).Select(Inner))})",
            "test" => $"{Data} {Tight(Parts[0], true)}",
            "range" => $"{((string)Data!)[0]}{Bound(Parts[0])}..{Bound(Parts[1])}{((string)Data)[1]}",
            "if" => $"if {Inner(Parts[0])} then {Inner(Parts[1])} else {Inner(Parts[2])}",
            "for" => $"for {Data} in {Inner(Parts[0])} return {Inner(Parts[1])}",
            "some" or "every" => $"{Op} {Data} in {Inner(Parts[0])} satisfies {Inner(Parts[1])}",
            "filter" or "index" => $"{Primary(Parts[0])}[{Inner(Parts[1])}]",
            "path" => $"{Primary(Parts[0])}.{Data}",
            "list" => $"[{All()}]",
            "context" => $"{{{string.Join(", ", ((string[])Data!).Zip(Parts, (n, p) => $"{n}: {Inner(p)}"))}}}",
            "lambda" => $"(function({Data}) {Inner(Parts[0])})({Inner(Parts[1])})",
            "call" => $"{Data}({All()})",
            "instance" => $"{Primary(Parts[0])} instance of {Data}",
            _ => $"{Tight(Parts[0], false)} {Op} {Tight(Parts[1], true)}",
        };

        string Bound(Term part) => part.Op is "number" or "literal" or "name" ? Inner(part) : $"({Inner(part)})";
        string Primary(Term part) => part.Op is "name" or "list" or "context" or "call" or "index" or "filter" or "lambda" ? Inner(part) : $"({Inner(part)})";
    }

    private bool NeedsBrackets(Term part, bool right)
    {
        if (part.Op is "if" or "for" or "some" or "every" or "instance" or "neg" || part is { Op: "number", Data: < 0m })
        {
            return true;
        }

        var (mine, its) = (LevelOf(Op == "test" ? "=" : Op), LevelOf(part.Op));
        return its >= 0 && (its < mine || (its == mine && right));
    }

    private static int LevelOf(string op) => Array.FindIndex(Levels, l => l.Contains(op));

    public override string ToString() => Text(new Random(1)).ToString(CultureInfo.InvariantCulture);
}
