namespace Kechuang.Gongwen;

/// <summary>What a name names.</summary>
public enum EntityType
{
    /// <summary>A person's name, without the post.</summary>
    Person,

    /// <summary>An authority or public body: 县科技局.</summary>
    Body,

    /// <summary>An enterprise, farm cooperative or its short name.</summary>
    Enterprise,

    /// <summary>A place: province to village.</summary>
    Place,

    /// <summary>A programme, plan, platform or campaign with a name of its own.</summary>
    Programme,

    /// <summary>A document number.</summary>
    DocumentNumber,
}

/// <summary>A name in a text.</summary>
/// <param name="Place">The name alone.</param>
/// <param name="Type">What it names.</param>
/// <param name="Text">As written.</param>
public sealed record Entity(Slice Place, EntityType Type, string Text)
{
    /// <summary>Code points before the name.</summary>
    public int Offset => Place.Offset;

    /// <summary>Code points of the name.</summary>
    public int Length => Place.Length;
}
