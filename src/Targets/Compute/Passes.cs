using Kechuang.Decisions;
using Kechuang.Kernel;

namespace Kechuang.Targets;

/// <summary>Reads each record source once per scope for all the indicators that want it.</summary>
internal static class Passes
{
    internal static async Task Run(KechuangDb db, IEnumerable<Tally> tallies, CancellationToken stop)
    {
        var passes =
            from tally in tallies
            from source in tally.Sources
            group tally by (tally.Scope, source);
        foreach (var pass in passes)
            await One(db, pass.Key.source, pass.Key.Scope, [.. pass], stop);
    }

    private static async Task One(KechuangDb db, IRecordSource source, Scope scope, Tally[] tallies, CancellationToken stop)
    {
        var width = source.Fields.Count;
        var cells = new FeelValue[width + ScopeFields.All.Length];
        ScopeFields.Fill(cells.AsSpan(width), scope);
        await foreach (var row in source.Rows(db, scope, stop))
        {
            row.Cells.CopyTo(cells, 0);
            foreach (var tally in tallies)
                tally.Look(source, row, cells);
        }
    }
}
