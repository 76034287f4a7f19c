using Kechuang.Platforms;

namespace Kechuang.Demo;

/// <summary>A platform of the story before it is a row.</summary>
/// <param name="Host">Words of which the host's name has one; <see cref="PlatformStory.Applicant"/> is the unit of the enterprise's demo account.</param>
internal sealed record PlannedPlatform(string Name, string Kind, string Level, string Host, string Section, PlatformStep[] Steps, params PlannedAssessment[] Assessments);

/// <summary>An assessment of the story: what was reported, returned, scored and published, and when.</summary>
/// <param name="Facts">By fact id, as a sheet would have them: "residents 22, jobs 130".</param>
/// <param name="Scores">By item; empty when experts have not scored.</param>
/// <param name="Grade">Published; empty when it is not.</param>
internal sealed record PlannedAssessment(
    int Year, string Facts, DateOnly ReportedOn, bool Submitted = true, string Returned = "", string Scores = "", DateOnly? ScoredOn = null,
    string Grade = "", DateOnly? PublishedOn = null, string Reason = "");

/// <summary>The platforms of the county, with what goes wrong with them: one not passed, one that rectifies, one that failed twice, one revoked.</summary>
internal static class PlatformStory
{
    internal const string Applicant = "申报单位";
    private const string Star = "star-village", Maker = "maker-space", Incubator = "incubator", Centre = "engineering-centre";
    private const string Rural = "农村股", Tech = "高新股", Plan = "规划成果股";
    private static readonly DateOnly Reported2023 = new(2024, 3, 22), Reported2024 = new(2025, 3, 24), Scored2024 = new(2025, 6, 12), Result2023 = new(2024, 7, 10), Result2024 = new(2025, 7, 15);

    internal static readonly PlannedPaper[] Papers =
    [
        Result(2023, Result2023), Result(2024, Result2024),
        new("platform-meeting", "省级众创空间专题会议纪要摘录（演示）.docx", "会议纪要", "", new(2025, 11, 5), ["省级众创空间专题会议", "纪要摘录（演示）"], null,
            ["云溪演示电商众创空间常驻孵化团队 14 家，未达到 20 家；专职运营人员社保记录不连续，专题会议研究未通过，可于下一年度申报期再报。"], "演示省科技厅"),
    ];

