namespace Kechuang.Gongwen.Tests.Docx;

internal static class Documents
{
    public static OfficialDocument Summary() => new()
    {
        Title = ["云溪县科学技术局", "2025年工作总结"],
        Addressee = "云溪县人民政府",
        Created = new DateTimeOffset(2025, 12, 10, 1, 2, 3, TimeSpan.Zero),
        Creator = "云溪县科学技术局",
        Signature = "云溪县科学技术局",
        Date = new DateOnly(2025, 12, 1),
        Blocks =
        [
            new HeadingBlock(1, [new TextRun("一、主要工作")], []),
            new HeadingBlock(2, [new TextRun("（一）加大研发投入。")],
            [
                new TextRun("全年组织"), new FigureRun("高企.申报@2025", "35家"), new TextRun("企业分"), new FigureRun("高企.申报#2025", "3批次"),
                new TextRun("申报，"), new BlankRun("第三批结果"), new TextRun("。"),
            ]),
            new ParagraphBlock([new TextRun("坏字\u0001\uD800𠮷<&>")]),
        ],
        Annexes =
        [
            Annex.OfFigures("数字出处",
            [
                new("高企.申报@2025", "35家", "申报高新技术企业", "35家", "35条", "3f9a"), new("高企.申报#2025", "3批次", "高企批次", "3批次", "3条", "77aa"),
            ]),
        ],
    };

    public static OfficialDocument Grid() => Summary() with
    {
        Addressee = null,
        Annexes = [],
        Blocks = [new ParagraphBlock([new TextRun(string.Concat(Enumerable.Repeat("天地玄黄宇宙洪荒", 28 * 22 * 3 / 8)))])],
    };

    public static byte[] Write(OfficialDocument document)
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(document, stream);
        return stream.ToArray();
    }
}
