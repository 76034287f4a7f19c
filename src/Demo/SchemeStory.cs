using System.Globalization;
using Kechuang.Cases;
using Kechuang.Enterprises;
using Kechuang.Enterprises.Registry;
using Kechuang.Gongwen;
using Kechuang.Kernel;

namespace Kechuang.Demo;

/// <summary>A unit of the story that is no firm.</summary>
internal sealed record Unit(Guid Id, string CreditCode, string Name, string Kind, string Town, Instant EnteredAt)
{
    internal Enterprise ToRow() => new()
    {
        Id = Id, CreditCode = CreditCode, Name = Name, Kind = Kind, Initials = Initials.Of(Name), AreaName = Town, ResidentEnterprise = Kind == UnitKinds.Cooperative ? true : null,
        EnteredAt = EnteredAt,
    };
}

/// <summary>A case of the other schemes: who, which, and the steps it took, as a line of text (see <see cref="SchemeStory.Walked"/>).</summary>
/// <param name="Proxy">代录: the unit came to the counter, and the officer entered its steps.</param>
internal sealed record ToldCase(string Scheme, Guid Unit, int Year, string Variant, string Officer, string Steps, bool Proxy = false);

/// <summary>
/// What became of the other schemes in three years: money declared, allotted and paid, filings, platforms that were refused with the date
/// of the next try, county honours under way, contracts, evaluations. Names and numbers are invented and marked 演示.
/// </summary>
internal sealed class SchemeStory
{
    internal const string Paper = "scheme-paper";

    private readonly MoneyStory money;
    private readonly PlatformHosts hosts;

    internal SchemeStory(DemoArguments arguments, IReadOnlyList<Firm> firms, HighTechStory highTech, MoneyStory money, PlatformHosts hosts)
    {
        (this.money, this.hosts) = (money, hosts);
        var ids = Ids.Seeded(Dice.Mix(arguments.Seed, "unit-ids"));
        var entered = Instant.At(new(2023, 3, 13), new TimeOnly(9, 30));
        Unit Make(int number, string prefix, string name, string kind, string town)
        {
            var body = string.Create(CultureInfo.InvariantCulture, $"MBYX{number:0000}");
            var code = prefix + Invented.CountyCode + body + CreditCode.OrganisationCheck(body);
            return new(ids.New(entered), code + CreditCode.CheckDigit(code), name, kind, town, entered);
        }
        Government = Make(1, "11", "云溪县人民政府（演示）", UnitKinds.Government, "云溪镇");
        College = Make(2, "12", "云溪演示农业职业学院", UnitKinds.Institute, "云溪镇");
        Station = Make(3, "12", "云溪县演示农业技术推广中心", UnitKinds.Public, "云溪镇");
        Orchard = Make(4, "93", "云溪演示柑橘专业合作社", UnitKinds.Cooperative, "桐湾镇");
        Herbs = Make(5, "93", "云溪演示中药材专业合作社", UnitKinds.Cooperative, "白石镇");
        Forestry = Make(6, "12", "云溪演示林业科学研究所", UnitKinds.Institute, "松岭镇");
        AllHolders = [.. highTech.Holders.DistinctBy(f => f.Index).OrderBy(f => f.Index).Select(f => f.Id)];
        List<Firm> old = [.. firms.Except(MeetingStory.Applying(firms)).Where(f => f.Kind == FirmKind.Ordinary && f.State == "存续" && f.RegisteredOn.Year < 2019).OrderBy(f => f.Index)];
        Ordinary = [.. old.Select(f => f.Id)];
        Farms = [.. old.Where(FarmFacts.OfFarms).Select(f => f.Id)];
        Cases = [.. Told()];
    }

    internal Unit Government { get; }
    internal Unit College { get; }
    internal Unit Station { get; }
    internal Unit Orchard { get; }
    internal Unit Herbs { get; }

    internal Unit Forestry { get; }

    internal IReadOnlyList<Unit> Units => [Government, College, Station, Orchard, Herbs, Forestry];

    internal IReadOnlyList<ToldCase> Cases { get; }

    /// <summary>Firms that hold a 高企 certificate, in their order in the county.</summary>
    internal IReadOnlyList<Guid> AllHolders { get; }

    /// <summary>Whose 研发准备金 of 2025 the story tells, in order; the fifth was returned and the sixth not passed.</summary>
    internal IReadOnlyList<Guid> Reserves => [.. Enumerable.Range(0, 6).Select(i => Holder(i == 2 ? 9 : i))];

