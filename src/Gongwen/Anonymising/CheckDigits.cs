namespace Kechuang.Gongwen.Anonymising;

/// <summary>Check digits of numbers; all say false of what has not the right length or characters.</summary>
internal static class CheckDigits
{
    private const string CreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] CreditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>GB 11643-1999: ISO 7064 MOD 11-2 over 17 digits.</summary>
    public static bool Identity(ReadOnlySpan<char> number)
    {
        if (number.Length != 18 || number[..17].IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            sum += (number[i] - '0') * ((1 << (17 - i)) % 11);
        }

        return "10X98765432"[sum % 11] == char.ToUpperInvariant(number[17]);
    }

    /// <summary>GB 32100-2015: MOD 31 over 17 characters.</summary>
    public static bool Credit(ReadOnlySpan<char> code)
    {
        if (code.Length != 18)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 18; i++)
        {
            var value = CreditAlphabet.IndexOf(code[i]);
            if (value < 0)
            {
                return false;
            }

            sum += i < 17 ? value * CreditWeights[i] : value;
        }

        return sum % 31 == 0;
    }

    /// <summary>ISO/IEC 7812-1, Luhn; separators are passed over.</summary>
    public static bool Luhn(ReadOnlySpan<char> number)
    {
        var (sum, digits) = (0, 0);
        for (var i = number.Length - 1; i >= 0; i--)
        {
            if (char.IsAsciiDigit(number[i]))
            {
                var doubled = (number[i] - '0') * (digits % 2 == 1 ? 2 : 1);
                sum += doubled > 9 ? doubled - 9 : doubled;
                digits++;
            }
        }

        return digits > 0 && sum % 10 == 0;
    }
}
