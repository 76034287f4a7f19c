namespace Kechuang.Gongwen;

/// <summary>What a part of an official document is, besides its text (GB/T 9704-2012, 7).</summary>
public enum PartKind
{
    /// <summary>发文机关标志: “溪云县科学技术局文件”.</summary>
    Letterhead,

    /// <summary>发文字号 on a line of its own.</summary>
    DocumentNumber,

    /// <summary>签发人.</summary>
    Signer,

    /// <summary>A line of the title.</summary>
    Title,

    /// <summary>主送机关, with its colon.</summary>
    Addressee,

    /// <summary>A line of the list “附件：1.…” below the text.</summary>
    AttachmentList,

    /// <summary>A signing office.</summary>
    Signature,

    /// <summary>成文日期.</summary>
    Date,

    /// <summary>附注: “（此件公开发布）”, “（联系人：…）”.</summary>
    Note,

    /// <summary>抄送 of the colophon (版记).</summary>
    CopyTo,

    /// <summary>印发机关 and 印发日期 of the colophon.</summary>
    Printed,

    /// <summary>The line that opens an annex: “附件1”, “附表2”.</summary>
    Annex,
}

/// <summary>A part of an official document that stands on a line of its own.</summary>
public sealed record Part(PartKind Kind, Slice Place);

/// <summary>How the items of a list inside the text are counted.</summary>
public enum ItemForm
{
    /// <summary>一是, 二是.</summary>
    OneIs,

    /// <summary>第一，第二，.</summary>
    First,

    /// <summary>首先，其次，再次，最后.</summary>
    FirstOfAll,

    /// <summary>（1）, 1）, ① in running text.</summary>
    Number,

    /// <summary>A paragraph that begins with a dash or a dot.</summary>
    Dash,
}

/// <summary>An item of a list in running text.</summary>
/// <param name="Form">How it is counted.</param>
/// <param name="Ordinal">Its number; 0 for dashes, for 最后 the number after the one before.</param>
/// <param name="Place">The number alone: “一是”, “（1）”.</param>
/// <param name="Text">The number up to the next item or the end of the paragraph.</param>
public sealed record ListItem(ItemForm Form, int Ordinal, Slice Place, Slice Text);
