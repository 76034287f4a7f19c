using Kechuang.Enterprises;
using Kechuang.Kernel;
using Xunit;

namespace Kechuang.Tests.Policies;

/// <summary>An edited pack is refused with the file, the line and what would be right; new and carried-over packs pass.</summary>
public sealed class PacksAreChecked : IDisposable
{
    private const string Sme = "schemes/national/technology-sme/2022-01-01/";
    private readonly string root = Directory.CreateTempSubdirectory("kechuang-packs-").FullName;

    public PacksAreChecked()
    {
        foreach (var part in (string[])["dictionary", Sme, "templates/scheme"])
        {
            Directory.CreateDirectory(Path.Combine(root, part));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(PackLibrary.Locate(), part)))
                File.Copy(file, Path.Combine(root, part, Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Theory]
    [InlineData("scheme.yaml", "short-title: 科小", "short-titel: 科小", "不认识“short-titel”")]
    [InlineData("scheme.yaml", "level: 国家级", "level: 国家", "level 应是")]
    [InlineData("scheme.yaml", "    basis: 办法\n    article: 第六条（一）", "    basis: 方法\n    article: 第六条（一）", "应是 basis 列出的依据之一：办法、指引")]
    [InlineData("scheme.yaml", "decision: 职工总数达标", "decision: 职工总数够了", "没有决策“职工总数够了”")]
    [InlineData("scheme.yaml", "职工总数, 科小口径科技人员数", "职工人数合计数, 科小口径科技人员数", "不是数据元名称")]
    [InlineData("scheme.yaml", "due: 03-31", "due: 3月31日", "due 应是月-日")]
    [InlineData("scheme.yaml", "publicity: [spot-check, recognised, failed]", "publicity: [spot-check, recognized, failed]", "没有定义的环节“recognized”")]
    [InlineData("scheme.yaml", "state: 未通过, ends: true", "state: 未通过", "没有去向")]
    [InlineData("scheme.yaml", "    returned: [submitted, withdrawn]", "    returned: [returned]", "走不到任何办结环节")]
    [InlineData("scheme.yaml", "number: '^20", "number: '^(20", "编号格式")]
    [InlineData("policy.dmn", "<text>职工总数 &lt;= 500</text>", "<text>职工总数 &lt;= </text>", "")]
    [InlineData("examples.yaml", "low: 60, high: 60", "low: 61, high: 60", "按规则算出来是")]
    [InlineData("examples.yaml", "date: 2025-08-01", "date: 八月一日", "date（申请日）应是日期")]
    public void A_fault_is_named_by_file_and_line_in_words(string file, string right, string wrong, string says)
    {
        Assert.Empty(Check().Faults);
        var path = Path.Combine(root, Sme, file);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        Assert.Contains(right, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(right, wrong, StringComparison.Ordinal));

        var fault = Check().Faults[0];

        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("technology-sme/2022-01-01/", fault.Where, StringComparison.Ordinal);
        Assert.Matches(file == "policy.dmn" ? "policy.dmn" : $"{file} 第 [0-9]+ 行$", fault.Where);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_new_scheme_passes_and_says_where_somebody_must_write(bool here)
    {
        var library = new PackLibrary(root);
        var written = PackWorkshop.New(library, new("county-talent-award", "县级科技人才奖励", "人才奖", "county", here, new(2026, 1, 1))).Value;
        Assert.NotEmpty(written.Confirm);
        var report = Check();
        Assert.True(report.Faults.Count == 0, string.Join("\n", report.Faults));
        Assert.Equal((2, 2), (report.Schemes, report.Versions));
        Assert.Equal("pack.taken", PackWorkshop.New(new PackLibrary(root), new("county-talent-award", "又", "又又", "county", here, new(2026, 1, 1))).Refusals[0].Code);
    }

    [Theory]
    [InlineData("2027-01-01")]
    [InlineData("2026-11-01")]
    public void A_version_carried_over_gives_the_same_answers_in_its_own_years(string to)
    {
        var day = DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture);
        var before = Check();
        PackWorkshop.RollOver(new PackLibrary(root), "technology-sme", day).Value.Confirm.ToList();
        var after = Check();
        Assert.True(after.Faults.Count == 0, string.Join("\n", after.Faults));
        Assert.Equal((2, before.Examples * 2), (after.Versions, after.Examples));
    }

    [Theory]
    [InlineData("Talent", "pack.id")]
    [InlineData("technology-sme", "pack.taken")]
    public void A_name_that_cannot_be_is_refused(string id, string code) =>
        Assert.Equal(code, PackWorkshop.New(new PackLibrary(root), new(id, "名", "简称", "county", true, new(2026, 1, 1))).Refusals[0].Code);

    private PackReport Check() => PackCheck.Of(new PackLibrary(root));
}
