using Kechuang.Gongwen.Proofreading.Reckoning;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>Figures against one another: sums, rates, growth, shares, ranks, ranges, and what is stated twice.</summary>
internal sealed class FiguresAgree(RelationWeights weights) : ICheck
{
    public void Check(ProofText text, Findings found)
    {
        // A list may go on in the next sentence: “争取资金385万元。其中：省级…”.
        var paragraphs = Passage.All(text, wholeParagraphs: true);
        var witnesses = new Witnesses(paragraphs);
        foreach (var paragraph in paragraphs)
        {
            EntriesRule.Check(paragraph, witnesses, found);
            SumRule.Check(paragraph, witnesses, found);
        }

        var passages = Passage.All(text);
        foreach (var passage in passages)
        {
            GrowthRule.Check(passage, found);
            ReachRule.Check(passage, found);
            AverageRule.Check(passage, found);
            ProductRule.Check(passage, found);
        }

        paragraphs.ForEach(paragraph => CompletionRule.Check(paragraph, found));

        ListTotalRule.Check(paragraphs, found);
        SectionSumRule.Check(text, paragraphs, found);
        paragraphs.ForEach(paragraph => PeriodRule.Check(paragraph, found));
        PairedRule.Check(paragraphs, found);
        RestRule.Check(paragraphs, found);
        GapRule.Check(paragraphs, found);
        TargetRule.Check(text, paragraphs, found);
        FlowRule.Check(paragraphs, found);
        SeriesRule.Check(paragraphs, found);
        GrownToRule.Check(paragraphs, found);
        PriceRule.Check(paragraphs, found);
        WholeRule.Check(paragraphs, found);
        BudgetRule.Check(paragraphs, found);
        TwinRule.Check(text, paragraphs, found);
        ShareList.Check(paragraphs, found);
        ShareSeries.Check(paragraphs, found);

        ShareRule.Check(passages, found);
        FarBaseRule.Check(passages, found);
        NearMissRule.Check(paragraphs, found);
        paragraphs.ForEach(paragraph => ShareSumRule.Check(paragraph, found));

        var year = YearRule.Of(text);
        RepeatRule.Check(text, passages, year, found);
        StockRule.Check(passages, year, found);
        YearRule.Check(text, year, found);
        LengthRule.Check(text, found);
        RankRule.Check(text, found);
        TableRule.Check(text, found);
        TableColumnsRule.Check(text, found);
        SignRule.Check(text, found);
        RangeRule.Check(text, found);
        ReckoningCheck.Check(text, paragraphs, weights, found);
    }
}
