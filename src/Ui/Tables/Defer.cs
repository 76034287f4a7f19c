using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Kechuang.Ui;

/// <summary>
/// A component renders after its elder siblings have been initialised: by then the columns have told the table of
/// themselves. QuickGrid of ASP.NET Core collects its columns the same way.
/// </summary>
public sealed class Defer : ComponentBase
{
    /// <summary>What is rendered.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, ChildContent);
}
