namespace Kechuang.Gongwen.Reading;

/// <summary>The words around a figure.</summary>
/// <param name="Sentence">The whole sentence, with its final mark.</param>
/// <param name="Left">The clause up to the figure.</param>
/// <param name="Right">The clause after the figure.</param>
/// <param name="Earlier">The sentence before the clause.</param>
/// <param name="Previous">The clause before the figure's clause, within the sentence.</param>
internal sealed record Context(string Sentence, string Left, string Right, string Earlier, string Previous)
{
    private const int Reach = 200;

    public static Context Around(string text, Slice paragraph, int start, int end)
    {
        // A text without marks would make every figure carry all of it.
        var (first, last) = (Math.Max(paragraph.Start, start - Reach), Math.Min(paragraph.End, end + Reach));
        int clause = start, previous = -1;
        while (clause > first && !Marks.EndsClause(text, clause - 1, paragraph.End))
        {
            clause--;
        }

        var sentence = clause;
        while (sentence > first && !Marks.EndsSentence(text, sentence - 1, paragraph.End))
        {
            sentence--;
            if (previous < 0 && sentence < clause - 1 && Marks.EndsClause(text, sentence, paragraph.End))
            {
                previous = sentence + 1;
            }
        }

        var right = end;
        while (right < last && !Marks.EndsClause(text, right, paragraph.End))
        {
            right++;
        }

        var close = right;
        while (close < last && !Marks.EndsSentence(text, close, paragraph.End))
        {
            close++;
        }

        return new Context(
            text[sentence..Math.Min(close + 1, paragraph.End)].Trim(), text[clause..start], text[end..right],
            text[sentence..clause], text[(previous < 0 ? sentence : previous)..clause]);
    }
}
