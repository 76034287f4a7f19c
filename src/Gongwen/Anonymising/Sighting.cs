namespace Kechuang.Gongwen.Anonymising;

/// <summary>What a reading found.</summary>
/// <param name="Cast">Whoever is to be hidden.</param>
/// <param name="Secrets">Where they stand, in order.</param>
/// <param name="Kept">What stays on request, and as what: body or kept.</param>
internal sealed record Sighting(Cast Cast, List<Secret> Secrets, List<(Slice Place, string Kind)> Kept);