    private IReadOnlyList<Guid> Ordinary { get; }

    private IReadOnlyList<Guid> Farms { get; }

    /// <summary>One letter serves for every step that must bring its paper.</summary>
    internal static PlannedPaper Letter { get; } = new(Paper, "推荐和批复文件（演示）.docx", "文件", "云科函〔2023〕99号", new(2023, 3, 20),
        ["关于推荐和批复有关事项的函", "（演示）"], "演示市科学技术局：", ["经研究，同意推荐附件所列单位。"], Invented.Bureau);

    /// <summary>
    /// The steps of a line: <c>stage date [record=value …] [#number] [!reason]</c> between semicolons, a date without its year in the
    /// year of the one before.
    /// </summary>
    internal static IEnumerable<Step> Walked(string steps)
    {
        var year = "";
        foreach (var text in steps.Split(';', StringSplitOptions.TrimEntries))
        {
            var parts = text.Split('!', 2);
            var reason = parts.Length > 1 ? parts[1] : "";
            var words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var day = words[1].Length == 5 ? $"{year}-{words[1]}" : words[1];
            year = day[..4];
            var on = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var number = words.FirstOrDefault(w => w.StartsWith('#'))?[1..];
            yield return new Step(words[0], on, "", reason, number is null ? null : new Certificate(number, on, null))
            {
                Values = words.Skip(2).Where(w => w.Contains('=', StringComparison.Ordinal)).Select(w => w.Split('=', 2)).ToDictionary(w => w[0], w => w[1]),
            };
        }
    }

    internal Guid Holder(int index) => AllHolders[index % AllHolders.Count];

    internal Guid OrdinaryAt(int index) => Ordinary[index % Ordinary.Count];

    /// <summary>A firm of the county's leading industries that applies in no meeting of the story.</summary>
    internal Guid FarmAt(int index) => Farms[index % Farms.Count];

    private IEnumerable<ToldCase> Told() => [.. money.Cases(), .. Filings(), .. Platforms(), .. County(), .. Contracts(), .. UnderWay(), .. Evaluations()];

    private IEnumerable<ToldCase> Filings()
    {
        for (var i = 0; i < 6; i++)
            yield return new("rd-reserve-filing", Holder(i == 2 ? 9 : i), 2025, i < 3 ? "年度续备" : "首次备案", Invented.PlanOfficer,
                $"draft 2025-01-{8 + i:00}; submitted 01-{16 + i:00}; county-review 01-{20 + i:00}" + (i switch
                {
                    4 => "; returned 01-27 !缺董事会决议，请补齐后再报",
                    5 => "; failed 02-10 !提取办法与专账设置不一致，管理制度没有经决策机构通过",
                    _ => $"; recognised 02-{6 + i:00} 受理日期=2025-01-{20 + i:00} #云科备〔2025〕{i + 1}号",
                }));
        for (var i = 0; i < 9; i++)
            yield return new("high-tech-annual-report", Holder(i), 2025, "", Invented.HighTechOfficer,
                i == 8 ? "submitted 2025-05-29; failed 06-03 !系统截止前没有完成提交，逾期未报" : $"submitted 2025-05-{6 + (2 * i):00}; recognised 05-{9 + (2 * i):00} 报送日期=2025-05-{9 + (2 * i):00}");
        yield return new("high-tech-annual-report", Holder(9), 2025, "", Invented.HighTechOfficer, "submitted 2025-05-26; returned 05-28 !知识产权清单与上年填报数不一致，请核对后再交");
        for (var i = 0; i < 2; i++)
            yield return new("rd-reserve-filing", Holder(i), 2024, "首次备案", Invented.PlanOfficer,
                $"draft 2024-01-{9 + i:00}; submitted 01-{16 + i:00}; county-review 01-{22 + i}; recognised 02-{5 + i:00} 受理日期=2024-01-{22 + i} #云科备〔2024〕{i + 1}号; lapsed 2025-02-{5 + i:00} !一年期满，已另行续备");
        yield return new("rd-reserve-filing", Holder(11), 2025, "首次备案", Invented.PlanOfficer, "draft 2025-11-28; submitted 12-08", Proxy: true);
        yield return new("high-tech-change", Holder(3), 2025, "更名", Invented.HighTechOfficer, "submitted 2025-04-14; county-review 04-18; accepted 05-06; publicity 06-09; recognised 07-01");
        yield return new("high-tech-change", Holder(6), 2025, "重大变化", Invented.HighTechOfficer, "submitted 2025-10-20; county-review 10-24; accepted 11-12");
    }

