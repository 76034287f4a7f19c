using System.Security.Cryptography;
using Kechuang.Kernel;
using Microsoft.AspNetCore.Identity;

namespace Kechuang.Accounts;

/// <summary>Hashing and the rule for new passwords. PBKDF2 with HMAC-SHA512 as ASP.NET Core Identity does it.</summary>
internal static class Passwords
{
    private static readonly PasswordHasher<Account> Hasher = new();

    /// <summary>Compared against when there is no such account, so that the answer takes as long (no user enumeration).</summary>
    private static readonly Lazy<string> Nobody = new(() => Hash(RandomNumberGenerator.GetHexString(32)));

    internal static string Hash(string password) => Hasher.HashPassword(null!, password);

    internal static bool Fits(Account? account, string password) =>
        Hasher.VerifyHashedPassword(null!, account?.PasswordHash ?? Nobody.Value, password) != PasswordVerificationResult.Failed
        && account is not null;

    internal static string NewStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>A password to hand over: no characters that look alike, to be changed at the first sign-in.</summary>
    internal static string Handover() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 10);

    /// <summary>
    /// GB/T 22239-2019 8.1.4.1 asks for complexity; NIST SP 800-63B 3.1.1.2 for length and no obvious choice.
    /// Both are met by ten characters of two kinds that do not contain the user name.
    /// </summary>
    internal static Refusal? Weakness(string password, string userName)
    {
        var kinds = new[] { password.Any(char.IsDigit), password.Any(char.IsLetter), password.Any(c => !char.IsLetterOrDigit(c)) }.Count(k => k);
        if (password.Length < 10)
            return new Refusal("password.short", "密码至少 10 位，例如用几个词加数字连起来。", "NewPassword");
        if (kinds < 2)
            return new Refusal("password.kinds", "密码应含字母、数字、符号中的至少两种。", "NewPassword");
        if (userName.Length > 0 && password.Contains(userName, StringComparison.OrdinalIgnoreCase))
            return new Refusal("password.name", "密码中不要出现用户名。", "NewPassword");
        return null;
    }
}
