namespace Kechuang.Office;

/// <summary>What an act is called on the page of the log; the record itself keeps the name of the request.</summary>
internal static class ActWords
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["AddAccount.Request"] = "新增账号", ["ChangeAccount.Request"] = "修改账号", ["ChangePassword.Request"] = "修改密码",
        ["ResetPassword.Request"] = "重置密码", ["NoteSignIn.Request"] = "登录", ["FoundCounty.Request"] = "建立本县",
        ["DemoAccounts.Request"] = "生成演示账号", ["DemoCounty.Part"] = "生成演示县", ["MoveDemoDay.Request"] = "调整演示日期",
        ["KeepDraft.Request"] = "上传待导入的表", ["KeepDraft.Answer"] = "回答导入的问题", ["KeepDraft.Drop"] = "放弃导入", ["ApplyImport.Request"] = "确认导入",
        ["RegisterEnterprise.Request"] = "登记企业", ["EditEnterprise.Request"] = "修改企业基本情况", ["EditContact.Request"] = "修改联系方式",
        ["RevealContact.Request"] = "显示联系方式",
        ["EnterYear.Request"] = "填写年度数据", ["CancelTitle.Request"] = "登记称号撤销",
        ["SavePolicy.Request"] = "保存政策规则新版本", ["WithdrawPolicy.Request"] = "撤回政策规则版本",
        ["OpenCase.Request"] = "登记办件", ["MoveCase.Request"] = "登记进展", ["CorrectMove.Request"] = "更正进展",
        ["LookAtCase.Request"] = "查看办件", ["OpenBatch.Request"] = "登记批次",
        ["EnterFigure.Request"] = "录入数值", ["SetTarget.Request"] = "登记目标",
        ["BindBlank.Request"] = "绑定文稿空格", ["EditParagraph.Request"] = "修改文稿段落", ["SignDocument.Request"] = "签发文稿",
        ["WithdrawSignOff.Request"] = "撤回签发",
        ["TakeJob.Request"] = "后台任务开始", ["StepJob.Request"] = "后台任务推进", ["FailJob.Request"] = "后台任务出错", ["ChangeJob.Request"] = "处理后台任务",
    };

    /// <summary>The bureau's word; an act that has none yet shows the name it is recorded under.</summary>
    internal static string Of(string request) => Known.GetValueOrDefault(request, request);
}
