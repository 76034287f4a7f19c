using System.CommandLine;
using Kechuang.Kernel;

namespace Kechuang.Web.Verbs;

/// <summary>The options that say where the records are.</summary>
internal sealed class DataOptions
{
    internal Option<string> Folder { get; } = new("--data") { Description = "数据文件夹（嵌入式数据库、附件、密钥）", DefaultValueFactory = _ => Path.Combine("var", "demo"), HelpName = "DIR" };

    internal Option<string?> Database { get; } = new("--database") { Description = "PostgreSQL 连接串；不写则用数据文件夹中的嵌入式数据库", HelpName = "CONNECTION" };

    internal DatabaseChoice Choice(ParseResult parsed) => new(Path.GetFullPath(parsed.GetValue(Folder)!), parsed.GetValue(Database));

    internal void AddTo(Command command)
    {
        command.Add(Folder);
        command.Add(Database);
    }
}
