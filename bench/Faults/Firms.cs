using System.Globalization;
using System.Text;
using Kechuang.Kernel;

namespace Kechuang.Faults;

/// <summary>Sheets of invented firms with right check digits, so that nothing but the fault stands in their way.</summary>
public static class Firms
{
    /// <summary>The n-th credit code. GB 32100-2015: registration, kind, division, organisation code with its check, check digit.</summary>
    public static string Code(int number)
    {
        var organisation = "MF" + number.ToString("D6", CultureInfo.InvariantCulture);
        // The organisation check is computed over its eight characters; its own place is filled afterwards.
        organisation += CreditCode.OrganisationCheck(organisation + "0");
        var body = "91431299" + organisation;
        return body + CreditCode.CheckDigit(body + "0");
    }

    /// <summary>A sheet of firms as a county would make it.</summary>
    public static string Sheet(int first, int count)
    {
        var sheet = new StringBuilder("统一社会信用代码,企业名称,注册日期,乡镇\n");
        for (var i = first; i < first + count; i++)
            sheet.Append(CultureInfo.InvariantCulture, $"{Code(i)},演示第{i}号测试有限公司,2018-05-01,演示镇\n");
        return sheet.ToString();
    }
}
