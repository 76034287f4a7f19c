using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Enterprises.CheckUp;
using Kechuang.Kernel;
using Kechuang.Web;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Bench;

/// <summary>
/// 10,000 firms of a county with yearly numbers of their own in a real SQLite file, by every shipped scheme on one core: what the
/// overview of the check-up waits for, from the first query to the last count.
/// </summary>
internal static class CheckUpAll
{
    private const int Firms = 10_000;

    internal static async Task<IEnumerable<Measure>> Run(string folder)
    {
        await using var services = new ServiceCollection().AddLogging().AddModules(new DatabaseChoice(folder)).BuildServiceProvider();
        var entries = Multiply(Path.Combine(folder, "kechuang.db"), services.GetRequiredService<ElementDictionary>());
        await using var desk = Open(services);
        var (checkUp, facts) = (services.GetRequiredService<CountyCheckUp>(), services.GetRequiredService<CountyFacts>());
        // What is compiled at the first row is compiled before the clock starts, as in a server that is up.
        await checkUp.Firm(desk, desk.Db.Set<Enterprise>().First().Id, UnitKinds.Enterprise, CancellationToken.None);
        Overview found = null!;
        var all = await Measure.Seconds(async () => found = await checkUp.Everything(desk, null, null, CancellationToken.None));
        var units = 0;
        var read = await Measure.Seconds(async () => units = (await facts.All(desk.Db, desk.Day.Year - 1, desk.Day, desk.Now, CancellationToken.None)).Count);
        var years = found.Schemes.Select(s => s.Policy.Scheme.ReferenceOffset).Distinct().Count();
        var (judged, met) = (found.Schemes.Sum(s => s.Units), found.Schemes.Sum(s => s[Bucket.Met]));
        return
        [
            new("check-up-10k-by-all-schemes", all, "s", 10, AtLeast: false, Text(
                $"{units} units with {entries} yearly entries in SQLite, {found.Schemes.Count} schemes of {years} reference years, {Environment.ProcessorCount} processor, from the first query to the last count, first pass; {judged} judged, {met} met")),
            new("check-up-10k-facts-read", read, "s", null, AtLeast: false, "of these, the facts of one reference year, read once more"),
        ];
    }

    private static Desk Open(ServiceProvider services)
    {
        using var db = services.GetRequiredService<Databases>().Open("");
        var county = db.Set<County>().First().Code;
        return new Desk(services.GetRequiredService<ReadingRooms>(), services.GetRequiredService<CountyRows>(), services.GetRequiredService<Acts>(), services.GetRequiredService<Clock>(), services.GetRequiredService<Rights>(), Actor.System(county));
    }

    // The demo county's firms over and over with ids, codes, sales and staff of their own, until there are enough: in the file itself.
    private static long Multiply(string file, ElementDictionary dictionary)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var unit = connection.BeginTransaction();
        long Ask(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }
        var copies = (Firms - 1) / (int)Ask("SELECT COUNT(*) FROM enterprises WHERE State = '存续' AND Kind = '企业'");
        Ask("CREATE TEMP TABLE copies AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < " + copies.ToString(CultureInfo.InvariantCulture) + ") SELECT n FROM c");
        Ask(Copy("enterprises", ("Id", Other("Id")), ("CreditCode", "printf('%03d', n) || substr(CreditCode, 4)"), ("Name", "Name || n")));
        var values = new[] { "销售收入", "职工总数" }.Select(e => dictionary[e].Id).Aggregate("t.\"Values\"", (json, id) =>
            $"CASE WHEN json_extract(t.\"Values\", '$.\"{id}\"') > 0 THEN json_set({json}, '$.\"{id}\"', printf('%d', json_extract(t.\"Values\", '$.\"{id}\"') + n)) ELSE {json} END");
        Ask(Copy("yearly_data", ("Id", Other("Id")), ("Enterprise", Other("Enterprise")), ("Values", values)));
        Ask(Copy("titles", ("Id", Other("Id")), ("Enterprise", Other("Enterprise"))));
        unit.Commit();
        return Ask("SELECT COUNT(*) FROM yearly_data");

        string Copy(string table, params (string Column, string As)[] changed)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT group_concat('\"' || name || '\"') FROM pragma_table_info('{table}')";
            var columns = (string)command.ExecuteScalar()!;
            var selected = changed.Aggregate("t." + columns.Replace(",", ",t.", StringComparison.Ordinal), (all, c) => all.Replace($"t.\"{c.Column}\"", c.As, StringComparison.Ordinal));
            return $"INSERT INTO {table} ({columns}) SELECT {selected} FROM {table} t CROSS JOIN copies";
        }
    }

    // The fourth group of an id, which is random, says which copy it is.
    private static string Other(string id) => $"substr({id}, 1, 19) || printf('%04X', n) || substr({id}, 24)";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
