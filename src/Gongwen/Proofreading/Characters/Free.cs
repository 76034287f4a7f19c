using System.Buffers;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>Characters that stand alone in official prose; what else stands alone is a piece of a broken word.</summary>
internal static class Free
{
    private static readonly SearchValues<char> Alone = SearchValues.Create(
        "的了和与及或在对为向从自由以于把被让使将给就才都也又还再更最很太不没未无有是即并且而但若如因故其之此该各每某本我你他她它们这那哪几多少" +
        "上中下内外前后里左右东西南北间旁初末新老旧大小高低长短好坏强弱快慢全共总约近逾超达至到按照据凭经过着随沿同跟比较除非可能要会应须得需想愿敢" +
        "省市州县区乡镇村组街局厅部处科室所站院校馆社厂会委党团队班户户人家员者级类型式性化率量额值度点面线片块条件项个名位次批期届轮场套台份家所处座亩吨元万亿千百十年月日时天周季" +
        "第一二三四五六七八九十零两双半单首头等均已曾正刚再仍尚却只仅单独互相特别极颇稍略些做办抓建促推创争保护管查看听说讲谈读写学教讯谋求要来去走进出入回带领请送报发收交付买卖用拿放打开关设立定订签改换增减提升降占列排获得奖评审批" +
        "种养植育药茶果林粮油菜鱼猪牛羊鸡水电路网房田山河湖港桥车船机器钱款税费债股权法律令规章制案例题课业绩效责任命史书文字词句图表卡证照章印信息号码");

    // 达5家, 每3年, 共12项; and what counts or names: 省12个, 人3名.
    private static readonly SearchValues<char> BeforeFigure = SearchValues.Create(
        "为达至到于近约超逾过共计有第从自在以按每前后内外用占降增升减等额与和及或比由对向的了是各另余成率级类期号楼户人家个名项次件亩元万亿月日年时天只仅满足需给获得收投出奖发补拨列排居选派建设立办做开新种植养育评报审创争购买卖值量度村县市省镇乡组队部局区线点面");

    // No clause ends with them.
    private static readonly SearchValues<char> NotBeforeMark = SearchValues.Create("同与和以于为从把被将该各每某更最较很就才都也又并且若因其此至近约超逾按凭经沿随作让使令");

    /// <summary>Whether it may stand alone before a figure.</summary>
    public static bool StandsBeforeFigure(char c) => BeforeFigure.Contains(c);

    /// <summary>Whether it may stand alone at the end of a clause.</summary>
    public static bool StandsBeforeMark(char c) => Alone.Contains(c) && !NotBeforeMark.Contains(c);

    public static bool Is(char c) => Alone.Contains(c);

    /// <summary>Endings that make a word of another: alone they are left over from one.</summary>
    public static bool IsSuffix(char c) => "化员型性率度者".Contains(c);

    /// <summary>Particles and prepositions: written twice they are a slip.</summary>
    public static bool IsParticle(char c) => "的了和与及或在对为向从以于把被将也都并且而但是有不我其".Contains(c);
}
