using Kechuang.Kernel;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Kechuang.Tests.Kernel;

/// <summary>What an upload box answers to files that are not what their names say, through the stream a form gives.</summary>
public sealed class UploadsAreReceived
{
    [Theory]
    [InlineData("坏的.docx", "not a docx", "的内容不是Word 文档，而是文本")]
    [InlineData("截断.docx", "PK\u0003\u0004 cut off", "的内容不是Word 文档")]
    [InlineData("截断.xlsx", "PK\u0003\u0004 cut off", "的内容不是Excel 表格")]
    [InlineData("机密.txt", "机密★一年", "密级标志")]
    public async Task A_damaged_or_marked_file_is_refused_in_words_and_not_kept(string name, string text, string words)
    {
        var folder = Directory.CreateTempSubdirectory("kechuang-uploads-").FullName;
        try
        {
            // The form's own stream is not a memory stream: it throws where one seeks before its beginning.
            var bytes = System.Text.Encoding.UTF8.GetBytes(text);
            var file = new FormFile(new MemoryStream(bytes), 0, bytes.Length, "paper", name);
            var received = await Uploads.Receive(file, new FolderPaperStore(folder), TestContext.Current.CancellationToken);
            Assert.Contains(words, Assert.Single(received.Refusals).Message, StringComparison.Ordinal);
            Assert.Empty(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
