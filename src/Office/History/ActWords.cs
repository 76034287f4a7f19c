using Kechuang.Kernel;
using Kechuang.Ui;

namespace Kechuang.Office;

/// <summary>What an act is called on the page of the log; the record itself keeps the name of the request.</summary>
internal static class ActWords
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["AddAccount.Request"] = "新增账号", ["ChangeAccount.Request"] = "修改账号", ["ChangePassword.Request"] = "修改密码",
        ["ResetPassword.Request"] = "重置密码", ["NoteSignIn.Request"] = "登录", ["FoundCounty.Request"] = "建立本县",
        ["DemoAccounts.Request"] = "生成演示账号", ["DemoAccountsExpert.Request"] = "生成演示专家账号", ["DemoCounty.Part"] = "生成演示县", ["MoveDemoDay.Request"] = "调整演示日期",
        ["KeepDraft.Request"] = "上传待导入的表", ["KeepDraft.Answer"] = "回答导入的问题", ["KeepDraft.Drop"] = "放弃导入", ["ApplyImport.Request"] = "确认导入",
        ["RegisterEnterprise.Request"] = "登记企业", ["EditEnterprise.Request"] = "修改企业基本情况", ["EditContact.Request"] = "修改联系方式",
        ["RevealContact.Request"] = "显示联系方式",
        ["EnterYear.Request"] = "填写年度数据", ["CancelTitle.Request"] = "登记称号撤销",
        ["SavePolicy.Request"] = "保存政策规则新版本", ["WithdrawPolicy.Request"] = "撤回政策规则版本",
        ["OpenCase.Request"] = "登记办件", ["MoveCase.Request"] = "登记进展", ["CorrectMove.Request"] = "更正进展",
        ["PauseCase.Request"] = "暂停计时或延期", ["ResumeCase.Request"] = "恢复计时", ["SignCase.Request"] = "登记会签", ["ReopenCase.Request"] = "恢复办理",
        ["AddExpert.Request"] = "登记专家", ["EditExpert.Request"] = "修改专家", ["SuspendExpert.Request"] = "停用或恢复专家", ["RevealExpert.Request"] = "显示专家姓名和电话",
        ["DeclareTie.Request"] = "登记回避关系", ["WithdrawTie.Request"] = "解除回避关系", ["MakePanel.Request"] = "建评审组", ["DrawPanel.Request"] = "抽取专家",
        ["VoidPanel.Request"] = "作废评审组", ["ReplaceExpert.Request"] = "更换专家", ["SaveSheet.Request"] = "保存或提交评分表", ["ReturnSheet.Request"] = "退回评分表",
        ["ClosePanel.Request"] = "结束评审", ["ReopenPanel.Request"] = "重新打开评审",
        ["LookAtCase.Request"] = "查看办件", ["OpenBatch.Request"] = "登记批次",
        ["RegisterPlatform.Request"] = "登记创新平台", ["MovePlatform.Request"] = "登记平台进展", ["CorrectPlatformMove.Request"] = "更正平台进展",
        ["EnterFacts.Request"] = "填报平台绩效数据", ["ReturnFacts.Request"] = "退回平台绩效数据", ["ScoreAssessment.Request"] = "登记平台专家评分",
        ["PublishAssessment.Request"] = "登记平台评价结果", ["CorrectAssessment.Request"] = "更正平台评价结果",
        ["SaveMeeting.Request"] = "安排会议", ["DropMeeting.Request"] = "取消会议", ["HoldMeeting.Request"] = "登记会议决定",
        ["SaveNotice.Request"] = "拟公示", ["PublishNotice.Request"] = "发布公示", ["RetractNotice.Request"] = "撤下公示", ["AddObjection.Request"] = "登记异议",
        ["ReplyObjection.Request"] = "答复异议", ["LookAtObjection.Request"] = "显示异议人联系方式",
        ["KeepResult.Request"] = "识别上级名单", ["DropResult.Request"] = "放弃上级名单", ["ApplyResult.Request"] = "确认登记上级名单",
        ["StartApplication.Request"] = "开始填报", ["SaveApplication.Request"] = "保存申请表", ["SubmitApplication.Request"] = "提交申请表",
        ["AddMaterial.Request"] = "上传申报材料", ["UseMaterial.Request"] = "选用申报材料", ["DropMaterial.Request"] = "取消申报材料", ["ReleaseMaterial.Request"] = "解除材料隔离",
        ["EnterValue.Request"] = "填写指标档案", ["AdoptFigures.Request"] = "采用台账数值", ["SplitTask.Request"] = "分解指标任务",
        ["EnterFigure.Request"] = "录入数值", ["SetTarget.Request"] = "登记目标",
        ["BeginOwn.Request"] = "新建自有文稿", ["BindBlank.Request"] = "绑定文稿空格", ["EditParagraph.Request"] = "修改文稿段落", ["SignDocument.Request"] = "签发文稿",
        ["WithdrawSignOff.Request"] = "撤回签发", ["UndoEdit.Request"] = "撤销文稿改动", ["AddTemplate.Request"] = "上传文稿模板",
        ["ReadBlank.Request"] = "读入空白表", ["BindCells.Request"] = "绑定上报表的格", ["TypeCells.Request"] = "填写上报表", ["ExportForm.Request"] = "导出上报表",
        ["DropForm.Request"] = "删除读错的空白表", ["RetireForm.Request"] = "停用或恢复上报表",
        ["MakeEdition.Request"] = "制作公开版", ["ReleaseEdition.Request"] = "公开文稿", ["WithdrawEdition.Request"] = "撤下公开版",
        ["MakeDisclosure.Request"] = "制作信息公开表", ["ReleaseDisclosure.Request"] = "公开信息公开表", ["WithdrawDisclosure.Request"] = "撤下信息公开表",
        ["AcceptFinding.Request"] = "采纳校对", ["IgnoreFinding.Request"] = "忽略校对", ["HeedFinding.Request"] = "恢复校对",
        ["AddCountyWord.Request"] = "增加本县用词", ["WithdrawCountyWord.Request"] = "撤下本县用词",
        ["AddRemark.Request"] = "写批注", ["SettleRemark.Request"] = "办结批注", ["HandOut.Request"] = "分送文稿", ["HandBack.Request"] = "交回文稿",
        ["TakeJob.Request"] = "后台任务开始", ["StepJob.Request"] = "后台任务推进", ["FailJob.Request"] = "后台任务出错", ["ChangeJob.Request"] = "处理后台任务",
    };

    /// <summary>The bureau's word; an act that has none yet shows the name it is recorded under.</summary>
    internal static string Of(string request) => Known.GetValueOrDefault(request, request);

    /// <summary>Names of the requests that somebody means by words or initials.</summary>
    internal static IReadOnlyList<string> Named(Keyword word) => [.. Known.Where(k => word.In(k.Value)).Select(k => k.Key)];

    /// <summary>The acts to choose from.</summary>
    internal static IReadOnlyList<Choice> Choices { get; } = [.. Known.Select(k => new Choice(k.Key, k.Value))];
}
