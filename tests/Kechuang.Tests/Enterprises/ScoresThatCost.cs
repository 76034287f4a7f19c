using Kechuang.Enterprises;
using Kechuang.Kernel;
using Xunit;

namespace Kechuang.Tests.Enterprises;

/// <summary>A policy in which a higher score by an expert costs points is judged by its possible outcomes, not by the two ends.</summary>
public sealed class ScoresThatCost
{
    [Fact]
    public void In_the_shipped_packs_scores_only_add() => Assert.All(Packs.Schemes.All, p => Assert.True(p.ScoresOnlyAdd, p.Pack.Pin));

    [Fact]
    public void A_pack_whose_score_falls_is_judged_by_what_can_come()
    {
        var root = Directory.CreateTempSubdirectory("packs-").FullName;
        try
        {
            var shipped = Packs.Policy("high-tech-enterprise", 2025).Pack;
            var folder = Directory.CreateDirectory(Path.Combine(root, "schemes", "national", shipped.Id, "2016-01-01")).FullName;
            foreach (var file in Directory.EnumerateFiles(shipped.Folder))
                File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), File.ReadAllText(file).Replace("+ 研发组织管理评分 + 成长性分</text>", "+ (20 - 研发组织管理评分) + 成长性分</text>", StringComparison.Ordinal)
                    // Its duties are done under schemes that are not here.
                    .Replace(", scheme: high-tech-annual-report", "", StringComparison.Ordinal).Replace(", scheme: high-tech-change", "", StringComparison.Ordinal));
            var policy = SchemeCatalogue.Load(new PackLibrary(root), Packs.Dictionary).Value.All.Single();
            Assert.False(policy.ScoresOnlyAdd);
            foreach (var transformations in (int[])[0, 3, 6, 15])
            {
                var facts = Packs.Facts(policy, 2025, new DateOnly(2025, 8, 1), [new("三年成果转化数", $"{transformations}"), new("知识产权Ⅰ类数", "2"), new("注册日期", "2019-01-01")]);
                WholeReach.Agrees(policy, facts);
            }
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
