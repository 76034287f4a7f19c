using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kechuang.Tests.Applications;

/// <summary>A small clamd over a real socket that speaks INSTREAM as clamd(8) states it and knows one virus.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly Task loop;

    private FakeClamd(TcpListener listener)
    {
        this.listener = listener;
        loop = Accept();
    }

    internal int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Bytes of each file it was sent.</summary>
    internal ConcurrentQueue<int> Lengths { get; } = [];

    internal static FakeClamd Start(int port = 0)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return new FakeClamd(listener);
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await loop;
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await Answer(client.GetStream());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task Answer(NetworkStream line)
    {
        var command = new byte["zINSTREAM\0".Length];
        await line.ReadExactlyAsync(command);
        if (Encoding.ASCII.GetString(command) != "zINSTREAM\0")
        {
            await line.WriteAsync("UNKNOWN COMMAND\0"u8.ToArray());
            return;
        }
        using var file = new MemoryStream();
        var size = new byte[4];
        while (true)
        {
            await line.ReadExactlyAsync(size);
            if (BinaryPrimitives.ReadInt32BigEndian(size) is not (> 0 and var length))
                break;
            var chunk = new byte[length];
            await line.ReadExactlyAsync(chunk);
            file.Write(chunk);
        }
        Lengths.Enqueue((int)file.Length);
        var found = Encoding.Latin1.GetString(file.ToArray()).Contains("EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE", StringComparison.Ordinal);
        await line.WriteAsync(Encoding.ASCII.GetBytes(found ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0"));
    }
}
