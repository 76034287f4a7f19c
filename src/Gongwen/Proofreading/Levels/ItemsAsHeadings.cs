namespace Kechuang.Gongwen.Proofreading.Levels;

/// <summary>“三是” at the head of a paragraph after （二）, where （三） belongs.</summary>
internal static class ItemsAsHeadings
{
    /// <summary>Each with the heading it follows.</summary>
    public static List<(ListItem Item, Heading After)> Of(ProofText text)
    {
        var starts = text.Body.Select(p => p.Start).ToHashSet();
        var headings = text.Outline.Headings;
        var found = new List<(ListItem, Heading)>();
        var (section, before) = (-1, 0);
        foreach (var item in text.Outline.Items.Where(i => i.Form == ItemForm.OneIs))
        {
            while (section + 1 < headings.Count && headings[section + 1].Place.Start <= item.Place.Start)
            {
                section++;
                before = 0;
            }

            if (section >= 0 && before == 0 && item.Ordinal > 1 && starts.Contains(item.Place.Start)
                && headings[section] is { Level: 2 or 3 } heading && heading.Ordinal == item.Ordinal - 1)
            {
                found.Add((item, heading));
            }

            before = item.Ordinal;
        }

        return found;
    }
}
