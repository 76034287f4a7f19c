using Xunit;

namespace Kechuang.Journeys;

/// <summary>The demonstration: a firm applies, the section checks and sends back, experts score, the party group decides, the county sees the list, the firm has its title.</summary>
[Collection("own product")]
[Trait("is", "demonstration")]
public sealed class RelayJourneys(Product product)
{
    [Fact]
    public async Task An_application_is_handed_from_role_to_role_until_the_firm_has_its_title()
    {
        product.Need();
        var folder = Directory.CreateTempSubdirectory("kechuang-relay-").FullName;
        try
        {
            await using var relay = await Relay.Begin(product, folder);
            await relay.TheFirmLooksWhatItMayApplyFor();
            await relay.TheFirmAppliesAndIsSentBack();
            await relay.TheSectionChecksAndDrawsExperts();
            await relay.TheExpertsScore();
            await relay.TheSectionClosesTheReview();
            await relay.ThePartyGroupDecides();
            await relay.EverybodySeesTheList();
            await relay.ObjectionsAreAnsweredAndTheTitleGiven();
            await relay.TheFirmHasItsTitle();
            Assert.True(relay.Wrong.Count == 0, string.Join("\n", relay.Wrong));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