    private IEnumerable<ToldCase> Platforms()
    {
        ToldCase One(string scheme, Guid unit, int year, string variant, string steps) => new(scheme, unit, year, variant, Invented.RuralOfficer, steps);
        const string First = "draft {0}-05-06; submitted 06-03; county-review 06-06; recommended 06-14; city-review 06-28";
        yield return One("hunan-star-space", Orchard.Id, 2023, "新申报", string.Format(CultureInfo.InvariantCulture, First, 2023) + " 得分=86; site-visit 07-06; accepted 07-25; publicity 09-12; recognised 10-10 #湘科星创2023-99");
        yield return One("hunan-star-space", Herbs.Id, 2025, "新申报", string.Format(CultureInfo.InvariantCulture, First, 2025) + " 得分=81; site-visit 07-08; accepted 07-30; publicity 12-03");
        yield return One("hunan-star-space", OrdinaryAt(5), 2024, "新申报", string.Format(CultureInfo.InvariantCulture, First, 2024) + " 得分=58; failed 07-19 下次可报日期=2025-05-01 !创业导师只有 2 人，示范基地面积不实");
        // 样例：专题会议研究未通过.
        yield return One("hunan-maker-space", College.Id, 2024, "综合型", string.Format(CultureInfo.InvariantCulture, First, 2024) + " 得分=74; site-visit 07-05; accepted 08-01; province-meeting 10-18; failed 10-18 下次可报日期=2026-05-01 !专题会议研究未通过：年新注册入驻企业只有 4 家，专职服务人员不足");
        yield return One("hunan-maker-space", Holder(10), 2025, "专业型", "draft 2025-05-12; submitted 06-10; county-review 06-13; returned 06-17 !入驻协议缺签字页，请补齐");
        yield return One("hunan-incubator", Holder(11), 2025, "孵化器", "draft 2025-10-13; submitted 11-05; county-review 11-10; recommended 11-24; city-review 12-01");
        yield return One("hunan-engineering-center", Holder(12), 2023, "企业依托", "draft 2023-05-15; submitted 06-05; county-review 06-08; recommended 06-15; city-review 07-03; accepted 07-24; review 08-30 得分=83; publicity 11-06; recognised 12-05 建设期满日=2025-12-04 #湘工研2023-99");
        yield return One("hunan-engineering-center", Holder(13), 2025, "企业依托", "draft 2025-05-19; submitted 06-12; county-review 06-16; recommended 06-24; city-review 07-10; accepted 08-04; review 09-11 得分=69; failed 10-30 下次可报日期=2026-05-01 !固定研发人员 17 人，不足 20 人");
        yield return One("hunan-engineering-center", College.Id, 2025, "高校院所依托", "draft 2025-05-21; withdrawn 06-02 !尚未与省内重点企业签订联合协议，主动撤回");
        yield return One("hunan-incubator", College.Id, 2024, "孵化器", "draft 2024-05-13; submitted 06-05; county-review 06-12; recommended 06-20; city-review 07-04; accepted 07-24; review 08-28 得分=57; failed 10-15 下次可报日期=2025-05-01 !毕业企业 9 家，孵化场地不足，专家评审未达标");
        yield return One("national-maker-space", College.Id, 2023, "新申报", "draft 2023-09-11; submitted 09-25; county-review 09-28; recommended 10-09; city-review 10-18; province-review 11-06; failed 12-20 下次可报日期=2024-09-01 !年新注册企业 6 家、获融资 2 家，均未达到要求");
        yield return One("national-maker-space", hosts["云溪演示创客众创空间"].Id, 2025, "新申报", "draft 2025-09-08; submitted 09-22; county-review 09-25; recommended 10-10; city-review 10-20; province-review 11-26");
        yield return One("national-star-space", Orchard.Id, 2024, "新申报", "draft 2024-11-11; submitted 11-25; county-review 11-28; recommended 12-05; city-review 12-16; failed 2025-02-18 下次可报日期=2025-11-01 !线上平台没有运行数据，入驻主体以季节性用工为主");
        yield return One("national-star-space", Orchard.Id, 2025, "新申报", "draft 2025-11-17; submitted 12-01; county-review 12-03");
    }

