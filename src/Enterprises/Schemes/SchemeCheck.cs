using System.Globalization;
using System.Text.RegularExpressions;
using Kechuang.Kernel;

namespace Kechuang.Enterprises;

/// <summary>What scheme.yaml must say (docs/packs.md), checked before anything is built of it; the procedure in <see cref="ProcedureCheck"/>.</summary>
internal sealed class SchemeCheck
{
    private static readonly HashSet<string> Levels = ["国家级", "省级", "市级", "县级"];
    private static readonly HashSet<string> Subjects = ["enterprise", "platform", "county"];
    private static readonly HashSet<string> OwnKinds = ["text", "long-text", "number", "money", "date", "yes-no", "choice"];
    private readonly List<Refusal> faults = [];
    private readonly SchemeText text;
    private readonly PackPlace place;

    private SchemeCheck(SchemeText text, PackPlace place) => (this.text, this.place) = (text, place);

    internal static IReadOnlyList<Refusal> Of(SchemeText text, PackVersion pack, PackPlace place)
    {
        var check = new SchemeCheck(text, place);
        check.Head(pack);
        check.Documents();
        check.Conditions();
        check.Form();
        check.Materials();
        check.Brings();
        check.faults.AddRange(ProcedureCheck.Of(text, place));
        return check.faults;
    }

    private void Head(PackVersion pack)
    {
        Demand(text.Id == pack.Id, "id", $"id 应与文件夹同名：{pack.Id}");
        Demand(text.Title.Length > 0, "title", "title（事项名称）没有写");
        Demand(text.ShortTitle.Length is >= 2 and <= 8, "short-title", "short-title（简称）应是 2–8 个字，如 高企");
        Demand(Levels.Contains(text.Level), "level", "level 应是 国家级、省级、市级、县级 之一");
        Demand(Subjects.Contains(text.Subject), "subject", "subject 应是 enterprise（单位）、platform（平台）、county（县）之一");
        Demand(text.Filed is "outside" or "county", "filed", "filed 应是 outside（在上级平台申报）或 county（在本县申报）");
        Demand(text.Site.Length > 0, "site", "site（在哪里申报）没有写");
        Demand(text.PerYear is "one" or "many", "per-year", "per-year 应是 one（一年一次）或 many（一年可多次）");
        foreach (var unit in text.Units.Where(u => !UnitKinds.All.Contains(u)))
            Add("units", $"units 中的“{unit}”应是 {string.Join("、", UnitKinds.All)} 之一");
        if (text.Window is { } window)
            foreach (var day in new[] { window.Opens, window.Closes }.Where(d => d.Length > 0 && !MonthAndDay(d)))
                Add("window", $"window 中的“{day}”应是月-日，如 03-31");
    }

    private void Documents()
    {
        Demand(text.Basis.Count > 0, "basis", "basis（依据文件）至少写一份");
        foreach (var basis in text.Basis)
        {
            if (basis.Key.Length == 0 || basis.Title.Length == 0 || basis.Number.Length == 0)
                Add("basis", $"依据“{basis.Title}”应有 key、title、number；文号不清楚的写 文号待确认", basis.Title);
            if (basis.On is null)
                Add("basis", $"依据“{basis.Title}”的 from 应是日期，如 2016-01-01", basis.Title);
            if (basis.Confidence is not ("S" or "K" or "U"))
                Add("basis", $"依据“{basis.Title}”的 confidence 应是 S（见到来源）、K（业务知识）、U（待确认）之一", basis.Title);
        }
        foreach (var twice in Twice(text.Basis.Select(b => b.Key)))
            Add("basis", $"依据“{twice}”写了两次", twice);
        foreach (var parameter in text.Parameters.Where(p => p.Name.Length == 0 || p.Status is not ("" or "待确认")))
            Add("parameters", $"参数“{parameter.Name}”应有 name，status 只能是 待确认", parameter.Name);
    }

    private void Conditions()
    {
        Demand(text.Conditions.Count > 0, "conditions", "conditions（条件）至少写一条");
        foreach (var condition in text.Conditions)
        {
            if (condition.Id.Length == 0 || condition.Decision.Length == 0 || condition.Text.Length == 0)
                Add("conditions", $"条件“{condition.Id}”应有 id、decision、text", condition.Id);
            Known(condition.Basis, "conditions", $"条件“{condition.Id}”", "id: " + condition.Id);
        }
        foreach (var twice in Twice(text.Conditions.Select(c => c.Id)))
            Add("conditions", $"条件“{twice}”写了两次", "id: " + twice);
        foreach (var expert in text.Experts.Where(e => e.Name.Length == 0 || e.Low > e.High))
            Add("experts", $"专家打分项“{expert.Name}”应有 name，low 不能大于 high", expert.Name);
        if (text.Direct is { } direct && text.Conditions.All(c => c.Id != direct.Condition))
            Add("direct", $"direct 的 condition“{direct.Condition}”不是 conditions 中的条件");
    }

