using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Wording;

/// <summary>Frames of which one half is missing (把思想统一到决策部署。, 以项目建设抓手，), or that say a thing in two ways. OpenEndCheck has those that lack their end.</summary>
internal static partial class OpenFramePatterns
{
    public static IReadOnlyList<Pattern> All { get; } =
    [
        new("grammar.frame", FindingClass.Grammar, 0.82m, UnifyTo(), "${at}上来", "“统一到……”要与“上来”搭配"),
        new("grammar.frame", FindingClass.Grammar, 0.8m, PutInPlace(), "${at}位置", "“摆（放）在……”缺“位置”"),
        new("grammar.frame", FindingClass.Grammar, 0.8m, WithAs(), null, "“以……为……”缺“为”"),
        new("grammar.mixed", FindingClass.Grammar, 0.82m, HasIsClear(), null, "“具有……优势”与“……优势明显”两种说法混在一起"),
        new("grammar.mixed", FindingClass.Grammar, 0.82m, OftenIsMuch(), null, "“时有发生”与“情况较多”说的是一件事，留一个"),
        new("grammar.mixed", FindingClass.Grammar, 0.8m, FastenPace(), null, "“加快……步伐”中间不再用“推动、提升”"),
        new("grammar.mixed", FindingClass.Grammar, 0.82m, OneOfReason(), null, "“是……之一”与“……的原因”两种说法混在一起"),
        new("grammar.mixed", FindingClass.Grammar, 0.78m, TimesOfEffect(), null, "“放大……倍”后面不用“的效应”"),
        new("grammar.mixed", FindingClass.Grammar, 0.8m, FarFromGap(), null, "“距”与“差距”只用一个，应为“差”"),
        new("grammar.twice", FindingClass.Grammar, 0.84m, SameSense(), null, "两个词意思相同，留一个"),
        new("grammar.twice", FindingClass.Grammar, 0.8m, AimTaskDemand(), null, "“目标”“任务”“要求”叠用，留一个"),
        new("grammar.beyond-all", FindingClass.Grammar, 0.82m, BeyondAll(), "100%", "比率不会超过100%，不用“以上”"),
        new("grammar.about-or-so", FindingClass.Grammar, 0.84m, AboutOrSo(), "$1", "“约、大约”与“左右、上下”只用一个：{1}"),
        new("extra-text.before-twice", FindingClass.ExtraText, 0.88m, BeforeTwice(), "", "“前”与“之前”只用一个"),
        new("extra-text.will-twice", FindingClass.ExtraText, 0.86m, WillTwice(), "将", "“将”“会”重复，留一个"),
    ];

    [GeneratedRegex("(?<at>统一到(?<=(?:思想|认识|行动|步调)[^，。；：\n到]{0,8}统一到)[^，。；：\n]{2,40}(?<![上下]来|中来|[上中里])(?<!之上|之中))(?=[，。；])")]
    private static partial Regex UnifyTo();

    [GeneratedRegex("(?<at>(?:把|将)[^，。；：\n]{2,24}(?:放在|摆在|摆到|放到)了?(?:更加|更为|十分|非常)?(?:突出|重要|优先发展的?|首要|核心|关键|优先|战略|全局的?核心)的?)(?=[，。；])")]
    private static partial Regex PutInPlace();

    [GeneratedRegex("(?<=^|[，。；：\n])(?<at>以[^，。；：、\n为作做当是成]{2,16}(?:抓手|契机|主线|载体|突破口|着力点|出发点|落脚点|主攻方向|总抓手|切入点))(?=，)")]
    private static partial Regex WithAs();

    [GeneratedRegex("(?<at>(?:具有|有着|拥有|具备)[^，。；：\n的]{0,4}[^，。；：\n]{2,24}(?:优势|特点|特色|潜力|基础|特征|效果|成效|作用)(?:十分|非常|较为|比较|极为)?(?:明显|显著|突出|巨大|雄厚|良好|较好|鲜明|独特))(?=[，。；])")]
    private static partial Regex HasIsClear();

    [GeneratedRegex("(?:时有发生|屡有发生|普遍存在|经常发生|经常出现|屡见不鲜|不同程度存在|仍然存在|依然存在)的?(?:情况|现象|问题)(?:还|仍|依然|仍然)?(?:较多|普遍|较为普遍|时有发生|存在|突出|较为突出|严重|屡见不鲜)(?=[，。；])")]
    private static partial Regex OftenIsMuch();

