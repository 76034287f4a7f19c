using Kechuang.Kernel;

namespace Kechuang.Enterprises;

/// <summary>A module's share of a firm's page: its cases, funding, visits.</summary>
public interface IEnterprisePanel
{
    /// <summary>Heading, e.g. 办件.</summary>
    string Title { get; }
    /// <summary>Place among the panels; leave gaps of ten.</summary>
    int Order { get; }
    /// <summary>The lines to show; the firm's own account sees the same.</summary>
    Task<IReadOnlyList<PanelLine>> Lines(KechuangDb db, Guid enterprise, DateOnly day, CancellationToken stop);
}

/// <summary>One line of a panel.</summary>
/// <param name="Href">Page that shows the record; empty when there is none.</param>
/// <param name="State">The bureau's word for where it stands, shown as a badge.</param>
public sealed record PanelLine(string Title, string Detail, string State, DateOnly? On, string Href);