    private void Form()
    {
        foreach (var field in text.OwnFields)
        {
            if (field.Id.Length == 0 || !OwnKinds.Contains(field.Kind))
                Add("own-fields", $"own-fields 中的“{field.Id}”应有 id，kind 应是 {string.Join("、", OwnKinds)} 之一", field.Id);
            if (field.Kind == "choice" && field.Choices.Count < 2)
                Add("own-fields", $"“{field.Id}”是选择题，choices 至少写两个选项", field.Id);
            if (text.Fields.Contains(field.Id))
                Add("own-fields", $"“{field.Id}”已是 fields 中的数据元，不用再写在 own-fields", field.Id);
        }
        var known = text.Fields.Concat(text.OwnFields.Select(f => f.Id)).ToList();
        foreach (var twice in Twice(known))
            Add("fields", $"“{twice}”写了两次", twice);
        foreach (var name in text.ThreeYears.Except(text.Fields))
            Add("three-years", $"three-years 中的“{name}”应也写在 fields 中");
        if (text.Parts.Count == 0)
            return;
        var placed = text.Parts.SelectMany(p => p.Fields).ToList();
        foreach (var name in placed.Except(known))
            Add("parts", $"表单里的“{name}”不在 fields 也不在 own-fields 中", name);
        foreach (var name in known.Except(placed))
            Add("parts", $"“{name}”没有放进表单：请写进某一部分（parts）的 fields");
        foreach (var twice in Twice(placed))
            Add("parts", $"“{twice}”在表单里出现了两次", twice);
        foreach (var part in text.Parts.Where(p => p.Title.Length == 0))
            Add("parts", "parts 的每一部分都要有 title");
    }

    private void Materials()
    {
        foreach (var material in text.Materials)
        {
            if (material.Id.Length == 0 || material.Name.Length == 0 || material.Kind.Length == 0)
                Add("materials", $"材料“{material.Name}”应有 id、name、kind（材料类型，同类型的材料各事项可以共用）", material.Name);
            if (material.Months is <= 0)
                Add("materials", $"材料“{material.Name}”的 months（有效月数）应是正整数", material.Name);
            foreach (var file in material.Files.Where(f => !Uploads.Accepts("." + f)))
                Add("materials", $"材料“{material.Name}”的文件类型“{file}”不能上传，可用 pdf、docx、xlsx、jpg、png、ofd 等", material.Name);
            if (material.Basis.Length > 0)
                Known(material.Basis, "materials", $"材料“{material.Name}”", material.Name);
        }
        foreach (var twice in Twice(text.Materials.Select(m => m.Id)))
            Add("materials", $"材料 id“{twice}”写了两次", "id: " + twice);
    }

    private void Brings()
    {
        if (text.Money is { } money)
        {
            Demand(money.Decision.Length > 0 && money.Words.Length > 0, "money", "money 应有 decision（算金额的决策）和 words（算法的说明）");
            Demand(MoneyUnit.All.Any(u => u.Name == money.Unit), "money", "money 的 unit 应是 元 或 万元");
            Known(money.Basis, "money", "金额", "decision");
        }
        if (text.Certificate is not { } certificate)
            return;
        Demand(certificate.Kind.Length > 0, "certificate", "certificate 应有 kind（称号或备案的名称）");
        Demand(Readable(certificate.Number), "certificate", $"certificate 的 number“{certificate.Number}”不是可用的编号格式（正则表达式）");
        foreach (var duty in certificate.Duties)
        {
            Demand(MonthAndDay(duty.Due), "certificate", $"义务“{duty.Name}”的 due 应是月-日，如 05-31", duty.Name);
            Known(duty.Basis, "certificate", $"义务“{duty.Name}”", duty.Name);
        }
        Demand(certificate.Cancel is not { } cancel || cancel.Again is "" or "year-end", "certificate", "cancel 的 again 只能是 year-end（当年不得再申请）或不写");
    }

    private void Known(string key, string section, string what, string line)
    {
        if (text.Basis.All(b => b.Key != key))
            Add(section, $"{what}的 basis“{key}”应是 basis 列出的依据之一：{string.Join("、", text.Basis.Select(b => b.Key))}", line);
    }

    private void Demand(bool holds, string section, string message, params string[] words)
    {
        if (!holds)
            Add(section, message, words);
    }

    private void Add(string section, string message, params string[] words) => faults.Add(new("scheme." + section, message, place.Of(section, words)));

    internal static IEnumerable<string> Twice(IEnumerable<string> names) => names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key);

    private static bool MonthAndDay(string text) => DateOnly.TryParseExact("2024-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool Readable(string pattern)
    {
        try
        {
            return Regex.IsMatch("", pattern, RegexOptions.None, TimeSpan.FromSeconds(1)) || true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
