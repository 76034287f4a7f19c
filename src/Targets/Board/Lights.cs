using Kechuang.Ui;

namespace Kechuang.Targets;

internal static class Lights
{
    internal static LightColor Of(string light) => light switch
    {
        "green" => LightColor.Green,
        "amber" => LightColor.Amber,
        "red" => LightColor.Red,
        _ => LightColor.Grey,
    };
}
