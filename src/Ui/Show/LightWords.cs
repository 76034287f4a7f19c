namespace Kechuang.Ui;

/// <summary>The word that stands beside each light, the same on every page.</summary>
public static class LightWords
{
    /// <summary>正常, 预警, 滞后; 未定 where there is no value yet (待定 is what a check-up says).</summary>
    public static string Of(LightColor color) => color switch
    {
        LightColor.Green => "正常",
        LightColor.Amber => "预警",
        LightColor.Red => "滞后",
        _ => "未定",
    };
}
