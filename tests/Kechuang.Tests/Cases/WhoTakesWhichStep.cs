using Kechuang.Cases;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Xunit;

namespace Kechuang.Tests.Cases;

/// <summary>A firm's own steps end with handing in: what others do then neither comes from it nor is marked as entered for it.</summary>
public sealed class WhoTakesWhichStep
{
    private static readonly Stage Draft = Of("draft", "enterprise", fill: true), Submitted = Of("submitted", "enterprise"), Township = Of("township", "township"),
        Returned = Of("returned", "enterprise", fill: true), Withdrawn = Of("withdrawn", "enterprise"), Accepted = Of("accepted", "province") with { Outside = true };

    private static readonly Stage[] All = [Draft, Submitted, Township, Returned, Withdrawn, Accepted];

    [Theory]
    [InlineData("draft", "submitted", null)]
    [InlineData("returned", "submitted", null)]
    [InlineData("submitted", "withdrawn", null)]
    [InlineData("township", "withdrawn", null)]
    [InlineData("submitted", "township", "not-yours")]
    [InlineData("submitted", "returned", "not-yours")]
    [InlineData("township", "returned", "not-yours")]
    [InlineData("accepted", "withdrawn", "not-here")]
    public void A_firm_hands_in_and_withdraws_and_takes_no_step_of_others(string here, string next, string? code) =>
        Assert.Equal(code, Advance.Refuse(Find(here), Find(next), Roles.Enterprise)?.Code);

    [Theory]
    [InlineData("draft", "submitted", true)]
    [InlineData("returned", "submitted", true)]
    [InlineData("submitted", "withdrawn", true)]
    [InlineData("submitted", "returned", false)]
    [InlineData("submitted", "township", false)]
    [InlineData("township", "returned", false)]
    public void Only_the_firms_own_steps_are_marked_as_entered_for_it(string here, string next, bool onBehalf)
    {
        var act = new Act("key", TestCounty.Actor(Roles.Staff), default, default);
        Assert.Equal(onBehalf, Walk.OnBehalf(Find(here), Find(next), act));
        Assert.False(Walk.OnBehalf(Find(here), Find(next), act with { Actor = TestCounty.Actor(Roles.Enterprise) }));
    }

    private static Stage Find(string id) => All.Single(s => s.Id == id);

    private static Stage Of(string id, string role, bool fill = false) => new() { Id = id, Name = id, State = id, Role = role, By = role, Fill = fill };
}
