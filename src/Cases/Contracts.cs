using Kechuang.Enterprises;
using Kechuang.Kernel;

namespace Kechuang.Cases;

/// <summary>A module's share of a case's page: its application, panel, meeting, publicity, dossier, platform.</summary>
public interface ICaseCard
{
    /// <summary>Place among the cards; leave gaps of ten.</summary>
    int Order { get; }

    /// <summary>The card as this actor may see it; null where there is nothing to show.</summary>
    Task<CaseCard?> Of(Desk desk, Case @case, Scheme scheme, Stage here, CancellationToken stop);
}

/// <summary>A card: lines that open records, and what can be done next.</summary>
/// <param name="ActText">Text of the button; empty where nothing is to be done.</param>
public sealed record CaseCard(string Title, string Note, IReadOnlyList<PanelLine> Lines, string ActText = "", string ActHref = "");
