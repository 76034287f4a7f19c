using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kechuang.Faults;

/// <summary>What all rounds together saw.</summary>
public sealed record Tally(int Rounds, int Sent, int Acknowledged, int Unheard, IReadOnlyList<string> Problems);

/// <summary>
/// Kill -9 while imports and moves are being written, start again, compare, send the unanswered again, compare once more:
/// acknowledged means there, unacknowledged means not there or found by its key, and never a part.
/// </summary>
public sealed partial class Rounds(string folder, int seed)
{
    private const int RowsPerSheet = 25, Importers = 3;
    private readonly Random dice = new(seed);
    private readonly string password = "yunxi-2025";
    private int nextFirm = 1;
    private int longest = 1500;

    /// <summary>The database file under test.</summary>
    public string File { get; } = Path.Combine(folder, "kechuang.db");

    /// <summary>Runs so many rounds; <paramref name="told"/> hears of each.</summary>
    public async Task<(Tally Tally, IReadOnlyList<Write> Last)> Run(int rounds, Action<string> told)
    {
        int sent = 0, acknowledged = 0, unheard = 0;
        List<string> problems = [];
        IReadOnlyList<Write> writes = [];
        for (var round = 1; round <= rounds; round++)
        {
            writes = await Storm();
            var found = Checker.Check(File, writes);
            var heard = writes.Count(w => w.Acknowledged);
            // On a busy machine the kill comes before the first answer: the next round waits for longer.
            longest = heard == 0 ? Math.Min(longest * 2, 12_000) : longest;
            problems.AddRange(found.Lost.Select(l => $"round {round} lost {l}").Concat(found.Torn.Select(t => $"round {round} torn {t}")));
            problems.AddRange(await Again(writes, round));
            (sent, acknowledged, unheard) = (sent + writes.Count, acknowledged + heard, unheard + found.Unheard.Count);
            told($"round {round}: {writes.Count} sent, {heard} acknowledged before the kill, {found.Unheard.Count} committed unheard, {found.Lost.Count} lost, {found.Torn.Count} torn");
        }
        return (new(rounds, sent, acknowledged, unheard, problems), writes);
    }

    private async Task<IReadOnlyList<Write>> Storm()
    {
        await using var product = await ProductProcess.Serve(folder);
        using var clerk = new Client(product.Address);
        await clerk.SignIn("gaoxin", password);
        var moves = await Moves(clerk);
        List<Write> writes = [];
        using var over = new CancellationTokenSource();
        var work = Enumerable.Range(0, Importers).Select(_ => Keep(clerk, Import, writes, over.Token))
            .Append(Keep(clerk, () => moves.Count > 0 ? moves.Dequeue() : null, writes, over.Token)).ToList();
        await Task.Delay(dice.Next(150, longest));
        await product.Kill();
        await over.CancelAsync();
        await Task.WhenAll(work);
        return writes;
    }

    private static async Task Keep(Client client, Func<Write?> next, List<Write> writes, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            Write? write;
            lock (writes)
            {
                if ((write = next()) is null)
                    return;
                writes.Add(write);
            }
            try
            {
                await write.Send(client);
            }
            catch (HttpRequestException)
            {
                return;
            }
            catch (IOException)
            {
                return;
            }
        }
    }

    // After the restart: what had no answer is sent again under its own key, and then all must be there exactly once.
    private async Task<List<string>> Again(IReadOnlyList<Write> writes, int round)
    {
        await using var product = await ProductProcess.Serve(folder);
        using var clerk = new Client(product.Address);
        await clerk.SignIn("gaoxin", password);
        foreach (var write in writes.Where(w => !w.Acknowledged))
            await write.Send(clerk);
        await product.Kill();
        var found = Checker.Check(File, writes);
        return [.. writes.Where(w => !w.Acknowledged).Select(w => $"round {round} refused when sent again: {w.Trace.Name}: {w.Refusal}"), .. found.Lost.Select(l => $"round {round} after sending again: {l}")];
    }

    private Write Import()
    {
        var first = nextFirm;
        nextFirm += RowsPerSheet;
        var key = $"faults-{seed.ToString(CultureInfo.InvariantCulture)}-{first.ToString(CultureInfo.InvariantCulture)}";
        var codes = Enumerable.Range(first, RowsPerSheet).Select(Firms.Code).ToList();
        return new(new Trace($"import of {RowsPerSheet} firms from {codes[0]}", "enterprises", "CreditCode", codes, RowsPerSheet),
            client => client.Import("enterprises", "faults.csv", Firms.Sheet(first, RowsPerSheet), key));
    }

    // Cases whose next step needs neither a reason nor a certificate nor values, each with its key and version read before the storm;
    // the antiforgery token is the session's, so it is read anew when sent.
    private static async Task<Queue<Write>> Moves(Client clerk)
    {
        var found = new Queue<Write>();
        using var list = JsonDocument.Parse(await clerk.Page("/api/cases"));
        foreach (var line in list.RootElement.EnumerateArray().Where(c => c.GetProperty("lookBy").ValueKind == JsonValueKind.String).Take(40))
        {
            var id = line.GetProperty("id").GetString()!;
            var path = "/cases/" + id;
            var page = await clerk.Page(path);
            if (!page.Contains("value=\"advance\"", StringComparison.Ordinal))
                continue;
            var form = Client.Form.Read(page, "advance");
            var to = form.Options("Model.To").FirstOrDefault(o => !o.Text.Contains('（', StringComparison.Ordinal)).Value;
            // What a step asks for besides its day is not made up here: it would be refused, as it should.
            if (to is null || form.Html.Contains("name=\"values.", StringComparison.Ordinal))
                continue;
            var key = form.Fields.First(f => f.Name == "_key").Value;
            var version = form.Fields.First(f => f.Name == "version").Value;
            var opinion = "faults " + key;
            var day = DemoDay().Match(page).Groups[1].Value;
            found.Enqueue(new(new Trace($"move of {id} to {to}", "case_moves", "Opinion", [opinion], 1),
                async client => await client.Refusal(path, Client.Form.Read(await client.Page(path), "advance").With(
                    ("_key", key), ("version", version), ("Model.To", to), ("Model.On", day), ("Model.Opinion", opinion)))));
        }
        return found;
    }

    [GeneratedRegex("演示日期 <time datetime=\"([0-9-]+)\"")]
    private static partial Regex DemoDay();
}
