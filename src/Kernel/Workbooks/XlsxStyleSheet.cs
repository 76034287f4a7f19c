namespace Kechuang.Kernel.Workbooks;

/// <summary>The looks our sheets use, in the order of their style indexes.</summary>
internal enum XlsxStyle { General, Header, Title, Text, Whole, Money, Percent, Date, Quoted, Wrapped, RequiredHeader }

/// <summary>The style part: one constant text.</summary>
internal static class XlsxStyleSheet
{
    public static string Xml(string ns) =>
        $"""
        <styleSheet xmlns="{ns}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts>
        <fonts count="4"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="黑体"/></font><font><b/><sz val="11"/><color rgb="FFB3261E"/><name val="宋体"/></font></fonts>
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/></patternFill></fill></fills>
        <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="11">{Cell(0)}{Cell(0, font: 1, filled: true, align: "horizontal=\"center\" vertical=\"center\" wrapText=\"1\"")}{Cell(0, font: 2, border: 0, align: "horizontal=\"center\" vertical=\"center\"")}{Cell(49)}{Cell(3)}{Cell(4)}{Cell(165)}{Cell(164, align: "horizontal=\"center\"")}{Cell(49, quoted: true)}{Cell(49, align: "vertical=\"top\" wrapText=\"1\"")}{Cell(0, font: 3, filled: true, align: "horizontal=\"center\" vertical=\"center\" wrapText=\"1\"")}</cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    private static string Cell(int format, int font = 0, bool filled = false, int border = 1, string? align = null, bool quoted = false) =>
        $"""<xf numFmtId="{format}" fontId="{font}" fillId="{(filled ? 2 : 0)}" borderId="{border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"{(quoted ? " quotePrefix=\"1\"" : "")}{(align is null ? "/>" : $" applyAlignment=\"1\"><alignment {align}/></xf>")}""";
}
