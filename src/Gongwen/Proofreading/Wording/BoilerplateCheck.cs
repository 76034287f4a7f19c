using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Wording;

/// <summary>What does not belong to the document: what a web site added, what a template asks for, what a program answered.</summary>
internal sealed partial class BoilerplateCheck : ICheck
{
    public void Check(ProofText text, Findings found)
    {
        foreach (var noise in text.Outline.Noise.Where(n => !Contact().IsMatch(text.Plain.AsSpan(n.Start, n.End - n.Start))))
        {
            found.Add(noise.Start, noise.End, FindingClass.Boilerplate, "", 0.93m, "boilerplate.web", "网页带来的内容，不属于正文");
        }

        foreach (var sentence in text.Sentences)
        {
            var line = text.Plain.AsSpan(sentence.Start, sentence.End - sentence.Start);
            if (line.Length <= 160 && (WebSentence().IsMatch(line) || Answer().IsMatch(line)))
            {
                found.Add(sentence.Start, sentence.End, FindingClass.Boilerplate, "", 0.9m, "boilerplate.sentence", "不属于正文的话，应删去");
            }
        }

        Left(text, Template(), FindingClass.Boilerplate, "boilerplate.template", "模板里的提示没有删去", found);
        Left(text, Note(), FindingClass.ExtraText, "extra-text.note", "起草时的提示没有删去", found);
    }

    // Whom applicants ring for help, in a call of the bureau's own; the foot of a site names a firm.
    [GeneratedRegex("^技术支持：(?![^\n]{0,40}公司)[^\n]{0,24}[0-9]{3,4}-?[0-9]{7,8}\\s*$")]
    private static partial Regex Contact();

    private static void Left(ProofText text, Regex what, FindingClass kind, string rule, string message, Findings found)
    {
        for (var match = what.Match(text.Plain); match.Success; match = match.NextMatch())
        {
            if (text.InBody(match.Index))
            {
                found.Add(match.Index, match.Index + match.Length, kind, "", 0.9m, rule, message);
            }
        }
    }

    [GeneratedRegex("免责声明|本文(?:来源于|来自|转自|转载自)|(?:文章|资料|内容|图片|稿件)(?:来源于|来自|源自)(?:网络|互联网)|来源[:：]网络|转载请注明|(?:如有|若有|如涉及|如产生)[^。]{0,20}(?:侵权|版权)|(?:更多|获取)[^。]{0,30}(?:公众号|请访问|请点击|请关注)|扫一扫|长按[^。]{0,6}二维码|点击[^。]{0,6}(?:下载|阅读原文|查看全文|查看更多)|更多精彩(?:内容|资讯)|(?:此文|本文|范文|模板)[^。]{0,6}仅供参考|(?:内容|文章|文本|文稿|本文|答案)由?(?:AI|ai|人工智能|大模型|豆包|文心一言|DeepSeek|ChatGPT)(?:辅助|自动)?(?:生成|撰写|创作)|版权归[^。]{0,12}所有|未经[^。]{0,8}(?:授权|许可)[^。]{0,10}(?:转载|复制)|仅供(?:参考学习|学习参考|学习交流|学习使用|个人学习)")]
    private static partial Regex WebSentence();

    [GeneratedRegex("作为一[个款名](?:AI|人工智能|语言模型|智能助手)|^(?:以上|以下)(?:内容|是)[^。]{0,16}(?:仅供参考|为您|根据您)|希望(?:以上|这[份些篇])[^。]{0,20}(?:有(?:所)?帮助|满意)|^(?:您好|你好)[，！]|为您(?:生成|整理|撰写)|根据您(?:的要求|提供的)|^(?:好的|当然)，(?:以下|这是|下面)|您可以根据(?:实际|需要)[^。]{0,16}(?:修改|调整)|如需[^。]{0,16}请(?:告诉我|随时告知)")]
    private static partial Regex Answer();

    // What whoever drafts leaves for others to fill in or check; it stands within the text.
    [GeneratedRegex(@"[（\[【]?(?:此处|这里|在此|请在此(?:处)?|请在这里)(?:填写|输入|插入|添加|补充|粘贴|加盖|盖章|签字|附上|略去|空)[^，。；\n（）【】\[\]]{0,15}[）\]】]?|[（\[【]?(?:请|点击|单击)(?:此处)?(?:输入|填写|添加|编辑)(?:文字|文本|内容|标题|正文|单位|日期|姓名|数字)[^，。；\n（）【】\[\]]{0,10}[）\]】]?|[（\[【](?:单位名称|填报单位|填写单位|单位全称|数据)?(?:单位名称|填报单位|填写单位|单位全称|待补充|待填写?|待定|待核实|待核|待核对|待确认|待更新|待完善|待查|具体数字|填写数字|插入图片|插入表格|示例文字)[）\]】]|[（\[【](?:以上|以下|上述|此处|本段|该段|此段|数据|数字|这一段|这里)[^（）【】\n]{0,12}请[^（）【】\n]{0,12}(?:核对|核实|审核|审定|确认|补充|完善|修改|提供|把关)[^（）【】\n]{0,6}[）】\]]")]
    private static partial Regex Note();

    [GeneratedRegex(@"[（【\[](?:以上|本文|本稿|此稿|此件|以下)?(?:为|系|是)?(?:初稿|草稿)[^（）【】\n]{0,12}(?:请|供|待)[^（）【】\n]{0,30}[）】\]]|【?【[^【】\n]{0,12}模板[^【】\n]{0,50}】】?|[（【\[][^（）【】\n]{0,24}(?:用户可自行修改|可自行修改|请自行(?:修改|填写|补充)|酌情(?:删改|修改|增减)|请(?:根据|按)实际(?:情况)?(?:修改|填写|调整))[^（）【】\n]{0,12}[）】\]]|[（【\[](?:此处|这里|本段|下面|文中)可?(?:配图?|附图|附表|放图|留空|放置|另附)[^（）【】\n]{0,40}[）】\]]|^索引号[:：][^\n]{0,80}(?:发布机构|发文机关|公开方式|主题分类|信息来源|生成日期|发布日期)[:：][^\n]{0,40}|[Ll]orem ipsum[^\n。]{0,80}")]
    private static partial Regex Template();
}
