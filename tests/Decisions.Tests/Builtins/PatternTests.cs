using Xunit;

namespace Kechuang.Decisions.Tests.Builtins;

/// <summary>Regular expressions by XQuery 1.0 and XPath 2.0 Functions and Operators, 7.6.1, and XML Schema part 2, appendix F.</summary>
public sealed class PatternTests
{
    private static readonly FeelSchema Schema = new([new("t", FeelType.Text), new("p", FeelType.Text), new("f", FeelType.Text), new("r", FeelType.Text)]);
    private static readonly FeelExpression Matches = Feel.Expression("matches(t, p, f)", Schema).Value!;
    private static readonly FeelExpression Replace = Feel.Expression("replace(t, p, r, f)", Schema).Value!;

    [Theory]
    [InlineData("abracadabra", "bra", "")]
    [InlineData("abracadabra", "^a.*a$", "")]
    [InlineData("hello world", "hello world", "x", false)]
    [InlineData("helloworld", "hello world", "x")]
    [InlineData("hello world", "hello[ ]world", "x")]
    [InlineData("hello world", @"hello\ sworld", "x")]
    [InlineData("a1", @"\p{ L }\d", "x")]
    [InlineData("one\ntwo", "^two$", "", false)]
    [InlineData("one\ntwo", "^two$", "m")]
    [InlineData("one\n", "one$", "", false)]
    [InlineData("one\n", "^$", "m", false)]
    [InlineData("\n\nx", "^$", "m")]
    [InlineData("", "^$", "m")]
    [InlineData("a\nb", "a.b", "", false)]
    [InlineData("a\nb", "a.b", "s")]
    [InlineData("a.b", "a.b", "q")]
    [InlineData("axb", "a.b", "q", false)]
    [InlineData("K", "\u212A", "i")]
    [InlineData("\u212A", "[a-z]", "i")]
    [InlineData("h", @"\p{Lu}", "i", false)]
    [InlineData("q", "[^Q]", "i", false)]
    [InlineData("abab", @"(ab)\1", "")]
    [InlineData("ABab", @"(AB)\1", "i")]
    [InlineData("b", @"^(a)?b\1$", "")]
    [InlineData("ab3", @"(a)b\13", "", false)]
    [InlineData("aba3", @"(a)b\13", "")]
    [InlineData("e", "[a-z-[aeiou]]", "", false)]
    [InlineData("x", "[a-z-[aeiou]]", "")]
    [InlineData("5", "[^a-z-[5]]", "", false)]
    [InlineData("-", "[-a]", "")]
    [InlineData("-", "[a-]", "")]
    [InlineData("^", "[a^]", "")]
    [InlineData("_", @"\w", "", false)]
    [InlineData("+", @"\w", "")]
    [InlineData("\u00A0", @"\s", "", false)]
    [InlineData("٣", @"^\d$", "")]
    [InlineData("科创:1", @"^\i\c*$", "")]
    [InlineData("1a", @"^\i\c*$", "", false)]
    [InlineData("-", @"^\C$", "", false)]
    [InlineData("科", @"\p{IsCJKUnifiedIdeographs}", "")]
    [InlineData("α", @"\p{IsGreek}", "")]
    [InlineData("𠮷野", "^..$", "")]
    [InlineData("𠮷", @"^\p{L}$", "")]
    [InlineData("𠮷", @"^\P{L}$", "", false)]
    [InlineData("𠮷", "^[^a]$", "")]
    [InlineData("𠮷", "^[一-龥]$", "", false)]
    [InlineData("𠮷", "^[一-𪛖]$", "")]
    [InlineData("😀", @"^\p{So}$", "")]
    [InlineData("😀", "^[😀-😎]+$", "")]
    [InlineData("😏", "^[😀-😎]+$", "", false)]
    [InlineData("😀", "^[^😀]$", "", false)]
    [InlineData("😀", @"^\S$", "")]
    [InlineData("aaa", "^a{2,}$", "")]
    [InlineData("aaaa", "^a{2,3}$", "", false)]
    [InlineData("", "", "")]
    [InlineData("ab", "a|", "")]
    public void It_matches_as_XPath_says(string text, string pattern, string flags, bool expected = true) =>
        Assert.Equal(FeelValue.From(expected), Matches.Evaluate([FeelValue.From(text), FeelValue.From(pattern), FeelValue.From(flags), FeelValue.Null]));

    [Theory]
    [InlineData("a", "X")]
    [InlineData("a", " ")]
    [InlineData("(", "")]
    [InlineData(")", "")]
    [InlineData("[", "")]
    [InlineData("[]", "")]
    [InlineData("]", "")]
    [InlineData("}", "")]
    [InlineData("*a", "")]
    [InlineData("a**", "")]
    [InlineData("a{,3}", "")]
    [InlineData("a{3,2}", "")]
    [InlineData("a{x}", "")]
    [InlineData("[b-a]", "")]
    [InlineData("[a-c-e]", "")]
    [InlineData("[a[b]]", "")]
    [InlineData(@"[\d-z]", "")]
    [InlineData(@"\1", "")]
    [InlineData(@"(a)\2", "")]
    [InlineData(@"(a\1)", "")]
    [InlineData(@"[(a)\1]", "")]
    [InlineData(@"\0", "")]
    [InlineData(@"\b", "")]
    [InlineData(@"\u0041", "")]
    [InlineData(@"\", "")]
    [InlineData(@"\p{Xx}", "")]
    [InlineData(@"\p{IsMongolianNot}", "")]
    [InlineData(@"\pL", "")]
    [InlineData("(?i)a", "")]
    [InlineData("(?=a)", "")]
    [InlineData("(?<n>a)", "")]
    [InlineData("(?#no)", "")]
    public void What_XPath_does_not_know_is_null_with_a_reason(string pattern, string flags)
    {
        var result = Matches.Evaluate([FeelValue.From("a"), FeelValue.From(pattern), FeelValue.From(flags), FeelValue.Null]);
        Assert.Equal(FeelKind.Null, result.Kind);
        Assert.Equal("pattern", result.Why?.Code);
    }

    [Theory]
    [InlineData("abracadabra", "a(.)", "a$1$1", "abbraccaddabbra")]
    [InlineData("AAAA", "A+?", "b", "bbbb")]
    [InlineData("ab", "(a)|(b)", "[$1$2]", "[a][b]")]
    [InlineData("abc", "b", @"\$\\", @"a$\c")]
    [InlineData("abc", "(b)", "$12", "ab2c")]
    [InlineData("abc", "b", "$1", "ac")]
    [InlineData("𠮷野家", ".", "*", "***")]
    [InlineData("abc", "b", "$", null)]
    [InlineData("abc", "b", @"\n", null)]
    [InlineData("abc", "x*", "-", null)]
    public void It_replaces_as_XPath_says(string text, string pattern, string replacement, string? expected)
    {
        var result = Replace.Evaluate([FeelValue.From(text), FeelValue.From(pattern), FeelValue.From(""), FeelValue.From(replacement)]);
        Assert.Equal(expected, result.IsNull ? null : result.Text);
    }
}
