using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Kechuang.Kernel;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Web.Verbs;

/// <summary>Verbs that keep what there is: verify, backup, restore.</summary>
internal static class KeepingVerbs
{
    internal static Command Verify()
    {
        var data = new DataOptions();
        var command = new Command("verify", "重新计算每份附件的摘要，查出缺失和被改动的");
        data.AddTo(command);
        command.SetAction((parsed, stop) => Verify(data.Choice(parsed), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, stop));
        return command;
    }

    internal static Command Backup()
    {
        var data = new DataOptions();
        var target = new Argument<string>("TARGET") { Description = "备份到的空文件夹" };
        var command = new Command("backup", "备份：先数据库，后附件和密钥；运行中也可以备份") { target };
        data.AddTo(command);
        command.SetAction(parsed => Backup(data.Choice(parsed), parsed.GetValue(target)!, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    internal static Command Restore()
    {
        var data = new DataOptions();
        var source = new Argument<string>("SOURCE") { Description = "备份文件夹" };
        var command = new Command("restore", "从备份恢复到一个空的数据文件夹") { source };
        data.AddTo(command);
        command.SetAction(parsed => Restore(parsed.GetValue(source)!, data.Choice(parsed), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> Verify(DatabaseChoice choice, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        var opened = await Workshop.Open(choice, stop);
        if (opened.Refused)
        {
            await errors.WriteLineAsync(opened.Refusals[0].Message);
            return CommandLine.Failure;
        }
        await using var workshop = opened.Value;
        var store = workshop.Services.GetRequiredService<IPaperStore>();
        await using var db = workshop.Services.GetRequiredService<Databases>().Open(workshop.County.Code);
        var (good, bad) = (0, 0);
        await foreach (var paper in db.Set<Paper>().AsNoTracking().OrderBy(p => p.Id).AsAsyncEnumerable().WithCancellation(stop))
        {
            var wrong = await Wrong(paper, store, stop);
            if (wrong is null)
                good++;
            else
            {
                bad++;
                await errors.WriteLineAsync($"{paper.Name}（{paper.Kind}，{paper.Holder}）：{wrong}");
            }
        }
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"附件 {good + bad} 份：完好 {good} 份，有问题 {bad} 份。"));
        return bad > 0 ? CommandLine.Found : CommandLine.Done;
    }

    private static async Task<string?> Wrong(Paper paper, IPaperStore store, CancellationToken stop)
    {
        await using var bytes = store.Open(paper.Digest);
        if (bytes is null)
            return "文件缺失，请从备份中恢复";
        var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, stop));
        return digest == paper.Digest ? null : $"内容与登记的摘要不符（应为 {paper.Digest[..12]}…，实为 {digest[..12]}…）";
    }

    private static int Backup(DatabaseChoice choice, string target, TextWriter output, TextWriter errors)
    {
        if (!choice.IsSqlite)
            return Say(errors, "PostgreSQL 请用 pg_dump 备份数据库，再复制 papers 和 keys 文件夹。", CommandLine.Usage);
        if (!File.Exists(choice.SqliteFile))
            return Say(errors, $"{choice.Folder} 里没有数据。", CommandLine.Failure);
        if (!IsEmpty(target))
            return Say(errors, $"{target} 不是空文件夹，为避免覆盖没有备份。", CommandLine.Usage);
        // The database first, papers after: every row in the copy then has its paper (architecture, contract 6).
        var draft = target.TrimEnd('/') + ".part";
        Directory.CreateDirectory(draft);
        using (var from = new SqliteConnection($"Data Source={choice.SqliteFile};Mode=ReadOnly;Pooling=False"))
        using (var to = new SqliteConnection($"Data Source={Path.Combine(draft, "kechuang.db")};Pooling=False"))
        {
            from.Open();
            to.Open();
            from.BackupDatabase(to);
        }
        var papers = Copy(choice.Folder, draft, "papers");
        Copy(choice.Folder, draft, "keys");
        if (Directory.Exists(target))
            Directory.Delete(target);
        Directory.Move(draft, target);
        return Say(output, string.Create(CultureInfo.InvariantCulture, $"已备份到 {target}：数据库一份，附件 {papers} 个文件。"), CommandLine.Done);
    }

    private static int Restore(string source, DatabaseChoice choice, TextWriter output, TextWriter errors)
    {
        if (!File.Exists(Path.Combine(source, "kechuang.db")))
            return Say(errors, $"{source} 不是备份：里面没有 kechuang.db。", CommandLine.Usage);
        if (!IsEmpty(choice.Folder))
            return Say(errors, $"{choice.Folder} 不是空文件夹，为避免覆盖没有恢复。请换一个文件夹，或先把原来的移走。", CommandLine.Usage);
        Directory.CreateDirectory(choice.Folder);
        var papers = Copy(source, choice.Folder, "papers");
        Copy(source, choice.Folder, "keys");
        File.Copy(Path.Combine(source, "kechuang.db"), choice.SqliteFile + ".part");
        File.Move(choice.SqliteFile + ".part", choice.SqliteFile);
        return Say(output, string.Create(CultureInfo.InvariantCulture, $"已恢复到 {choice.Folder}，附件 {papers} 个文件。请运行 verify 核对。"), CommandLine.Done);
    }

    private static bool IsEmpty(string folder) => !Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any();

    private static int Copy(string from, string to, string part)
    {
        var root = Path.Combine(from, part);
        if (!Directory.Exists(root))
            return 0;
        var count = 0;
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith("draft-", StringComparison.Ordinal)))
        {
            var place = Path.Combine(to, part, Path.GetRelativePath(root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
            count++;
        }
        return count;
    }

    private static int Say(TextWriter writer, string message, int code)
    {
        writer.WriteLine(message);
        return code;
    }
}