    internal static readonly PlannedPlatform[] Platforms =
    [
        new("云溪演示油茶星创天地", Star, "省级", "茶业|食品|粮油", Rural, Recognised("2019-11-20", "演示科农〔2019〕12号", "2020-01-10"),
            new PlannedAssessment(2023, "residents 14, jobs 76, service-income 88, training 420, mentors 5, site-area 460, farmers 180", Reported2023, Scores: "运营管理 12, 服务成效 12, 示范带动 7", ScoredOn: new(2024, 6, 6), Grade: "合格", PublishedOn: Result2023),
            new PlannedAssessment(2024, "residents 23, jobs 132, service-income 156.4, training 640, mentors 6, site-area 460, farmers 263", Reported2024, Scores: "运营管理 13, 服务成效 13, 示范带动 9", ScoredOn: Scored2024, Grade: "优秀", PublishedOn: Result2024)),
        new("云溪演示中药材星创天地", Star, "省级", "制药|生物科技", Rural, Recognised("2020-12-08", "演示科农〔2020〕31号", "2021-01-15"),
            new PlannedAssessment(2024, "residents 6, jobs 24, service-income 21.5, training 90, mentors 3, site-area 260, farmers 88", Reported2024, Scores: "运营管理 8, 服务成效 7, 示范带动 5", ScoredOn: Scored2024, Grade: "不合格", PublishedOn: Result2024, Reason: "培训不足 100 人次，带动农户不足，服务台账不全")),
        new("云溪演示稻渔星创天地", Star, "市级", "米业|粮油", Rural, Recognised("2022-06-16", "演示市科农〔2022〕6号", "2022-07-01"),
            new PlannedAssessment(2024, "residents 12, jobs 61, service-income 54, training 330, mentors 5, site-area 320, farmers 210", Reported2024, Scores: "运营管理 12, 服务成效 11, 示范带动 8", ScoredOn: Scored2024)),
        new("云溪演示柑橘星创天地", Star, "省级", "食品|酒业", Rural, Recognised("2021-11-30", "演示科农〔2021〕28号", "2021-12-20"),
            new PlannedAssessment(2024, "residents 19, jobs 97, service-income 104.2, training 510, mentors 5, site-area 380, farmers 240", new(2025, 3, 28))),
        new("云溪演示茶旅星创天地", Star, "县级", "茶业|旅游饭店", Rural, Recognised("2023-05-18", "演示云科发〔2023〕9号", "2023-06-01")),
        new("云溪演示竹木星创天地", Star, "省级", "家具|建材", Rural, 
            // Not mended in the year it was given: what was built is struck off.
            [.. Recognised("2018-10-25", "演示科农〔2018〕19号", "2018-11-12"), new PlatformStep(States.Revoked, new(2025, 10, 20), "", "整改期满复评仍不合格，入驻和培训不达标", null, "演示科农〔2025〕26号")],
            new PlannedAssessment(2023, "residents 5, jobs 20, service-income 18, training 80, mentors 2, site-area 240, farmers 60", Reported2023, Scores: "运营管理 7, 服务成效 6, 示范带动 4", ScoredOn: new(2024, 6, 6), Grade: "不合格", PublishedOn: Result2023, Reason: "入驻和培训大幅下降，场地部分转租"),
            new PlannedAssessment(2024, "residents 4, jobs 16, service-income 12, training 60, mentors 2, site-area 200, farmers 41", Reported2024, Scores: "运营管理 6, 服务成效 5, 示范带动 3", ScoredOn: Scored2024, Grade: "不合格", PublishedOn: Result2024, Reason: "整改后入驻、培训仍不达标")),
        new("云溪演示黄桃星创天地", Star, "省级", "食品|酒业", Rural, [Step("reserve", "2025-09-10", "基地和培训场所已建成，导师还差 1 人")]),
        new("云溪演示特色种养星创天地", Star, "市级", Applicant, Rural, Recognised("2022-11-10", "演示市科农〔2022〕14号", "2022-12-01"),
            new PlannedAssessment(2024, "residents 11, jobs 52, service-income 1560, training 300, mentors 4, site-area 300, farmers 120", Reported2024, Returned: "服务收入 1560 万元与审计报告的 156 万元不一致，请核对单位")),
        new("云溪演示电商众创空间", Maker, "省级", "商贸|物流", Tech,
            [Step("recommended", "2025-08-28", "县审核后报市"), Step("accepted", "2025-09-16"), Step("review", "2025-10-14"), Step("meeting", "2025-11-05"),
             new PlatformStep(States.Failed, new(2025, 11, 5), "", "专题会议研究未通过：常驻孵化团队 14 家，未达到 20 家；专职运营人员社保记录不连续", new(2026, 8, 1))]),
        new("云溪演示青年众创空间", Maker, "省级", "软件|技术服务|商贸", Tech,
            [Step("recommended", "2023-08-25"), Step("accepted", "2023-09-12"), Step("review", "2023-10-20"),
             new PlatformStep(States.Failed, new(2023, 10, 20), "", "评审未通过：每年新注册企业 3 家，不足 10 家", new(2024, 8, 1)), Step("recommended", "2024-08-22", "补齐后再报"),
             Step("accepted", "2024-09-10"), Step("review", "2024-10-16"), Step("publicity", "2024-11-27"), Recognise("2024-12-20", "演示科高〔2024〕55号"), Step("running", "2025-01-10")]),
        new("云溪演示创客众创空间", Maker, "省级", "软件|技术服务|电子", Tech, Recognised("2021-11-15", "演示科高〔2021〕40号", "2021-12-01"),
            new PlannedAssessment(2023, "teams 24, new-firms 9, financed 3, activities 16, mentors 7, service-income 126, jobs 105, seats 60", new(2024, 3, 20), Scores: "服务能力 15, 孵化成效 15", ScoredOn: new(2024, 6, 6), Grade: "良好", PublishedOn: Result2023, Reason: "省里综合评定 B 类"),
            new PlannedAssessment(2024, "teams 33, new-firms 12, financed 5, activities 24, mentors 9, service-income 218.6, jobs 164, seats 72", Reported2024, Scores: "服务能力 16, 孵化成效 16", ScoredOn: Scored2024, Grade: "优秀", PublishedOn: Result2024)),
        new("云溪演示家居众创空间", Maker, "市级", "家具", Tech,
            [.. Recognised("2021-07-06", "演示市科高〔2021〕8号", "2021-08-01"), new PlatformStep(States.Revoked, new(2025, 3, 12), "", "场地租约到期未续，连续两个季度没有孵化活动", null, "演示市科高〔2025〕3号")]),
        new("云溪演示创业孵化器", Incubator, "市级", "技术服务|检测|商贸", Tech, Recognised("2022-04-21", "演示市科高〔2022〕5号", "2022-05-10"),
            new PlannedAssessment(2024, "incubated 34, graduates 4, patents 23, service-income 145, jobs 186, mentors 8", new(2025, 4, 2), Submitted: false)),
        new("演示省碳素新材料工程技术研究中心", Centre, "省级", "石墨|新材料", Plan,
            [Recognise("2016-06-20", "演示科计〔2016〕33号"), Step("building", "2016-06-20"), Step("acceptance", "2019-05-15"), Step("running", "2019-06-18")],
            new PlannedAssessment(2024, "researchers 31, senior-researchers 14, rd-expense-five 2680.5, projects-five 3, ip-five 17, transfer-income-five 4120", new(2025, 6, 18), Scores: "研发条件 8, 研发成效 14, 运行管理 7", ScoredOn: new(2025, 8, 20), Grade: "合格", PublishedOn: new(2025, 9, 25))),
        new("演示省电子材料工程技术研究中心", Centre, "省级", "电子材料|电子", Plan, [Recognise("2023-11-20", "演示科计〔2023〕61号"), Step("building", "2023-11-20")]),
        new("演示市智能装备工程技术研究中心", Centre, "市级", "智能装备|精密机械", Plan, [Recognise("2022-12-15", "演示市科计〔2022〕17号"), Step("building", "2022-12-15")]),
        new("演示省米面制品工程技术研究中心", Centre, "省级", "米业|粮油", Plan, [Recognise("2022-06-28", "演示科计〔2022〕30号"), Step("building", "2022-06-28"), Step("acceptance", "2025-11-18", "已提交验收材料")]),
        new("演示市环保设备工程技术研究中心", Centre, "市级", "环保设备|大气治理", Plan, [Step("recommended", "2025-11-24")]),
        new("演示省生物制药工程技术研究中心", Centre, "省级", "制药|生物科技", Plan, [Step("recommended", "2025-08-29"), Step("accepted", "2025-09-22"), new PlatformStep("withdrawn", new(2025, 10, 9), "", "主要技术人员离职，单位主动撤回")]),
        new("云溪演示精酿星创天地", Star, "省级", "酒业", Rural, [Step("recommended", "2025-09-03"), Step("accepted", "2025-09-25"), Step("review", "2025-10-30"), Step("meeting", "2025-11-28")]),
        new("云溪演示粮油星创天地", Star, "省级", "粮油|米业", Rural, [Step("recommended", "2025-09-03"), Step("accepted", "2025-09-25"), Step("review", "2025-10-30"), Step("publicity", "2025-12-03")]),
        new("云溪演示物流众创空间", Maker, "市级", "物流|商贸", Tech, [Step("recommended", "2025-10-16"), Step("accepted", "2025-11-12")]),
        new("演示省豆制品工程技术研究中心", Centre, "省级", "豆制品", Plan, [Step("reserve", "2025-03-20"), Step("recommended", "2025-08-29"), Step("accepted", "2025-09-22"), Step("review", "2025-11-18", "答辩")]),
    ];

