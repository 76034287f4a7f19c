namespace Kechuang.Gongwen.Proofreading;

/// <summary>One family of rules. Checks are made once per proofreader, are shared by threads and keep nothing of a text.</summary>
internal interface ICheck
{
    /// <summary>Adds what it finds.</summary>
    void Check(ProofText text, Findings found);
}
