using System.Globalization;

namespace Kechuang.Demo;

/// <summary>What holders of a 高企 certificate answered about reports and changes, one firm that stands on every line, and who sold technology.</summary>
internal sealed class TitleFacts(Story story, FactBook book)
{
    internal void Write()
    {
        Holders();
        OnTheLine();
        foreach (var (i, firm) in story.Firms.Where(f => f.Kind is FirmKind.Technical or FirmKind.Large && f.State == "存续").Index())
            Contract(firm.Id, i);
        book.Line(story.Schemes.College.Id, FactBook.Running, Sold(86, 64));
        book.Line(story.Schemes.Forestry.Id, FactBook.Running, Sold(24, 24));
        book.Line(story.Schemes.Government.Id, FactBook.Running,
            "county-government-applies true, county-plan-made true, county-theme 科技支撑产业发展, county-indicators-complete 14, county-indicator-rank 2, evaluation-submitted true, evaluation-submitted-on 2025-03-18, evaluation-due 2025-03-20, evaluation-items-asked 14, evaluation-items-filled 14");
    }

    private void Holders()
    {
        foreach (var (i, holder) in story.Schemes.AllHolders.Index())
            if (i != 15)
                book.Put(holder, FactBook.Running, "high-tech-reports-missed", i switch { 8 => 1, 17 => 2, _ => 0 });
        // In time, three months to the day, too late, and not yet happened.
        foreach (var (i, on) in new[] { (6, "2025-09-25"), (7, "2025-09-10"), (9, "2025-08-01"), (14, "2025-11-18"), (16, "2026-01-01") })
            book.Line(story.Schemes.Holder(i), FactBook.Running, $"high-tech-changed-on {on}");
    }

    // 国科发火〔2016〕32号 第十一条: a tenth of the staff, 5 or 4 % of the sales, 60 % of it at home, 60 % of the revenue.
    private void OnTheLine()
    {
        var firm = story.HighTech.OnTheLine;
        var numbers = Enumerable.Range(2022, 3).ToDictionary(y => y, y => story.NumbersOf(firm).Of(y).ToDictionary(v => v.Key, v => decimal.TryParse(v.Value, CultureInfo.InvariantCulture, out var n) ? n : 0));
        var rate = numbers[FactBook.Last]["sales-revenue"] switch { <= 5000 => 0.05m, <= 20000 => 0.04m, _ => 0.03m };
        foreach (var (year, number) in numbers)
        {
            var cost = number["sales-revenue"] * rate;
            book.Put(firm.Id, year, "rd-expense-recognition", cost);
            book.Put(firm.Id, year, "rd-expense-domestic", cost * 0.6m);
            book.Put(firm.Id, year, "rd-expense-deduction", decimal.Round(cost * 0.9m, 2));
            book.Put(firm.Id, year, "rd-expense-statistical", decimal.Round(cost * 0.55m, 2));
            book.Put(firm.Id, year, "rd-expense-accounting", decimal.Round(cost * 1.08m, 2));
            book.Put(firm.Id, year, "total-revenue", number["sales-revenue"]);
            book.Put(firm.Id, year, "high-tech-product-revenue", number["sales-revenue"] * 0.6m);
        }
        book.Line(firm.Id, FactBook.Last, "ip-class-1 1, ip-class-2 0, transformations-3y 15, core-ip-owned true, serious-incident false");
        var people = decimal.Ceiling(numbers[FactBook.Last]["employees"] / 10) * 10;
        book.Put(firm.Id, FactBook.Last, "employees", people);
        book.Put(firm.Id, FactBook.Last, "technology-staff-recognition", people / 10);
        book.Put(firm.Id, FactBook.Last, "technology-staff-sme", people / 10);
    }

    // A contract that the firm would register: right ones, one of each fault, and firms that sold none.
    private void Contract(Guid firm, int i)
    {
        if (i % 2 == 0 && i % 6 != 0)
            book.Line(firm, FactBook.Running, "contract-made false, contract-deal 0, contract-technical-deal 0, contract-registered-elsewhere false");
        if (i % 6 != 0)
            return;
        var deal = 18 + (i * 7 % 140);
        book.Line(firm, FactBook.Running, Sold(deal, deal * 3 / 4));
        var fault = (i / 6) switch
        {
            1 => "contract-is-technical false",
            2 => "contract-registered-elsewhere true",
            3 => "contract-terms-clear false",
            4 => $"contract-technical-deal {deal + 5}",
            5 => $"contract-technical-deal {deal}",
            6 => "contract-by-seller false",
            7 => "contract-made false",
            _ => "",
        };
        book.Line(firm, FactBook.Running, fault);
        if (i / 6 == 8)
            book.Open(firm, FactBook.Running, "contract-technical-deal");
    }

    private static string Sold(int deal, int technical) => string.Create(CultureInfo.InvariantCulture,
        $"contract-made true, contract-by-seller true, contract-is-technical true, contract-terms-clear true, contract-registered-elsewhere false, contract-deal {deal}, contract-technical-deal {technical}");
}