    [GeneratedRegex("(?<at>加快(?:推动|提升|提高|增强|促进|加大)[^，。；：、\n]{2,14}(?:步伐|脚步|进度|速度))(?=[，。；])")]
    private static partial Regex FastenPace();

    [GeneratedRegex("是[^，。；：\n]{2,14}之一的(?:主要|重要)?原因(?=[，。；])|是[^，。；：\n]{0,10}的(?:主要|根本|直接)?原因所(?:在|致)的(?:问题|结果)?(?=[，。；])")]
    private static partial Regex OneOfReason();

    [GeneratedRegex("(?:放大|提高|扩大|增加|提升|增长)了?[0-9.]{1,5}倍的(?:效应|效果|作用|成效|效益)(?=[，。；])")]
    private static partial Regex TimesOfEffect();

    [GeneratedRegex("(?<=距离?[^，。；：0-9\n]{2,16})(?<!的)差距(?:还有|仍有|为)?(?=[0-9])")]
    private static partial Regex FarFromGap();

    [GeneratedRegex("提早提前|提前提早|提前先行|先行提前|加速加快|加快加速|尽快尽早|尽早尽快|立即马上|马上立即|彻底完全|完全彻底|陆续相继|相继陆续|先后陆续|陆续先后|先后相继|相继先后|统统全部|一律全部|全部一律|全都统统|单独独自|独自单独|大致大约|大约大致|约大约|大约约|至少最少|最少至少|应当必须|必须应当|应该必须|必须应该|一定必须|已经已(?!经)|曾经曾|正在正|将要将|目前现在|当前目前|如今现在|过去曾经|仍旧仍然|仍然仍旧|重新再次|再次重新|互相相互|相互互相|亲自亲手|十分很|非常很|极其很|更加越来越|首先先(?!后|进|行)|最后终于|基本大体|大体基本|经常常常|常常经常|往往经常|时常经常|逐年每年|每年逐年|日益逐渐|逐渐日益|特别尤其|尤其特别|唯一仅有|仅有唯一|全面全部|全体全部|普遍广泛都|忽然突然|必要需要|避免免于|切实真正|不仅不但|所以因此|因此所以|因为由于|但是可是|可是但是|然而但是|但是然而|虽然尽管|尽管虽然|如果假如|假如如果|并且而且|而且并且|或者或是|以及和|以及与|和以及|根据按照|按照根据")]
    private static partial Regex SameSense();

    [GeneratedRegex("(?:的)?(?:目标任务要求|任务目标要求|目标要求任务|任务要求目标|要求目标任务)(?=[，。；])")]
    private static partial Regex AimTaskDemand();

    [GeneratedRegex("(?<=(?:率|满意度|知晓度)(?:均|都)?(?:达到?|为|保持在|超过|突破|在|稳定在|提高到|确保)?)100%(?:以上|及以上)|(?<=(?:率|满意度)(?:均|都)?(?:超过|突破|高于))100%(?=[，。；])")]
    private static partial Regex BeyondAll();

    // Units that the table of BoundPatterns does not list.
    [GeneratedRegex("((?:大约|大概|将近|接近|(?<![签公条契合违履预邀节制特相新誓婚解失赴续毁和租简集隐纽守践立缔])约)(?:有|为|达|在)?[0-9]{1,8}(?:\\.[0-9]{1,4})?[余多]?[万亿]?(?:毫米|厘米|米|公顷|立方米|平方公里|千瓦时?|公斤|千克|斤|小时|分钟|户|头|只|株|棵|份|册|块|座|处|条|间|栋|岁|度|℃|摄氏度|学时|个月|周|倍|成|里))(?:左右|上下)")]
    private static partial Regex AboutOrSo();

    [GeneratedRegex("(?<=(?:[日月底末初年天]|下旬|中旬|上旬|季度|午)前)(?:之前|以前)|(?<=之前|以前)之?前|(?<=之后|以后)之?后(?![续来勤备果方])|(?<=(?:[日月天])后)(?:之后|以后)")]
    private static partial Regex BeforeTwice();

    [GeneratedRegex("将会将|将要将|会将会|将将(?!军|领|士)")]
    private static partial Regex WillTwice();
}
