using CsCheck;
using Kechuang.Cases.Applications;
using Kechuang.Kernel;
using Xunit;

namespace Kechuang.Tests.Applications;

/// <summary>The law of <see cref="Merge"/>: whoever types at the same time as others loses nothing, and is told.</summary>
public sealed class TwoEditors
{
    private static readonly Instant Now = new(1);

    private sealed record Op(int Editor, int Field, int Text, bool Reads);

    /// <summary>What an open page knows: the version of each field, as JavaScript keeps it.</summary>
    private sealed class Page(string name)
    {
        internal string Name => name;
        internal Dictionary<string, long> Seen { get; } = [];
    }

    private sealed class World
    {
        internal Dictionary<string, Answer> Answers = [];
        internal long Saves;
        internal List<(string Field, string Text, string Editor, long Save)> Typed = [];

        internal void Save(Page page, string field, string text)
        {
            var seen = page.Seen.GetValueOrDefault(field);
            var (answers, written, conflicts) = Merge.Of(Answers, new Dictionary<string, Change> { [field] = new(text, seen) }, Saves + 1, page.Name, Now, page.Name);
            if (written.Count > 0)
                Saves++;
            Answers = answers;
            // Words that somebody else had written already were written then.
            var stands = Answers[field];
            Typed.Add((field, text, page.Name, stands.Text == text ? stands.Save : stands.Rivals.Single(r => r.Editor == page.Name).Save));
            Assert.All(conflicts, c => Assert.NotEqual(text, c.Stands));
            Assert.True(conflicts.Count > 0 || Answers[field].Text == text, "what was not told of stands");
            if (conflicts.Count == 0)
                page.Seen[field] = Saves;
        }

        internal void Read(Page page)
        {
            foreach (var field in Answers.Keys)
                page.Seen[field] = Saves;
        }
    }

    private static readonly Gen<Op> Ops = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 1], Gen.Int[0, 4], Gen.Bool, (e, f, t, r) => new Op(e, f, t, r));

    [Fact]
    public void In_any_interleaving_the_last_words_of_each_stand_or_lie_beside_unless_somebody_who_saw_them_went_on() =>
        Ops.List[1, 24].Sample(ops =>
        {
            var (world, pages) = (new World(), Enumerable.Range(0, 3).Select(i => new Page("甲乙丙"[i].ToString())).ToArray());
            var seenAt = new List<long>();
            foreach (var op in ops)
            {
                var page = pages[op.Editor];
                var field = op.Field == 0 ? "项目" : "金额";
                if (op.Reads)
                {
                    world.Read(page);
                    continue;
                }
                var seen = page.Seen.GetValueOrDefault(field);
                world.Save(page, field, $"文{op.Text}");
                seenAt.Add(seen);
                Check(world, field, seenAt);
            }
        }, iter: 4000);

    private static void Check(World world, string field, List<long> seenAt)
    {
        var stands = world.Answers[field];
        foreach (var last in world.Typed.Where(t => t.Field == field).GroupBy(t => t.Editor).Select(g => g.Last()))
        {
            var there = stands.Text == last.Text || stands.Rivals.Any(r => r.Text == last.Text);
            // Gone only where somebody wrote later who had this before his eyes.
            var replaced = world.Typed.Index().Any(t => t.Item.Field == field && t.Item.Save > last.Save && seenAt[t.Index] >= last.Save);
            Assert.True(there || replaced, $"{last.Editor}: {last.Text} is lost");
        }
    }

    [Fact]
    public void Different_fields_never_meet()
    {
        var (first, _, _) = Merge.Of(new Dictionary<string, Answer>(), new Dictionary<string, Change> { ["甲"] = new("1", 0) }, 1, "张三", Now, "a");
        var (second, written, conflicts) = Merge.Of(first, new Dictionary<string, Change> { ["乙"] = new("2", 0) }, 2, "李四", Now, "b");
        Assert.Empty(conflicts);
        Assert.Equal(["乙"], written.Keys);
        Assert.Equal(("1", "2"), (second["甲"].Text, second["乙"].Text));
    }

    [Fact]
    public void Who_comes_later_is_told_who_wrote_what_and_a_choice_settles_it()
    {
        var (first, _, _) = Merge.Of(new Dictionary<string, Answer>(), new Dictionary<string, Change> { ["甲"] = new("1", 0) }, 1, "张三", Now, "a");
        var (second, written, conflicts) = Merge.Of(first, new Dictionary<string, Change> { ["甲"] = new("2", 0) }, 2, "李四", Now, "b");
        Assert.Equal(new Conflict("甲", "1", "张三", Now, "2"), Assert.Single(conflicts));
        Assert.Equal(("1", "2", true), (second["甲"].Text, Assert.Single(second["甲"].Rivals).Text, written["甲"].Rival));
        var (chosen, _, none) = Merge.Of(second, new Dictionary<string, Change> { ["甲"] = new("2", 2) }, 3, "张三", Now, "a");
        Assert.Empty(none);
        Assert.Equal(("2", 0), (chosen["甲"].Text, chosen["甲"].Rivals.Count));
    }

    [Fact]
    public void The_same_words_are_no_conflict_until_one_of_the_two_thinks_again()
    {
        var (first, _, _) = Merge.Of(new Dictionary<string, Answer>(), new Dictionary<string, Change> { ["甲"] = new("1", 0) }, 1, "张三", Now, "a");
        var (second, _, none) = Merge.Of(first, new Dictionary<string, Change> { ["甲"] = new("1", 0) }, 2, "李四", Now, "b");
        Assert.Empty(none);
        Assert.Equal(("1", "张三"), (second["甲"].Text, second["甲"].By));
        var (_, _, told) = Merge.Of(second, new Dictionary<string, Change> { ["甲"] = new("2", 1) }, 3, "张三", Now, "a");
        Assert.Equal(new Conflict("甲", "1", "李四", Now, "2"), Assert.Single(told));
    }
}
