using Kechuang.Kernel;

namespace Kechuang.Office;

/// <summary>Acts of a desk for services that run them themselves.</summary>
internal static class DeskActs
{
    /// <summary>Circumstances of a look that writes nothing.</summary>
    internal static Act Preview(this Desk desk) => new("preview", desk.Actor, desk.Now, desk.Day);

    /// <summary>Circumstances of a write under the form's key.</summary>
    internal static Act Acting(this Desk desk, string key) => new(key, desk.Actor, desk.Now, desk.Day);
}
