using Kechuang.Enterprises;
using Kechuang.Enterprises.Registry;
using Kechuang.Kernel;

namespace Kechuang.Demo;

/// <summary>
/// A firm's numbers year by year, plausible together: research and staff follow revenue, assets follow revenue, the four
/// calibers of research differ as policy says (委外、其他费用、内部支出). Amounts in 万元.
/// </summary>
internal sealed class YearlyNumbers(Firm firm, Dice dice, FirmKind kind, bool oneShort)
{
    private static readonly string[] Forgotten = ["transformations-3y", "rd-expense-domestic", "ip-class-1", "total-revenue", "costs-and-expenses", "books-audited-taxation"];

    private readonly decimal firstRevenue = kind switch
    {
        FirmKind.Large => dice.Between(20_400, 27_500),
        FirmKind.Technical => dice.Between(480, 4_600),
        FirmKind.Sme => dice.Between(180, 1_900),
        _ => firm.AboveScale ? dice.Between(2_000, 26_000) : dice.Between(80, 1_900),
    };
    private readonly int growth = kind == FirmKind.Ordinary ? dice.Between(-6, 9) : dice.Between(2, 24);
    private readonly int perHead = dice.Between(38, 92);
    private readonly int research = kind switch { FirmKind.Large => dice.Between(31, 39), FirmKind.Technical => dice.Between(56, 98), FirmKind.Sme => dice.Between(38, 72), _ => dice.Between(0, 14) };
    private readonly int technicians = kind switch { FirmKind.Ordinary => dice.Between(2, 14), FirmKind.Sme => dice.Between(12, 32), _ => dice.Between(14, 38) };
    private readonly int highTech = kind == FirmKind.Ordinary ? dice.Between(0, 45) : dice.Between(64, 93);
    private readonly int assets = dice.Between(70, 125);
    private readonly int own = dice.Between(38, 72);
    private readonly int patents = kind == FirmKind.Ordinary ? dice.Between(0, 1) : dice.Between(0, 4);
    private readonly int models = kind switch { FirmKind.Ordinary => dice.Between(0, 3), FirmKind.Sme => dice.Between(3, 12), _ => dice.Between(6, 24) };
    private readonly string? forgotten = dice.Chance(9) ? dice.Pick(Forgotten) : null;

    /// <summary>What the firm answers for the year; the status of the year before the demo's day is filled in last.</summary>
    internal Dictionary<string, string> Of(int year)
    {
        var revenue = firstRevenue;
        for (var y = 2022; y < year; y++)
            revenue = Round(revenue * (100 + growth + dice.Between(-4, 4)) / 100);
        // 科小: at most 2 亿元 of revenue and of assets, 500 people (国科发政〔2017〕115号 第六条).
        if (kind is FirmKind.Technical or FirmKind.Sme)
            revenue = Math.Min(revenue, 15_800 + dice.Between(0, 100));
        var people = Math.Max(4, (int)(revenue / perHead));
        var staff = oneShort ? OneShortOf(people) : Math.Max(kind == FirmKind.Ordinary ? 0 : 1, (people * technicians + 99) / 100);
        var recognised = Round(revenue * research / 1000);
        var values = new Dictionary<string, string>();
        Amounts(values, revenue, recognised);
        Counts(values, year, people, staff);
        Answers(values, recognised);
        if (forgotten is not null && year == 2024 && !oneShort)
            values.Remove(forgotten);
        return values;
    }

    /// <summary>What is known in autumn of the running year.</summary>
    internal Dictionary<string, string> Flash(int year)
    {
        string[] known = ["employees", "sales-revenue", "rd-expense-statistical"];
        return Of(year).Where(v => known.Contains(v.Key)).ToDictionary();
    }

    // One person below a tenth (国科发火〔2016〕32号 第十一条（四）).
    private static int OneShortOf(int people) => ((people + 9) / 10) - 1;

    private void Amounts(Dictionary<string, string> values, decimal revenue, decimal recognised)
    {
        var total = Round(revenue * (1000 + dice.Between(0, 28)) / 1000);
        var assetsTotal = Round(revenue * assets / 100);
        Put(values, "sales-revenue", revenue);
        Put(values, "total-revenue", total);
        Put(values, "high-tech-product-revenue", Round(total * highTech / 100));
        Put(values, "costs-and-expenses", Round(revenue * dice.Between(86, 96) / 100));
        Put(values, "total-assets", assetsTotal);
        Put(values, "net-assets", Round(assetsTotal * own / 100));
        Put(values, "rd-expense-recognition", recognised);
        Put(values, "rd-expense-domestic", Round(recognised * dice.Between(92, 100) / 100));
        Put(values, "rd-expense-deduction", Round(recognised * dice.Between(84, 97) / 100));
        Put(values, "rd-expense-statistical", Round(recognised * dice.Between(59, 86) / 100));
        Put(values, "rd-expense-accounting", Round(recognised * dice.Between(102, 116) / 100));
    }

    private void Counts(Dictionary<string, string> values, int year, int people, int staff)
    {
        Put(values, "employees", people);
        Put(values, "technology-staff-recognition", staff);
        Put(values, "technology-staff-sme", staff + (staff == 0 || oneShort ? 0 : dice.Between(0, 2)));
        Put(values, "ip-class-1", Math.Max(0, patents + year - 2024));
        Put(values, "ip-class-2", Math.Max(0, models + ((year - 2024) * 2)));
        Put(values, "transformations-3y", kind == FirmKind.Ordinary ? dice.Between(0, 2) : dice.Between(9, 19));
        if (kind is FirmKind.Ordinary)
            return;
        Put(values, "self-score-advancement", dice.Between(5, 7));
        Put(values, "self-score-core-support", dice.Between(5, 8));
        Put(values, "self-score-acquisition", dice.Between(4, 6));
        Put(values, "self-score-standards", dice.Between(0, 2));
        Put(values, "self-score-rd-management", dice.Between(14, 19));
    }

    private void Answers(Dictionary<string, string> values, decimal recognised)
    {
        var plain = kind == FirmKind.Ordinary;
        Say(values, "books-audited-taxation", !plain || dice.Chance(80));
        Say(values, "core-ip-owned", !plain);
        Say(values, "self-developed-ip", !plain && dice.Chance(94));
        Say(values, "serious-incident", firm.Index % 131 == 12);
        Say(values, "serious-dishonesty", firm.Index % 113 == 40);
        Say(values, "restricted-products", plain && dice.Chance(2));
        Say(values, "national-award-top3", false);
        Say(values, "provincial-rd-institution", kind == FirmKind.Large || (!plain && dice.Chance(3)));
        Say(values, "led-standards", !plain && dice.Chance(3));
        Say(values, "rd-reserve-filed", !plain && dice.Chance(40));
        Say(values, "deduction-enjoyed", !plain && recognised > 0 && dice.Chance(85));
        Say(values, "first-rd-subsidy", !plain && dice.Chance(15));
        Say(values, "platform-excellent", false);
        Say(values, "last-subsidy-use-filed", !plain && dice.Chance(60));
    }

    private static decimal Round(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static void Put(Dictionary<string, string> values, string id, decimal number) => values[id] = YearValues.Text(ElementValue.Of(number));

    private static void Say(Dictionary<string, string> values, string id, bool truth) => values[id] = YearValues.Text(ElementValue.Of(truth));
}
