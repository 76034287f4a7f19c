using Kechuang.Faults;
using Microsoft.Data.Sqlite;

namespace Kechuang.Bench;

/// <summary>The county of the spike: its firms with an account each, and what its database file holds after the kill.</summary>
internal sealed class SpikeCounty(string file, string scheme)
{
    internal const string Password = "yunxi-2025";
    private const int FirstFirm = 700_000;

    // Firms by the product's own import; their accounts are copies of the demo's enterprise account, so that no password is made a thousand times.
    internal async Task Prepare(Uri address, int enterprises)
    {
        using var clerk = new Client(address);
        await clerk.SignIn("gaoxin", Password);
        if (await clerk.Import("enterprises", "spike.csv", Firms.Sheet(FirstFirm, enterprises), "spike-firms") is not null)
            throw new InvalidOperationException("The firms of the spike were not imported.");
        await using var connection = await Open();
        await using var unit = await connection.BeginTransactionAsync();
        var columns = Columns(connection);
        for (var i = 0; i < enterprises; i++)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"INSERT INTO accounts ({string.Join(",", columns)}) SELECT {string.Join(",", columns.Select(c => c switch { "Id" => "$id", "UserName" => "$user", "Enterprise" => "$code", _ => c }))} FROM accounts WHERE UserName = 'qiye'";
            command.Parameters.AddWithValue("$id", Guid.CreateVersion7().ToString().ToUpperInvariant());
            command.Parameters.AddWithValue("$user", User(i));
            command.Parameters.AddWithValue("$code", Firms.Code(FirstFirm + i));
            command.ExecuteNonQuery();
        }
        await unit.CommitAsync();
    }

    /// <summary>Everyone with an application begun and the materials handed in, four at a time.</summary>
    internal async Task<Applicant[]> Begin(Uri address, int enterprises)
    {
        var applicants = new Applicant[enterprises];
        await Parallel.ForEachAsync(Enumerable.Range(0, enterprises), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) =>
        {
            applicants[i] = await Applicant.Begin(address, User(i), Password, scheme);
            await applicants[i].HandIn();
        });
        return applicants;
    }

    /// <summary>How many acknowledged submissions the file does not hold, read past the product: the submission is there, and its case has gone on.</summary>
    internal async Task<int> Lost(IEnumerable<Applicant> acknowledged)
    {
        await using var connection = await Open();
        return acknowledged.Count(a =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM submissions s JOIN cases c ON c.Id = s.\"Case\" WHERE s.Id = $submission COLLATE NOCASE AND c.Id = $case COLLATE NOCASE AND c.Stage <> 'draft'";
            command.Parameters.AddWithValue("$submission", a.Submission);
            command.Parameters.AddWithValue("$case", a.Case);
            return (long)command.ExecuteScalar()! != 1;
        });
    }

    /// <summary>Deletes one acknowledged submission behind the product's back: the checks must see it, or they prove nothing.</summary>
    internal async Task SeedLoss(Applicant one)
    {
        await using var connection = await Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA foreign_keys=OFF; DELETE FROM submissions WHERE Id = $submission COLLATE NOCASE";
        command.Parameters.AddWithValue("$submission", one.Submission);
        command.ExecuteNonQuery();
    }

    private async Task<SqliteConnection> Open()
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    private static List<string> Columns(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info('accounts')";
        using var reader = command.ExecuteReader();
        List<string> names = [];
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }

    private static string User(int number) => $"spike{number:0000}";
}