    private IEnumerable<ToldCase> County()
    {
        ToldCase One(int firm, int year, string steps) => new("poverty-demonstration-enterprise", FarmAt(firm), year, "新申报", Invented.RuralOfficer, steps);
        yield return One(60, 2025, "draft 2025-09-01; submitted 09-08; township 09-10 乡镇意见=情况属实，同意申报; county-review 09-17; site-visit 09-24 核查日期=2025-09-24");
        yield return One(61, 2025, "draft 2025-09-02; submitted 09-09; township 09-11 乡镇意见=同意申报; county-review 09-18; returned 09-22 !带动脱贫户名册缺签字，请补齐");
        yield return One(62, 2025, "draft 2025-09-03; submitted 09-10; township 09-12 乡镇意见=带动户数与台账不符; failed 09-19 下次可报日期=2026-09-01 !乡镇核实带动户数与台账不符");
        yield return One(63, 2025, "draft 2025-11-20; submitted 11-27; township 12-02 乡镇意见=同意申报");
        yield return One(64, 2025, "draft 2025-09-05; withdrawn 09-16 !企业搬迁，下一年再报");
        yield return One(65, 2025, "draft 2025-12-01");
        yield return One(70, 2023, "draft 2023-09-04; submitted 09-11; township 09-13 乡镇意见=情况属实; county-review 09-20; site-visit 09-26 核查日期=2023-09-26; review 10-18 得分=82; meeting 10-27; publicity 11-01; recognised 11-15 #云科示〔2023〕1号");
        yield return One(71, 2023, "draft 2023-09-05; submitted 09-12; township 09-14 乡镇意见=情况属实; county-review 09-21; site-visit 09-27 核查日期=2023-09-27; review 10-18 得分=78; meeting 10-27; publicity 11-01; recognised 11-15 #云科示〔2023〕2号; cancelled 2025-09-16 !带动名册查实有 21 户重复，撤销称号并通报");
    }

    private IEnumerable<ToldCase> Contracts()
    {
        for (var i = 0; i < 8; i++)
            yield return new("technology-contract", Holder(2 + (i % 4)), 2025, "", Invented.PlanOfficer, $"submitted 2025-0{2 + i}-1{i}; accepted 0{2 + i}-1{i + 1}; review 0{2 + i}-1{i + 2}" + (i == 5
                ? $"; failed 0{2 + i}-2{i} !合同内容属一般商品买卖，不属技术合同"
                : $"; recognised 0{2 + i}-2{i} 登记编号=2025{Invented.CountyCode}{i + 1:0000} 登记日期=2025-0{2 + i}-2{i} 金额={20 + (7 * i)} 核定技术交易额={12 + (7 * i)}"));
    }

    private IEnumerable<ToldCase> UnderWay()
    {
        yield return new("technology-contract", Holder(2), 2025, "首次登记", Invented.PlanOfficer, "submitted 2025-12-01; accepted 12-03; review 12-04");
        yield return new("technology-contract", Holder(3), 2025, "首次登记", Invented.PlanOfficer, "submitted 2025-11-25; accepted 11-27; returned 12-02 !合同附件缺技术指标，补正后再审");
        yield return new("upper-evaluation", Government.Id, 2025, "真抓实干督查激励", Invented.PlanOfficer, "draft 2025-10-13; county-review 10-20; submitted 10-24; review 11-24");
        yield return new("upper-evaluation", Government.Id, 2024, "区域科技创新能力评价", Invented.PlanOfficer, "draft 2024-06-03; county-review 06-11; submitted 06-14; failed 08-20 !当年只评市州和国家级试点县");
    }

    private IEnumerable<ToldCase> Evaluations()
    {
        yield return new("innovative-county", Government.Id, 2023, "新申报", Invented.PlanOfficer,
            "draft 2023-02-06; county-government 02-20; submitted 03-01; city-review 03-08; recommended 03-16; review 04-20; defence 05-11 答辩日期=2023-05-11 答辩人=演示·周局长; publicity 07-10; recognised 08-15 建设期满日=2026-08-14 #湘创县2023-99; task-split 09-20; midterm 2025-03-19 得分=88.6 等次=良好; task-split 04-22");
        foreach (var (year, group, score, rank) in new[] { (2023, "第二方阵", "71.4", "9"), (2024, "第二方阵", "76.9", "5"), (2025, "第二方阵", "82.3", "2") })
            yield return new("upper-evaluation", Government.Id, year, "", Invented.PlanOfficer,
                $"draft {year}-03-04; county-review 03-11; submitted 03-18; review 05-20; published 09-{8 + (year - 2023):00} 分组={group} 得分={score} 位次={rank} 参评数=41");
    }
}
