using Kechuang.Kernel;
using Kechuang.Ui;

namespace Kechuang.Enterprises;

/// <summary>Where the pages of a firm hang: under the register, or for an enterprise under its own file, because the register is not its to see.</summary>
internal static class FirmCrumb
{
    internal static Crumb Of(Desk desk) => desk.Actor.Role == Roles.Enterprise ? new("本企业", "/enterprises/mine") : new("企业名录", "/enterprises");
}
