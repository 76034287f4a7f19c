using System.Globalization;
using Kechuang.Cases;
using Kechuang.Kernel;

namespace Kechuang.Demo;

/// <summary>Where a case of the story has come to.</summary>
internal enum Reached { Submitted, CountyReview, Recommended, Accepted, Review, Proposed, Publicity, SpotCheck, Recognised, Failed, Returned, Withdrawn }

/// <summary>A step with the instant somebody recorded it.</summary>
internal sealed record PlannedStep(Step Step, Instant Entered);

/// <summary>A case of the story.</summary>
internal sealed record PlannedCase(
    Firm Firm, string Scheme, int Year, int Batch, string Variant, string OutsideNumber, IReadOnlyList<PlannedStep> Steps, DateOnly LookedOn);

/// <summary>A batch of the story with its cases, in the order they were submitted.</summary>
internal sealed record PlannedBatch(string Scheme, string Short, int Year, int Number, DateOnly ClosesOn, string Note, IReadOnlyList<PlannedCase> Cases);

/// <summary>Part of a batch that shared its days: so many first applications and renewals came as far as that.</summary>
/// <param name="Published">Day of the publicity, where it was reached.</param>
/// <param name="Last">Day of the spot check, recognition or refusal.</param>
internal sealed record Wave(Reached Reached, int First, int Again = 0, DateOnly? Published = null, DateOnly? Last = null);

/// <summary>Lays the days of one case along the procedure of its scheme.</summary>
internal sealed class CaseDays(Dice dice, DateOnly closes, DateOnly today)
{
    private static readonly Dictionary<Reached, string> Stages = new()
    {
        [Reached.Submitted] = "submitted", [Reached.CountyReview] = "county-review", [Reached.Recommended] = "recommended", [Reached.Accepted] = "accepted",
        [Reached.Review] = "review", [Reached.Proposed] = "proposed", [Reached.Publicity] = "publicity", [Reached.SpotCheck] = "spot-check",
        [Reached.Recognised] = "recognised", [Reached.Failed] = "failed", [Reached.Returned] = "returned", [Reached.Withdrawn] = "withdrawn",
    };

    /// <summary>The steps that had happened by the demo's day, each entered within a few days.</summary>
    internal List<PlannedStep> Of(Wave wave, Certificate? certificate)
    {
        List<Step> steps = [.. Early(wave.Reached)];
        steps.AddRange(Late(wave, certificate, steps[^1].On));
        List<PlannedStep> planned = [];
        foreach (var step in steps.Where(s => s.On <= today))
            planned.Add(new PlannedStep(step, Entered(step.On, planned.Count == 0 ? default : planned[^1].Entered)));
        return planned;
    }

    private IEnumerable<Step> Early(Reached reached)
    {
        var submitted = closes.AddDays(-dice.Between(4, 26));
        var reviewed = submitted.AddDays(dice.Between(1, 4));
        var recommended = Later(closes.AddDays(dice.Between(1, 4)), reviewed);
        yield return At(Reached.Submitted, submitted);
        if (reached is Reached.Submitted)
            yield break;
        yield return At(Reached.CountyReview, reviewed);
        if (reached is Reached.CountyReview or Reached.Withdrawn)
            yield break;
        yield return At(Reached.Recommended, recommended);
        if (reached is Reached.Recommended or Reached.Returned)
            yield break;
        yield return At(Reached.Accepted, closes.AddDays(dice.Between(9, 15)));
        if (reached is not Reached.Accepted)
            yield return At(Reached.Review, closes.AddDays(dice.Between(22, 34)));
    }

    private IEnumerable<Step> Late(Wave wave, Certificate? certificate, DateOnly from)
    {
        switch (wave.Reached)
        {
            case Reached.Withdrawn:
                yield return At(Reached.Withdrawn, from.AddDays(dice.Between(1, 3)), dice.Pick(Invented.WithdrawReasons));
                break;
            case Reached.Returned:
                yield return At(Reached.Returned, from.AddDays(dice.Between(3, 6)), dice.Pick(Invented.ReturnReasons));
                break;
            case Reached.Failed:
                yield return At(Reached.Failed, Later(wave.Last!.Value, from), dice.Pick(Invented.FailReasons));
                break;
            case Reached.Proposed:
                yield return At(Reached.Proposed, Later(wave.Last!.Value, from));
                break;
            case Reached.Publicity or Reached.SpotCheck or Reached.Recognised:
                foreach (var step in Published(wave, certificate, from))
                    yield return step;
                break;
        }
    }

    private static IEnumerable<Step> Published(Wave wave, Certificate? certificate, DateOnly from)
    {
        var published = Later(wave.Published!.Value, from);
        yield return At(Reached.Publicity, published);
        if (wave.Reached == Reached.SpotCheck)
            yield return At(Reached.SpotCheck, Later(wave.Last!.Value, published));
        if (wave.Reached == Reached.Recognised)
            yield return At(Reached.Recognised, Later(wave.Last!.Value, published)) with { Certificate = certificate };
    }

    private static Step At(Reached stage, DateOnly on, string reason = "") => new(Stages[stage], on, Reason: reason);

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    // Nothing is entered after the morning of the demo's day, nor before the step that precedes it.
    private Instant Entered(DateOnly on, Instant before)
    {
        var entered = dice.OfficeHour(on.AddDays(dice.Between(0, 3)));
        var latest = Instant.At(today, new TimeOnly(8, 30));
        entered = entered > latest ? latest : entered;
        return entered > before ? entered : before;
    }
}

/// <summary>Numbers of certificates, enrolments and applications, in the form the upper sites give them.</summary>
internal static class Numbers
{
    // 43 is Hunan; the first two digits of the serial are 99, which no real certificate has come to.
    internal static string HighTech(int year, int serial) => string.Create(CultureInfo.InvariantCulture, $"GR{year}4399{serial:0000}");

    internal static string Sme(int year, int serial) => string.Create(CultureInfo.InvariantCulture, $"{year}{Invented.CountyCode}{serial:00000000}");

    internal static string Outside(int year, int batch, int serial) => string.Create(CultureInfo.InvariantCulture, $"YS{year}{batch:00}{serial:0000}");
}
