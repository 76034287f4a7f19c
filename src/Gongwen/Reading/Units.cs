namespace Kechuang.Gongwen.Reading;

/// <summary>What kind of quantity a measure counts.</summary>
internal enum UnitKind
{
    Count,
    Money,
    Measured,
    Percent,
    Points,
    Times,
    Year,
    Quarter,
    Month,
    Day,
    Place,
}

/// <summary>A measure that stands after a number.</summary>
internal readonly record struct Unit(int End, string Text, UnitKind Kind);

/// <summary>Measures of official reports, longest first, each with the characters after which it is no measure but part of a word.</summary>
internal static class Units
{
    private static readonly string[] Magnitudes = ["万亿", "千万", "百万", "十万", "亿", "万", "千", "百"];

    private static readonly (string Text, UnitKind Kind)[] All =
    [
        .. Of(UnitKind.Percent, "% ％ ‰"),
        .. Of(UnitKind.Points, "个百分点 百分点"),
        .. Of(UnitKind.Times, "倍 成"),
        .. Of(UnitKind.Money, "美元 欧元 港元 元"),
        .. Of(UnitKind.Measured, "平方公里 平方千米 平方米 立方米 平方 立方 公里 千米 厘米 毫米 米 公顷 亩 吨标准煤 吨 公斤 千克 斤 千瓦时 千瓦 兆瓦 ㎡ m² m³ km² kWh kW MW km kg ℃"),
        .. Of(UnitKind.Year, "年"),
        .. Of(UnitKind.Quarter, "季度"),
        .. Of(UnitKind.Month, "月"),
        .. Of(UnitKind.Day, "日 号"),
        .. Of(UnitKind.Place, "省 市 州 县 区 旗 镇 乡 村 街道"),
        .. Of(UnitKind.Count, "个工作日 个小时 个月 人次 人日 人年 人份 人 场次 场 班次 班 家次 家 户次 户 批次 批 台套 台 套 件次 件 个 名 位 项次 项 次 期 份 篇 条 所 处 座 辆"),
        .. Of(UnitKind.Count, "头 只 羽 株 棵 册 本 部 类 种 支 组 届 轮 天 小时 分钟 周 岁 级 课时 学时 起 宗 例 门 张 幅 块 间 栋 片 颗 字 枚 方阵 字节 分 盏 口 瓶 箱 袋 艘 列 架 道 段 节 章 单 剂 车次 桶 度"),
    ];

    // “xx家庭农场” names a farm, “xx对外形象” a county: here the sign after the blank begins a word.
    private static readonly Dictionary<string, string> NotBefore = new()
    {
        ["家"] = "庭具电乡纺禽畜园装校", ["个"] = "体性案别", ["人"] = "民才大事均文工员口社造", ["名"] = "称单优牌录胜特", ["项"] = "目", ["次"] = "数序要产生",
        ["期"] = "间刊货待", ["户"] = "籍外口", ["场"] = "所地镇景馆", ["台"] = "账湾办", ["所"] = "有在以属谓需", ["成"] = "立果效功为本员绩长分就都熟",
        ["批"] = "准发复评示", ["类"] = "似别", ["起"] = "草到来步点源", ["份"] = "额", ["门"] = "店户类面", ["张"] = "家", ["座"] = "谈", ["支"] = "部持撑付行柱出队书线委",
        ["组"] = "织建成长合员", ["只"] = "有要能是", ["株"] = "洲", ["元"] = "旦宵素器件", ["条"] = "件例款", ["片"] = "区面", ["字"] = "样体", ["件"] = "均",
        ["部"] = "门署分委队长", ["本"] = "地土级县市省局年身科次着", ["种"] = "植养业子苗粮田质", ["位"] = "于居列置次", ["级"] = "别", ["处"] = "理于置室长", ["分"] = "管别局公布析为配享散批类行工解明级阶享组",
        ["天"] = "然津", ["周"] = "边期围转密", ["块"] = "状链", ["间"] = "接", ["列"] = "入为出", ["架"] = "构", ["道"] = "路德", ["段"] = "落", ["口"] = "粮岸径味碑", ["班"] = "子主",
        ["米"] = "业粉", ["村"] = "民庄干部支", ["乡"] = "村亲土镇贤", ["镇"] = "区", ["市"] = "场民值面", ["区"] = "间域别块位划", ["年"] = "货轻龄", ["月"] = "饼均",
        ["日"] = "常益均报", ["号"] = "召称角", ["轮"] = "换流岗", ["例"] = "如会行外", ["篇"] = "章幅", ["瓶"] = "颈", ["头"] = "脑部", ["幅"] = "度",
        ["节"] = "能约点日水目奏电庆假省气", ["章"] = "程", ["单"] = "位一独项价纯身元体", ["度"] = "假过夏量", ["桶"] = "装",
    };

    // “72名特派员”, “3家装备企业”, “6项目标”: a word of its own follows, and the sign before it is a measure after all.
    private static readonly Dictionary<string, string[]> Yet = new()
    {
        ["名"] = ["特派", "特聘", "特邀", "特约", "优秀", "胜出"], ["家"] = ["具有", "具备", "装备", "装修", "纺织", "电商", "电子", "电力", "电气", "电机", "电器企", "园区", "畜牧", "校企"],
        ["项"] = ["目标"], ["人"] = ["大专", "事业", "工程师", "员额"], ["个"] = ["体系", "体量"],
    };

    /// <summary>The measure at a position, after an optional 余, 多 or 万.</summary>
    public static Unit? Read(string text, int start, int end)
    {
        var at = SkipEstimate(text, start, end);
        if (Measure(text, at, end) is { } plain)
        {
            return plain;
        }

        if (Magnitude(text, at, end) is not { } magnitude)
        {
            return null;
        }

        var after = SkipEstimate(text, at + magnitude.Length, end);
        if (Measure(text, after, end) is { Kind: UnitKind.Count or UnitKind.Money or UnitKind.Measured or UnitKind.Times } scaled)
        {
            return scaled with { Text = magnitude + scaled.Text };
        }

        return magnitude[^1] is '万' or '亿' ? new Unit(at + magnitude.Length, magnitude, UnitKind.Count) : null;
    }

    private static Unit? Measure(string text, int start, int end)
    {
        foreach (var (unit, kind) in All)
        {
            var after = start + unit.Length;
            if (after <= end && string.CompareOrdinal(text, start, unit, 0, unit.Length) == 0 && !BeginsWord(unit, text, after, end))
            {
                return new Unit(after, unit, kind);
            }
        }

        return null;
    }

    private static bool BeginsWord(string unit, string text, int after, int end) =>
        after < end && ((NotBefore.TryGetValue(unit, out var next) && next.Contains(text[after]) && !Follows(unit, text, after, end))
            || (char.IsAscii(unit[^1]) && char.IsAsciiLetter(unit[^1]) && char.IsAsciiLetterOrDigit(text[after])));

    private static bool Follows(string unit, string text, int after, int end) =>
        Yet.TryGetValue(unit, out var words) && Array.Exists(words, word => text.AsSpan(after, end - after).StartsWith(word, StringComparison.Ordinal));

    private static string? Magnitude(string text, int start, int end) =>
        Magnitudes.FirstOrDefault(m => start + m.Length <= end && string.CompareOrdinal(text, start, m, 0, m.Length) == 0);

    private static int SkipEstimate(string text, int at, int end) =>
        at < end && text[at] is '余' or '多' or '来' or '几' && at + 1 < end ? at + 1 : at;

    private static IEnumerable<(string, UnitKind)> Of(UnitKind kind, string units) =>
        units.Split(' ').Select(unit => (unit, kind));
}
