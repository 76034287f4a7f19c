namespace Kechuang.Demo;

/// <summary>
/// What firms answered about their research money: 研发准备金, 研发奖补, 加计扣除 and the use of what was paid. What their cases of these
/// schemes say (see <see cref="MoneyStory"/>) stands here too.
/// </summary>
internal sealed class ResearchFacts(Story story, FactBook book)
{
    private const string Deduction = "rd-expense-deduction";

    internal void Write()
    {
        foreach (var firm in story.Firms.Where(f => f.State == "存续"))
            if (new Dice(story.Arguments.Seed).Of($"research-{firm.Index}") is var dice && (firm.Kind != FirmKind.Ordinary ? dice.Chance(93) : dice.Chance(78)))
                One(firm, dice);
        Cases();
        Level();
    }

    private void One(Firm firm, Dice dice)
    {
        var (numbers, researches) = (story.NumbersOf(firm).Of(FactBook.Last), firm.Kind != FirmKind.Ordinary && firm.RegisteredOn.Year <= FactBook.Last);
        book.Say(firm.Id, FactBook.Running, "independent-legal-entity", !dice.Chance(1));
        var system = researches && dice.Chance(78);
        var decided = system && dice.Chance(88);
        var deducts = numbers["deduction-enjoyed"] == "true";
        book.Say(firm.Id, FactBook.Last, "rd-reserve-system", system);
        book.Say(firm.Id, FactBook.Last, "rd-reserve-decided", decided);
        book.Put(firm.Id, FactBook.Last, "rd-reserve-amount", decided ? decimal.Floor(Number(numbers, "sales-revenue") * dice.Between(18, 36) / 10) / 100 : 0);
        book.Put(firm.Id, FactBook.Last, "rd-projects-planned", researches ? dice.Between(0, 6) : 0);
        book.Say(firm.Id, FactBook.Last, "rd-subledger", deducts || (researches && dice.Chance(60)));
        book.Say(firm.Id, FactBook.Last, "rd-invested-first", Number(numbers, Deduction) > 0 && (deducts || dice.Chance(70)));
        book.Say(firm.Id, FactBook.Last, "first-deduction", deducts && dice.Chance(9));
        book.Put(firm.Id, FactBook.Last, "subsidy-received", 0);
        if (deducts && dice.Chance(72))
            Prepaid(firm, dice);
        else if (firm.Kind == FirmKind.Ordinary)
            book.Line(firm.Id, FactBook.Running, $"{Deduction} 0, rd-subledger false, chips-or-machine-tools false, books-audited-taxation {numbers.GetValueOrDefault("books-audited-taxation", "false")}");
    }

    // 财政部 税务总局公告2023年第11号: who prepays in October may deduct what the first three quarters cost.
    private void Prepaid(Firm firm, Dice dice)
    {
        book.Line(firm.Id, FactBook.Running, $"{Deduction} {story.NumbersOf(firm).Of(FactBook.Running)[Deduction]}, books-audited-taxation true");
        book.Say(firm.Id, FactBook.Running, "rd-subledger", !dice.Chance(6));
        book.Say(firm.Id, FactBook.Running, "chips-or-machine-tools", firm.Industry is "3484" or "3985" && dice.Chance(35));
    }

    // Whoever filed a reserve has one; who was refused lacks what the refusal says.
    private void Cases()
    {
        foreach (var (i, firm) in story.Schemes.Reserves.Index())
        {
            book.Line(firm, FactBook.Last, $"rd-reserve-system true, rd-reserve-decided {(i is 4 or 5 ? "false" : "true")}, rd-projects-planned {1 + (i % 4)}, rd-subledger true");
            book.Put(firm, FactBook.Last, "rd-reserve-amount", 60 + (12.5m * i));
            book.Say(firm, FactBook.Running, "independent-legal-entity", true);
            book.Say(firm, FactBook.Last, "rd-reserve-filed", i is not (4 or 5));
        }
        foreach (var money in story.Money.Told)
        {
            book.Line(money.Firm.Id, FactBook.Last, $"rd-invested-first true, first-deduction false, deduction-enjoyed true, rd-reserve-filed true, first-rd-subsidy {(story.Money.Told.All(m => m.Firm != money.Firm || m.Year == FactBook.Running) ? "true" : "false")}");
            book.Say(money.Firm.Id, FactBook.Running, "independent-legal-entity", true);
            book.Say(money.Firm.Id, FactBook.Last, "last-subsidy-use-filed", money.Used == SubsidyUse.Filed);
            if (money.Year == FactBook.Last && money.Paid > 0)
                Use(money);
        }
    }

    // One of each: right to the fen, a sum that does not meet, no books of its own, part spent on something else, nothing spent, no answer.
    private void Use(ToldMoney money)
    {
        book.Put(money.Firm.Id, FactBook.Last, "subsidy-received", money.Paid);
        if (money.Used == SubsidyUse.NotAnswered)
            return;
        var used = money.Used switch { SubsidyUse.NothingSpent => 0, SubsidyUse.Mismatch => decimal.Floor(money.Paid / 2), _ => money.Paid - decimal.Floor(money.Paid / 4) };
        var left = money.Used == SubsidyUse.Mismatch ? used / 2 : money.Paid - used;
        book.Put(money.Firm.Id, FactBook.Running, "subsidy-used", used);
        book.Put(money.Firm.Id, FactBook.Running, "subsidy-used-on-rd", money.Used == SubsidyUse.Diverted ? used - MoneyStory.Diverted(money.Paid) : used);
        book.Put(money.Firm.Id, FactBook.Running, "subsidy-left", left);
        book.Say(money.Firm.Id, FactBook.Running, "subsidy-accounted-apart", money.Used != SubsidyUse.Together);
        book.Say(money.Firm.Id, FactBook.Running, "subsidy-diverted", money.Used == SubsidyUse.Diverted);
    }

    // Exactly on the line: not a fen more than the year before.
    private void Level()
    {
        if (story.Firms.LastOrDefault(f => f.Kind == FirmKind.Technical && f.RegisteredOn.Year < 2020 && f != story.HighTech.OneShort && f != story.HighTech.OnTheLine && story.Money.Told.All(m => m.Firm != f)) is { } firm)
            book.Line(firm.Id, FactBook.Last, $"{Deduction} {story.NumbersOf(firm).Of(2023)[Deduction]}, deduction-enjoyed true, first-deduction false, rd-invested-first true, rd-reserve-filed true");
    }

    private static decimal Number(Dictionary<string, string> numbers, string id) =>
        decimal.Parse(numbers.GetValueOrDefault(id, "0"), System.Globalization.CultureInfo.InvariantCulture);
}
