using System.Runtime.CompilerServices;
using Kechuang.Decisions;
using Kechuang.Kernel;

namespace Kechuang.Tests.Targets;

/// <summary>A record source of a few lines given by the test, read through one reused row as the modules' sources are.</summary>
internal sealed class Ledger(IReadOnlyList<Ledger.Line> lines) : IRecordSource
{
    internal sealed record Line(string Key, string? Code, bool? Valid, DateOnly? On, decimal? Amount);

    public string Name => "台账";

    /// <summary>How often the source has been read from the start.</summary>
    internal int Passes { get; private set; }

    public IReadOnlyList<FeelField> Fields { get; } =
        [new("编号", FeelType.Text), new("有效", FeelType.Boolean), new("日期", FeelType.Date), new("金额", FeelType.Number)];

    public async IAsyncEnumerable<FeelRow> Rows(KechuangDb db, Scope scope, [EnumeratorCancellation] CancellationToken stop)
    {
        Passes++;
        await Task.CompletedTask;
        var row = new FeelRow(Fields.Count);
        foreach (var line in lines)
        {
            (row.Key, row.Label, row.Href) = ("ledger:" + line.Key, "第 " + line.Key + " 行", "/ledger/" + line.Key);
            row.Cells[0] = FeelValue.From(line.Code);
            row.Cells[1] = line.Valid is { } valid ? FeelValue.From(valid) : FeelValue.Null;
            row.Cells[2] = line.On is { } day ? FeelValue.From(day) : FeelValue.Null;
            row.Cells[3] = line.Amount is { } amount ? FeelValue.From(amount) : FeelValue.Null;
            yield return row;
        }
    }
}
