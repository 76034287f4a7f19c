#:package SkiaSharp@4.155.0
#:package SkiaSharp.NativeAssets.Linux.NoDependencies@4.155.0
// Makes shapes.tsv, the characters whose printed shapes are nearest to each, from characters.tsv and a font; SOURCES.md says which.
//   dotnet run packs/vocabulary/make-shapes.cs -- FONT_FILE PACK_FOLDER
// Each character is drawn small and blurred; two look alike where their pictures cover each other (cosine).
using System.Numerics;
using SkiaSharp;

if (args is not [var font, var folder])
{
    Console.Error.WriteLine("usage: make-shapes FONT_FILE PACK_FOLDER");
    return 2;
}

// Of the table of 2013: the commonest are what is meant, and all stand for them.
const int Commonest = 3500;
const int Side = 32;
const int Most = 12;
const float Least = 0.76f;
const float LeastOfStranger = 0.90f;

var standard = File.ReadLines(Path.Combine(folder, "characters.tsv")).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l[0]).ToList();
var strangers = Enumerable.Range(0x4E00, 0x5200).Select(c => (char)c).Except(standard).ToList();
using var typeface = SKFontManager.Default.CreateTypeface(font, 2);
using var pen = new SKFont(typeface, 40) { Edging = SKFontEdging.Antialias };
using var paint = new SKPaint { Color = SKColors.White, IsAntialias = true };
Console.WriteLine(typeface.FamilyName);
var pictures = standard.Concat(strangers).Where(c => pen.ContainsGlyph(c)).ToDictionary(c => c, Draw);
var common = standard.Take(Commonest).Where(pictures.ContainsKey).ToArray();
var rows = standard.Concat(strangers).Where(pictures.ContainsKey).AsParallel().AsOrdered().Select(c => (c, Near: Near(c))).Where(r => r.Near.Length > 0)
    .Select(r => $"{r.c}\t{r.Near}").ToList();
File.WriteAllText(Path.Combine(folder, "shapes.tsv"), $"# drawn with {typeface.FamilyName}, OFL-1.1 (SOURCES.md)\ncharacter\tlooks\n{string.Join('\n', rows)}\n");
Console.WriteLine($"{rows.Count} characters");
return 0;

string Near(char c)
{
    var stranger = !standard.Contains(c);
    return string.Concat(common.Where(o => o != c).Select(o => (o, Likeness: Likeness(pictures[c], pictures[o])))
        .Where(o => o.Likeness >= (stranger ? LeastOfStranger : Least)).OrderByDescending(o => o.Likeness).Take(stranger ? 3 : Most).Select(o => o.o));
}

float[] Draw(char c)
{
    using var bitmap = new SKBitmap(48, 48, SKColorType.Gray8, SKAlphaType.Opaque);
    using (var canvas = new SKCanvas(bitmap))
    {
        canvas.Clear(SKColors.Black);
        canvas.DrawText(c.ToString(), 4, 40, SKTextAlign.Left, pen, paint);
    }

    // Averages of squares that overlap: a stroke a little beside its place still meets the other.
    var bytes = bitmap.GetPixelSpan().ToArray();
    var row = bitmap.RowBytes;
    var picture = new float[Side * Side];
    for (var y = 0; y < Side; y++)
    {
        for (var x = 0; x < Side; x++)
        {
            var (cx, cy) = ((x + 0.5f) * 48 / Side, (y + 0.5f) * 48 / Side);
            float sum = 0;
            for (var v = Math.Max(0, (int)cy - 3); v <= Math.Min(47, (int)cy + 3); v++)
            {
                for (var u = Math.Max(0, (int)cx - 3); u <= Math.Min(47, (int)cx + 3); u++)
                {
                    var d = ((u - cx) * (u - cx)) + ((v - cy) * (v - cy));
                    sum += bytes[(v * row) + u] * MathF.Exp(-d / 4f);
                }
            }

            picture[(y * Side) + x] = sum;
        }
    }

    // Less the mean: what two have in common is more than ink.
    var mean = picture.Average();
    var length = MathF.Sqrt(picture.Sum(p => (p - mean) * (p - mean)));
    return [.. picture.Select(p => (p - mean) / length)];
}

static float Likeness(float[] a, float[] b)
{
    var sum = Vector<float>.Zero;
    for (var i = 0; i < a.Length; i += Vector<float>.Count)
    {
        sum += new Vector<float>(a, i) * new Vector<float>(b, i);
    }

    return Vector.Sum(sum);
}
