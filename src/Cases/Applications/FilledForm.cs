using Kechuang.Decisions;
using Kechuang.Enterprises;
using Kechuang.Kernel;

namespace Kechuang.Cases.Applications;

/// <summary>Where what stands in a box comes from.</summary>
public enum Origin
{
    /// <summary>Nothing stands there.</summary>
    Nothing,
    /// <summary>Typed or confirmed in this application.</summary>
    Here,
    /// <summary>The county's ledger.</summary>
    Ledger,
    /// <summary>Last year's application: to be confirmed.</summary>
    LastYear,
    /// <summary>The register or the county's own records: not to be changed here.</summary>
    Register,
}

/// <summary>A box with what stands in it.</summary>
/// <param name="Source">In words: 台账 2024 年核定, 上年填报.</param>
/// <param name="Fault">What is not right with it; never said of an empty box.</param>
/// <param name="Answer">What was saved, with its rivals; null where nothing was.</param>
public sealed record FilledField(AskedField Asked, string Text, Origin Origin, string Source, string? Fault, Answer? Answer)
{
    /// <summary>Two people answered differently: somebody must choose.</summary>
    internal bool Disputed => Answer is { } answer && answer.Rivals.Any(r => r.Text != answer.Text);

    /// <summary>Without it the form cannot be sent.</summary>
    internal bool Blocks => Fault is not null || Disputed || (Asked.Required && (Text.Length == 0 || Origin == Origin.LastYear));

    /// <summary>Counts as still to do.</summary>
    internal bool Lacks => Blocks || Origin is Origin.LastYear || (Text.Length == 0 && Asked.Element is not null);

    /// <summary>What to do about it.</summary>
    internal string Todo => this switch
    {
        { Disputed: true } => "有两种填法，请选一种",
        { Fault: { } fault } => fault,
        { Origin: Origin.LastYear } => "沿用上年的填法，请确认",
        _ => "还没有填",
    };
}

/// <summary>A part with what stands in it.</summary>
public sealed record FilledPart(AskedPart Asked, IReadOnlyList<IReadOnlyList<FilledField>> Rows)
{
    internal IEnumerable<FilledField> Fields => Rows.SelectMany(r => r);

    internal int Lacking => Fields.Count(f => f.Lacks);

    internal string State => Lacking == 0 ? "已填完" : $"还差 {Lacking} 项";
}

/// <summary>The form with everything that is known: what was saved here, the ledger, last year's application.</summary>
public sealed record FilledForm(IReadOnlyList<FilledPart> Parts)
{
    internal IEnumerable<FilledField> Fields => Parts.SelectMany(p => p.Fields);

    /// <summary>The next part to work on; null when all is answered.</summary>
    internal FilledPart? Next => Parts.FirstOrDefault(p => p.Lacking > 0);

    /// <summary>One line for the top of the page.</summary>
    internal string Progress => Next is { } next ? $"第 {next.Asked.Number} 部分{next.State}" : "各部分都已填完，请核对后提交";

    /// <summary>Answers by name as FEEL conditions read them; of three years the last.</summary>
    internal Dictionary<string, FeelValue> Feel => Fields.Where(f => f.Asked.YearsBack == 0)
        .ToDictionary(f => f.Asked.Label, f => AnswerText.Feel(f.Asked, f.Text));

    /// <summary>Pure. Own fields of last year's form are offered, data elements come from the ledger alone.</summary>
    internal static FilledForm Of(AskedForm asked, IReadOnlyDictionary<string, Answer> answers, FirmPage ledger, IReadOnlyDictionary<string, string> lastYear) =>
        new([.. asked.Parts.Select(p => new FilledPart(p, [.. p.Rows.Select(r => (IReadOnlyList<FilledField>)[.. r.Select(f => Of(f, answers.GetValueOrDefault(f.Key), ledger, lastYear))])]))]);

    private static FilledField Of(AskedField field, Answer? answer, FirmPage ledger, IReadOnlyDictionary<string, string> lastYear)
    {
        var known = field.Element is { } element ? ledger[element, field.YearsBack] : null;
        if (known is { Fixed: true })
            return new FilledField(field, AnswerText.Typed(known.Value), Origin.Register, known.Source, null, null);
        if (answer is not null)
            return new FilledField(field, answer.Text, answer.Text.Length > 0 ? Origin.Here : Origin.Nothing, Differs(known, answer.Text),
                answer.Text.Length > 0 && AnswerText.Read(field, answer.Text) is { Refused: true } wrong ? wrong.Refusals[0].Message : null, answer);
        if (known is not null)
            return new FilledField(field, AnswerText.Typed(known.Value), Origin.Ledger, known.Source, null, null);
        return field.Element is null && lastYear.TryGetValue(field.Key, out var last) && last.Length > 0
            ? new FilledField(field, last, Origin.LastYear, "上年填报", null, null)
            : new FilledField(field, "", Origin.Nothing, "", null, null);
    }

    private static string Differs(LedgerValue? known, string text) =>
        known is not null && AnswerText.Typed(known.Value) is var typed && typed != text ? $"{known.Source}是 {typed}" : "";
}
