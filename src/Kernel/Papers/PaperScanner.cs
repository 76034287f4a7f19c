using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Kechuang.Kernel;

/// <summary>What a virus scanner said of a file.</summary>
public enum ScanVerdict
{
    /// <summary>No scanner is configured: 未查毒.</summary>
    NotScanned,
    /// <summary>Nothing was found.</summary>
    Clean,
    /// <summary>Something was found: the file is refused.</summary>
    Infected,
    /// <summary>There is a scanner, but it did not answer: the file stays in quarantine.</summary>
    Unavailable,
}

/// <summary>The verdict, with the scanner's own words: the name of what it found, or why it could not look.</summary>
public sealed record ScanResult(ScanVerdict Verdict, string Words = "");

/// <summary>Looks for viruses in what people upload.</summary>
public interface IPaperScanner
{
    /// <summary>Reads the stream to its end.</summary>
    Task<ScanResult> Scan(Stream bytes, CancellationToken stop);
}

/// <summary>Chooses the scanner of this installation.</summary>
public static class PaperScanners
{
    /// <summary>The environment variable that names clamd as host:port.</summary>
    public const string Variable = "KECHUANG_CLAMD";

    /// <summary>clamd where the variable names one, otherwise none.</summary>
    public static IPaperScanner Of(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
            return new NoScanner();
        var at = address.LastIndexOf(':');
        return at > 0 && int.TryParse(address.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? new ClamdScanner(address[..at], port)
            : throw new ArgumentException($"{Variable} should be host:port, such as 127.0.0.1:3310, not {address}.", nameof(address));
    }

    private sealed class NoScanner : IPaperScanner
    {
        public Task<ScanResult> Scan(Stream bytes, CancellationToken stop) => Task.FromResult(new ScanResult(ScanVerdict.NotScanned));
    }
}

/// <summary>
/// clamd over TCP, command INSTREAM (clamd(8)): chunks of a four-byte length in network order and that many bytes, ended by a length
/// of zero; the answer is <c>stream: OK</c>, <c>stream: NAME FOUND</c> or a sentence with ERROR.
/// </summary>
public sealed class ClamdScanner(string host, int port) : IPaperScanner
{
    private const int Chunk = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<ScanResult> Scan(Stream bytes, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Patience);
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(host, port, limit.Token);
            await using var line = socket.GetStream();
            await Send(bytes, line, limit.Token);
            return Read(await Answer(line, limit.Token));
        }
        catch (Exception failure) when (failure is SocketException or IOException || (failure is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return new ScanResult(ScanVerdict.Unavailable, "查毒服务没有应答");
        }
    }

    /// <summary>Pure: what an answer means.</summary>
    internal static ScanResult Read(string answer)
    {
        const string found = " FOUND", stream = "stream: ";
        var words = answer.StartsWith(stream, StringComparison.Ordinal) ? answer[stream.Length..] : answer;
        return words switch
        {
            "OK" => new ScanResult(ScanVerdict.Clean),
            _ when words.EndsWith(found, StringComparison.Ordinal) => new ScanResult(ScanVerdict.Infected, words[..^found.Length]),
            "" => new ScanResult(ScanVerdict.Unavailable, "查毒服务没有应答"),
            _ => new ScanResult(ScanVerdict.Unavailable, words),
        };
    }

    private static async Task Send(Stream bytes, NetworkStream line, CancellationToken stop)
    {
        await line.WriteAsync("zINSTREAM\0"u8.ToArray(), stop);
        var buffer = new byte[sizeof(int) + Chunk];
        for (int read; (read = await bytes.ReadAsync(buffer.AsMemory(sizeof(int)), stop)) > 0;)
        {
            BinaryPrimitives.WriteInt32BigEndian(buffer, read);
            await line.WriteAsync(buffer.AsMemory(0, sizeof(int) + read), stop);
        }
        BinaryPrimitives.WriteInt32BigEndian(buffer, 0);
        await line.WriteAsync(buffer.AsMemory(0, sizeof(int)), stop);
    }

    // With z the answer ends with a zero byte; older daemons close the line.
    private static async Task<string> Answer(NetworkStream line, CancellationToken stop)
    {
        var answer = new byte[512];
        var length = 0;
        for (int read; length < answer.Length && (read = await line.ReadAsync(answer.AsMemory(length), stop)) > 0;)
        {
            length += read;
            if (answer[length - 1] == 0)
                break;
        }
        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n', '\r', ' ');
    }
}
