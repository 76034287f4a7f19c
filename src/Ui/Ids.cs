using System.Globalization;
using System.Text;

namespace Kechuang.Ui;

// Element ids from names such as "Model.Items[0].Name" or 基本情况: the same each time, so that labels, hints and
// links to errors meet without a counter.
internal static class Ids
{
    public static string Of(string name)
    {
        var id = new StringBuilder("f-", name.Length + 2);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '-')
            {
                id.Append(c);
            }
            else if (c < 128)
            {
                id.Append('_');
            }
            else
            {
                id.Append(((int)c).ToString("x", CultureInfo.InvariantCulture));
            }
        }

        return id.ToString();
    }
}
