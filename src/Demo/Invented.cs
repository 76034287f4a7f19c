namespace Kechuang.Demo;

/// <summary>Invented names. None is meant to be anyone's: firms and people are marked 演示.</summary>
internal static class Invented
{
    /// <summary>Not in packs/reference: Huaihua's codes end at 431281.</summary>
    internal const string CountyCode = "431299";
    internal const string CountyName = "云溪县";
    internal const string Bureau = "云溪县科学技术局";
    internal const string CityBureau = "演示市科学技术局";
    internal const string Statistics = "云溪县统计局（演示）";

    internal static readonly string[] Sections = ["办公室", "高新股", "农村股", "规划成果股"];

    internal const string HighTechOfficer = "演示·陈晨", RuralOfficer = "演示·罗敏", PlanOfficer = "演示·唐宁";

    internal static readonly string[] Towns =
    [
        "云溪镇", "桐湾镇", "白石镇", "枫木镇", "清江镇", "龙塘镇", "石桥镇", "双泉镇", "金坪镇", "茶亭镇", "竹园镇", "松岭镇", "柳林镇",
        "水东镇", "高桥镇", "黄沙镇", "花园乡", "青山乡", "长坡乡", "岩门乡", "两河乡", "大湾乡", "新田乡", "梅岭乡", "月亮乡",
    ];

    internal static readonly string[] First = ["恒", "瑞", "泰", "祥", "华", "盛", "启", "卓", "博", "宏", "佳", "嘉", "锦", "铭", "诚", "远", "同", "正", "新", "安"];
    internal static readonly string[] Second = ["源", "达", "景", "康", "邦", "丰", "林", "通", "峰", "和", "合", "宇", "创", "光", "川", "州", "禾", "益", "为", "骏"];

    /// <summary>Family names for contacts; the given name is always 演示.</summary>
    internal static readonly string[] Families = ["李", "王", "张", "刘", "陈", "杨", "黄", "周", "吴", "向", "舒", "田", "唐", "罗", "邓", "彭"];

    /// <summary>A business by domain (empty: none of the eight), its word in the name, and its GB/T 4754-2017 class.</summary>
    internal static readonly (string Domain, string Word, string Industry)[] Technical =
    [
        ("电子信息", "电子", "3982"), ("电子信息", "软件", "6513"), ("电子信息", "电子材料", "3985"), ("生物与新医药", "生物科技", "2740"),
        ("生物与新医药", "制药", "2762"), ("新材料", "新材料", "2651"), ("新材料", "石墨", "3091"), ("新材料", "建材科技", "3024"),
        ("高技术服务", "技术服务", "7320"), ("高技术服务", "检测", "7452"), ("新能源与节能", "光伏", "3825"), ("资源与环境", "环保设备", "3591"),
        ("资源与环境", "大气治理", "7722"), ("先进制造与自动化", "智能装备", "3499"), ("先进制造与自动化", "精密机械", "3484"),
        ("先进制造与自动化", "车用部件", "3752"),
    ];

    internal static readonly (string Word, string Industry)[] Ordinary =
    [
        ("米业", "0111"), ("食品", "1371"), ("茶业", "1530"), ("豆制品", "1392"), ("酒业", "1512"), ("家具", "2110"), ("塑料", "2921"),
        ("商贸", "5211"), ("旅游饭店", "6110"), ("建筑", "4710"), ("物流", "5431"), ("粮油", "1310"), ("表面处理", "3360"),
    ];

    internal static readonly string[] FailReasons =
    [
        "创新能力评价得分 68 分，未达到 70 分以上（不含）的要求", "知识产权对主要产品（服务）的核心支持作用不充分", "近三年研究开发费用占销售收入比例不足，专项审计核减",
        "高新技术产品（服务）收入占比经核减后低于 60%", "科技人员占比证明材料不足", "研究开发组织管理水平材料缺失，创新能力评价得分不足",
    ];

    internal static readonly string[] ReturnReasons = ["专项审计报告附件缺页，退回补正", "知识产权证书与系统信息不一致，退回修改", "职工人数说明缺社保清单，退回补充"];

    internal static readonly string[] WithdrawReasons = ["企业拟补齐知识产权后下一年再报，主动撤回", "企业股权变更未完成，主动撤回"];
}