    /// <summary>The paper that a step of a platform rests on, when the story has it.</summary>
    internal static string? PaperOf(PlannedPlatform platform, PlatformStep step) =>
        step.To == States.Failed && platform.Name.Contains("电商", StringComparison.Ordinal) ? "platform-meeting" : null;

    /// <summary>The paper that publishes a result.</summary>
    internal static string? PaperOf(PlannedAssessment assessment) => assessment.PublishedOn == Result2023 || assessment.PublishedOn == Result2024 ? Key(assessment.Year) : null;

    private static PlatformStep[] Recognised(string on, string document, string runs) => [Recognise(on, document), Step("running", runs)];

    private static PlatformStep Recognise(string on, string document) => new(States.Recognised, Day(on), Document: document);

    private static PlatformStep Step(string to, string on, string opinion = "") => new(to, Day(on), opinion);

    private static DateOnly Day(string on) => DateOnly.ParseExact(on, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Key(int year) => "platform-result-" + year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static PlannedPaper Result(int year, DateOnly on) => new(
        Key(year), $"{year}年度创新平台绩效评价结果（演示）.docx", "通知", $"演示科发〔{on.Year}〕47号", on, [$"关于公布{year}年度创新平台", "绩效评价结果的通知（演示）"], null,
        [$"现公布{year}年度星创天地、众创空间绩效评价结果。不合格的限期整改，整改期 12 个月。"], "演示省科技厅");
}
