namespace Kechuang.Kernel;

/// <summary>One line of the side menu. It is shown to those whom <see cref="Rights"/> let open its address.</summary>
/// <param name="Group">Heading it stands under, one of <see cref="MenuGroups"/>.</param>
/// <param name="Order">Place within the group; leave gaps of ten.</param>
/// <param name="Text">What the bureau calls it: 企业名录.</param>
/// <param name="Href">Address without parameters; also the route template that rights are asked about.</param>
/// <param name="Icon">Name of a drawing in Ui: firm, case, target …</param>
public sealed record MenuLine(string Group, int Order, string Text, string Href, string Icon);

/// <summary>A module's share of the side menu.</summary>
public interface IMenuPart
{
    /// <summary>Its lines.</summary>
    IReadOnlyList<MenuLine> Menu { get; }
}

/// <summary>The headings of the side menu, in the order they stand.</summary>
public static class MenuGroups
{
    /// <summary>首页, 待办, 检索</summary>
    public const string Desk = "我的工作";
    /// <summary>目标任务, 指标</summary>
    public const string Targets = "目标任务";
    /// <summary>企业名录, 对标体检, 称号</summary>
    public const string Enterprises = "企业";
    /// <summary>办件, 批次</summary>
    public const string Cases = "项目申报";
    /// <summary>年度总结, 材料</summary>
    public const string Documents = "文稿";
    /// <summary>导入, 台账</summary>
    public const string Records = "数据";
    /// <summary>账号, 日志</summary>
    public const string System = "系统";

    /// <summary>In order.</summary>
    public static readonly IReadOnlyList<string> All = [Desk, Targets, Enterprises, Cases, Documents, Records, System];
}
