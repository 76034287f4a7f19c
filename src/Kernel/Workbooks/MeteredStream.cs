namespace Kechuang.Kernel.Workbooks;

/// <summary>A refusal found deep inside a part; caught where the file was opened and never seen outside.</summary>
internal sealed class RefusedException(string message) : Exception(message);

/// <summary>Bytes unpacked so far of all parts of one file.</summary>
internal sealed class UnpackMeter(WorkbookLimits limits)
{
    private long total;

    public void Count(int bytes, long ofPart, long packed)
    {
        total += bytes;
        if (total > limits.UnpackedBytes)
            throw new RefusedException($"文件解压后超过 {limits.UnpackedBytes / (1024 * 1024)} MB，不像正常的表格，已停止读取。请只保留要导入的数据另存后再上传。");
        if (ofPart > limits.RatioFrom && ofPart > limits.Ratio * Math.Max(packed, 1))
            throw new RefusedException($"文件的压缩比超过 {limits.Ratio} 倍，不像正常的表格，已停止读取。请只保留要导入的数据另存后再上传。");
    }
}

/// <summary>Counts what really comes out while inflating: a header's declared size is what a zip bomb lies about.</summary>
internal sealed class MeteredStream(Stream inner, UnpackMeter meter, long packed) : Stream
{
    private long read;

    public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));
    public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

    private int Count(int bytes)
    {
        meter.Count(bytes, read += bytes, packed);
        return bytes;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => read; set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
