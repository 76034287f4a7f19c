using System.Buffers.Binary;

namespace Kechuang.Gongwen.Anonymising.Files;

/// <summary>
/// Takes out of a picture what it tells beside what it shows: place and time of the shot, camera, author, words, thumbnails, whatever
/// follows its end. What it shows stays to the bit. JPEG (ITU-T T.81), PNG (ISO/IEC 15948), GIF89a and WebP; other formats as they are.
/// </summary>
internal static class PictureTraces
{
    // Chunks that say how a PNG is drawn (ISO/IEC 15948, 11; the last three are of animations).
    private static readonly HashSet<string> Drawn =
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "hIST", "pHYs", "sPLT", "cICP", "acTL", "fcTL", "fdAT"];

    private static ReadOnlySpan<byte> JpegSignature => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The picture without traces; null where they cannot be taken out: damaged, TIFF, SVG.</summary>
    public static byte[]? Without(byte[] picture)
    {
        ReadOnlySpan<byte> bytes = picture;
        try
        {
            return bytes.StartsWith(JpegSignature) ? Jpeg(bytes)
                : bytes.StartsWith(PngSignature) ? Png(bytes)
                : bytes.StartsWith("GIF8"u8) ? Gif(bytes)
                : bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? WebP(bytes)
                : bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) || IsMarkup(bytes) ? null
                : picture;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
        catch (IndexOutOfRangeException)
        {
            return null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static bool IsMarkup(ReadOnlySpan<byte> bytes) => bytes.TrimStart("\uFEFF"u8).TrimStart(" \r\n\t"u8).StartsWith("<"u8);

    private static byte[] Jpeg(ReadOnlySpan<byte> bytes)
    {
        var kept = new List<byte>(bytes.Length) { 0xFF, 0xD8 };
        for (var at = 2; ;)
        {
            // Markers may be padded with 0xFF (T.81, B.1.1.2).
            while (bytes[at + 1] == 0xFF)
                at++;
            var marker = bytes[at + 1];
            if (bytes[at] != 0xFF)
                throw new ArgumentOutOfRangeException(nameof(bytes));
            if (marker == 0xD9)
            {
                kept.AddRange([0xFF, 0xD9]);
                return [.. kept];
            }

            var next = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            var segment = bytes[at..next];
            if (IsExif(segment))
                kept.AddRange(Upright(segment));
            else if (IsDrawn(marker, segment))
                kept.AddRange(segment);
            at = next;
            if (marker != 0xDA)
                continue;
            // The coded picture, up to the next marker that is neither a stuffed byte nor a restart.
            while (bytes[at] != 0xFF || bytes[at + 1] is 0 or (>= 0xD0 and <= 0xD7))
                at++;
            kept.AddRange(bytes[next..at]);
        }
    }

    private static bool IsExif(ReadOnlySpan<byte> segment) => segment[1] == 0xE1 && segment[4..].StartsWith("Exif\0\0"u8);

    // Of what applications add, JFIF, the colour profile and Adobe's colour transform say how it is drawn.
    private static bool IsDrawn(byte marker, ReadOnlySpan<byte> segment) => marker switch
    {
        0xE0 => segment[4..].StartsWith("JFIF\0"u8),
        0xE2 => segment[4..].StartsWith("ICC_PROFILE\0"u8),
        0xEE => segment[4..].StartsWith("Adobe"u8),
        0xFE or (>= 0xE1 and <= 0xEF) => false,
        _ => true,
    };

    // Which side is up is all that is left of Exif (tag 0x0112): a telephone's picture would lie on its side without it.
    private static byte[] Upright(ReadOnlySpan<byte> segment)
    {
        var tiff = segment[10..];
        var little = tiff.StartsWith("II"u8);
        var directory = (int)Number32(tiff[4..], little);
        for (var at = directory + 2; directory >= 8 && at + 12 <= tiff.Length && at < directory + 2 + 12 * Number16(tiff[directory..], little); at += 12)
        {
            var entry = tiff[at..];
            if (Number16(entry, little) == 0x0112 && Number16(entry[8..], little) is > 1 and <= 8 and var side)
                return [0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*\0\0\0\b\0\u0001"u8, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)side, 0, 0, 0, 0, 0, 0];
        }

        return [];
    }

    private static ushort Number16(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Number32(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private static byte[] Png(ReadOnlySpan<byte> bytes)
    {
        List<byte> kept = [.. PngSignature];
        for (var at = PngSignature.Length; ;)
        {
            var chunk = bytes.Slice(at, checked(12 + (int)BinaryPrimitives.ReadUInt32BigEndian(bytes[at..])));
            var name = System.Text.Encoding.ASCII.GetString(chunk.Slice(4, 4));
            if (Drawn.Contains(name))
                kept.AddRange(chunk);
            if (name == "IEND")
                return [.. kept];
            at += chunk.Length;
        }
    }

    private static byte[] Gif(ReadOnlySpan<byte> bytes)
    {
        var at = 13 + Colours(bytes[10]);
        List<byte> kept = [.. bytes[..at]];
        for (; bytes[at] != 0x3B;)
        {
            var from = at;
            at += bytes[at] == 0x21 ? 2 : 10 + Colours(bytes[at + 9]) + 1;
            while (bytes[at] != 0)
                at += bytes[at] + 1;
            at++;
            // A comment, and what an application adds but how often it is repeated (GIF89a, 24 and 26).
            var extension = bytes[from..at];
            if (extension[0] != 0x21 || extension[1] is 0xF9 or 0x01 || extension[1] == 0xFF && extension[3..].StartsWith("NETSCAPE2.0"u8))
                kept.AddRange(extension);
        }

        return [.. kept, 0x3B];
    }

    private static int Colours(byte packed) => (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);

    private static byte[] WebP(ReadOnlySpan<byte> bytes)
    {
        List<byte> kept = [];
        for (var at = 12; at + 8 <= bytes.Length;)
        {
            var length = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]));
            var chunk = bytes.Slice(at, Math.Min(bytes.Length - at, 8 + length + length % 2)).ToArray();
            // The head of an extended file says by two bits that Exif and XMP follow.
            if (chunk.AsSpan().StartsWith("VP8X"u8))
                chunk[8] &= 0xF3;
            if (!chunk.AsSpan().StartsWith("EXIF"u8) && !chunk.AsSpan().StartsWith("XMP "u8))
                kept.AddRange(chunk);
            at += chunk.Length;
        }

        byte[] whole = [.. "RIFF\0\0\0\0WEBP"u8, .. kept];
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(4), (uint)(whole.Length - 8));
        return whole;
    }
}
