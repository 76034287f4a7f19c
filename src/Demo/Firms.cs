using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Enterprises.Registry;
using Kechuang.Kernel;

namespace Kechuang.Demo;

/// <summary>What kind of part a firm has in the story.</summary>
internal enum FirmKind
{
    /// <summary>Could be a 高企, small enough to be a 科小.</summary>
    Technical,

    /// <summary>A 高企 too large for 科小.</summary>
    Large,

    /// <summary>A 科小 with little more.</summary>
    Sme,

    /// <summary>Neither.</summary>
    Ordinary,
}

/// <summary>A firm of the story before it is a row.</summary>
internal sealed record Firm(
    Guid Id, int Index, FirmKind Kind, string CreditCode, string Name, DateOnly RegisteredOn, string Town, string TownCode, string Industry,
    string Domain, bool AboveScale, string Contact, string Phone, string State, Instant EnteredAt)
{
    internal Enterprise ToRow() => new()
    {
        Id = Id, CreditCode = CreditCode, Name = Name, Initials = Initials.Of(Name), RegisteredOn = RegisteredOn, Area = TownCode, AreaName = Town,
        Industry = Industry, TechnologyDomain = Domain, ResidentEnterprise = true, AboveScale = AboveScale, Contact = Contact, Phone = Phone,
        State = State, EnteredAt = EnteredAt,
    };
}

/// <summary>The firms of the county.</summary>
internal static class Firms
{
    /// <summary>The county began to keep its work here on this day: firms known then were entered in the week after it.</summary>
    private static readonly DateOnly Began = new(2023, 3, 6);

    internal static List<Firm> Make(DemoArguments arguments)
    {
        var dice = new Dice(arguments.Seed).Of("firms");
        var ids = Ids.Seeded(Dice.Mix(arguments.Seed, "firm-ids"));
        FirmKind[] kinds =
        [
            .. Enumerable.Repeat(FirmKind.Technical, arguments.Scaled(92)), .. Enumerable.Repeat(FirmKind.Large, arguments.Scaled(6)),
            .. Enumerable.Repeat(FirmKind.Sme, arguments.Scaled(52)), .. Enumerable.Repeat(FirmKind.Ordinary, arguments.Scaled(172)),
        ];
        var names = new HashSet<string>();
        return [.. dice.Shuffled(kinds).Select((kind, i) => One(kind, i, dice, ids, names))
            .Where(f => f.EnteredAt.Day <= arguments.Today)];
    }

    private static Firm One(FirmKind kind, int index, Dice dice, Ids ids, HashSet<string> names)
    {
        var (domain, word, industry) = kind == FirmKind.Ordinary ? Plain(dice) : dice.Pick(Invented.Technical);
        // A few are too young: registered less than a year before the demo's day, or between the years of the data.
        var registered = index % 97 == 50 ? new DateOnly(2025, 3, 3).AddDays(dice.Between(0, 90)) : new DateOnly(2006, 1, 5).AddDays(dice.Between(0, 5800));
        var entered = dice.OfficeHour(registered < Began ? Began.AddDays(dice.Between(0, 6)) : registered.AddDays(dice.Between(10, 40)));
        var town = dice.Chance(45) ? 0 : dice.Between(0, Invented.Towns.Length - 1);
        return new Firm(
            ids.New(entered), index, kind, CodeOf(index, wrong: index == 30), NameOf(word, dice, names), registered, Invented.Towns[town], TownCode(town),
            industry, domain, kind == FirmKind.Large || dice.Chance(kind == FirmKind.Ordinary ? 18 : 35), $"{dice.Pick(Invented.Families)}演示",
            // 199 0000 xxxx: a number nobody is called by.
            string.Create(CultureInfo.InvariantCulture, $"1990000{dice.Between(0, 9999):0000}"), StateOf(kind, index), entered);
    }

    private static (string, string, string) Plain(Dice dice)
    {
        var (word, industry) = dice.Pick(Invented.Ordinary);
        return ("", word, industry);
    }

    private static string StateOf(FirmKind kind, int index) =>
        kind != FirmKind.Ordinary ? "存续" : (index % 61) switch { 7 => "注销", 23 => "迁出", _ => "存续" };

    private static string NameOf(string word, Dice dice, HashSet<string> names)
    {
        while (true)
        {
            var name = $"云溪演示{dice.Pick(Invented.First)}{dice.Pick(Invented.Second)}{word}有限公司";
            if (names.Add(name))
                return name;
        }
    }

    /// <summary>Enterprise (91) of the invented county with right check digits; one early code has a wrong one.</summary>
    internal static string CodeOf(int index, bool wrong)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"MAYX{index:0000}");
        var code = "91" + Invented.CountyCode + body + CreditCode.OrganisationCheck(body);
        var check = CreditCode.CheckDigit(code);
        return code + (wrong ? (check == '7' ? '8' : '7') : check);
    }

    private static string TownCode(int town) => string.Create(CultureInfo.InvariantCulture, $"{Invented.CountyCode}{100 + town:000}000");
}
