using System.Security.Cryptography;
using System.Text;

namespace Kechuang.Accounts;

/// <summary>
/// Proof that who sets up the county can see the server's console. Made at start, good for this run only;
/// ten wrong codes close set-up until the next start.
/// </summary>
public sealed class SetUpCode
{
    private int wrong;

    /// <summary>Printed on the console while there is no county.</summary>
    public string Code { get; } = RandomNumberGenerator.GetString("0123456789", 8);

    internal bool Closed => wrong >= 10;

    internal bool Fits(string? typed)
    {
        if (Closed)
            return false;
        var fits = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code), Encoding.UTF8.GetBytes(typed?.Trim() ?? ""));
        if (!fits)
            Interlocked.Increment(ref wrong);
        return fits;
    }
}
