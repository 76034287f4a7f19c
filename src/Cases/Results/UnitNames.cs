using System.Text;
using Kechuang.Kernel;

namespace Kechuang.Cases;

/// <summary>Forms under which names of units are compared.</summary>
internal static class UnitNames
{
    // Traditional characters that stand in names of firms, each before its simplified form: lists from Hong Kong owned firms and from PDFs
    // with old fonts have them.
    private const string Traditional =
        "雲云湖湖縣县鄉乡鎮镇區区廣广東东華华國国際际農农業业產产科科機机電电氣气動动車车電电網网絡络數数據据軟软體体訊讯傳传媒媒藥药醫医療疗衛卫養养殖殖豐丰興兴發发達达遠远進进"
        + "創创製制術术藝艺設设計计備备儀仪電电纖纤維维織织紡纺綠绿環环節节資资源源礦矿鐵铁鋼钢銅铜鋁铝銀银錫锡鎢钨銻锑錳锰鋰锂鈉钠鈷钴鎳镍稀稀貴贵會会與与開开關关門门間间閣阁陽阳陰阴隆隆龍龙鳳凤"
        + "鴻鸿鵬鹏鶴鹤馬马魚鱼鳥鸟麗丽黃黄齊齐齋斋寶宝實实寫写審审寧宁導导將将專专對对層层屬属島岛嶺岭嶽岳崗岗師师帶带幫帮庫库廠厂廣广廳厅強强彈弹錄录徑径後后從从復复徵征德德恆恒懷怀應应慶庆憲宪"
        + "戰战戲戏戶户攝摄攜携擇择擊击擔担據据擴扩敵敌數数斷断時时晉晋暉晖曉晓書书東东條条來来楊杨極极構构樂乐樓楼標标樹树橋桥機机檢检歐欧歲岁歷历氫氢漢汉溝沟滿满漁渔潔洁潤润濟济濱滨瀏浏瀟潇灣湾"
        + "灑洒瀘泸為为烏乌無无煙烟熱热燈灯燒烧營营爐炉爾尔獨独獲获瑩莹環环現现瓊琼畢毕異异當当疊叠盛盛盡尽監监盤盘眾众碩硕磚砖禮礼種种稱称穀谷積积窯窑競竞筆笔範范築筑簡简糧粮紅红級级純纯紙纸細细"
        + "終终組组結结給给統统經经綜综緣缘編编緯纬練练縱纵總总績绩繼继續续罐罐羅罗義义習习聖圣聯联聲声職职腦脑膠胶臨临舉举舊旧艦舰莊庄葉叶蓮莲蔣蒋蔭荫蕭萧蘇苏蘭兰處处號号虛虚蟲虫補补裝装裡里規规視视"
        + "覽览觀观訂订記记許许評评試试詩诗話话該该詳详誠诚語语誼谊課课調调談谈請请論论諾诺謙谦講讲證证識识譯译議议護护讓让豬猪貝贝財财貨货貫贯費费貿贸賀贺賓宾賢贤質质賽赛贏赢軍军軸轴較较載载輝辉輪轮"
        + "輸输轉转辦办農农連连運运過过遙遥適适選选遷迁邊边鄧邓鄭郑郵邮鄰邻醬酱釀酿針针鈞钧銘铭鋒锋錢钱錦锦鍋锅鍵键鎖锁鏡镜鐘钟長长閩闽闊阔隊队階阶際际陸陆險险雙双難难靈灵靜静韓韩頂顶項项順顺預预領领"
        + "頭头題题顏颜願愿顧顾風风飛飞飲饮飼饲飾饰餐餐館馆馳驰駿骏驗验驛驿驅驱鮮鲜鹽盐麥麦點点黨党齡龄";

    private static readonly Dictionary<char, char> Simplified = Pairs();

    /// <summary>The same name however it is typed: widths, brackets, spaces, letters, traditional characters.</summary>
    internal static string Key(string name)
    {
        var key = TextForm.Key(name);
        return key.Any(Simplified.ContainsKey) ? string.Concat(key.Select(c => Simplified.GetValueOrDefault(c, c))) : key;
    }

    /// <summary>What is the same in names that may be one unit's: kind of company, brackets and the words of the area. Only a suggestion.</summary>
    internal static string Loose(string key)
    {
        var loose = new StringBuilder(key.Length);
        foreach (var c in key.Replace("有限责任公司", "有限公司", StringComparison.Ordinal))
            if (c is not ('(' or ')' or '省' or '市' or '县' or '·' or '-'))
                loose.Append(c);
        return loose.ToString();
    }

    private static Dictionary<char, char> Pairs()
    {
        var pairs = new Dictionary<char, char>();
        for (var i = 0; i + 1 < Traditional.Length; i += 2)
            if (Traditional[i] != Traditional[i + 1])
                pairs.TryAdd(Traditional[i], Traditional[i + 1]);
        return pairs;
    }
}
