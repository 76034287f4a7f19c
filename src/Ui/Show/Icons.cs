namespace Kechuang.Ui;

// Our own drawings on a 20 px grid, one path each, 1.5 px stroke: written inline where used, so they
// need no request, take the text's colour, and print.
internal static class Icons
{
    private static readonly Dictionary<string, string> Paths = new(StringComparer.Ordinal)
    {
        ["home"] = "M3 9.2 10 3.5l7 5.7V16a1 1 0 0 1-1 1h-3.5v-5h-5v5H4a1 1 0 0 1-1-1Z",
        ["todo"] = "M4 3.5h12v13H4ZM7 8l1.4 1.4L11 6.8M7 13h6",
        ["target"] = "M10 3a7 7 0 1 0 7 7M10 6.5a3.5 3.5 0 1 0 3.5 3.5M10 10l6-6M13.5 4H16v2.5",
        ["firm"] = "M4 17V4h8v13M12 8h4v9M2.5 17h15M6.5 7h3M6.5 10h3M6.5 13h3",
        ["case"] = "M3 7h14v9H3ZM7 7V4.5h6V7M3 11h14M9 11v1.5h2V11",
        ["scheme"] = "M5 3h7l3.5 3.5V17H5ZM12 3v3.5h3.5M8 11l1.5 1.5L12.5 9",
        ["platform"] = "M3.5 6.5 10 3l6.5 3.5L10 10ZM3.5 10 10 13.5l6.5-3.5M3.5 13.5 10 17l6.5-3.5",
        ["award"] = "M10 3a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M7.3 11.3 6.5 17l3.5-2 3.5 2-.8-5.7",
        ["village"] = "M2.5 17h15M4 17v-6l4-3 4 3v6M12 10.5l2-1.5 2.5 2V17M7 17v-3.5h2V17M13 6.5V3.5h3",
        ["person"] = "M10 3.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M4 17c.3-3.4 2.5-5 6-5s5.7 1.6 6 5",
        ["people"] = "M7.5 4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2M2.5 16c.2-3 2-4.5 5-4.5s4.8 1.5 5 4.5M13 4.5a2.3 2.3 0 0 1 0 4.5M14.5 11.7c1.9.5 2.9 2 3 4.3",
        ["calendar"] = "M3.5 5h13v11.5h-13ZM3.5 8.5h13M7 3v3.5M13 3v3.5",
        ["bell"] = "M5 14V9a5 5 0 0 1 10 0v5l1.5 1h-13ZM8.5 17h3",
        ["search"] = "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M13 13l4 4",
        ["filter"] = "M3 4.5h14l-5.5 6.5v5L8.5 14.5V11Z",
        ["download"] = "M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13",
        ["upload"] = "M10 13V3.5M6 7l4-4 4 4M3.5 16.5h13",
        ["print"] = "M6 8V3.5h8V8M6 14H3.5V8h13v6H14M6 12h8v5H6Z",
        ["plus"] = "M10 4v12M4 10h12",
        ["edit"] = "M4 16l.8-3.3L13 4.5 15.5 7l-8.2 8.2ZM11.5 6 14 8.5",
        ["trash"] = "M4 6h12M8 6V3.5h4V6M5.5 6l.7 11h7.6l.7-11M8.5 9v5M11.5 9v5",
        ["check"] = "M4 10.5 8.3 15 16 5.5",
        ["close"] = "M5 5l10 10M15 5 5 15",
        ["alert"] = "M10 3.5 17.5 16.5h-15ZM10 8.5v4M10 14.3v.4",
        ["info"] = "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 9v5M10 6.3v.4",
        ["question"] = "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M8 8.2c0-2.6 4.2-2.6 4.2 0 0 1.7-2.2 1.7-2.2 3.3M10 13.8v.4",
        ["right"] = "M8 5l5 5-5 5",
        ["left"] = "M12 5l-5 5 5 5",
        ["up"] = "M5 12l5-5 5 5",
        ["down"] = "M5 8l5 5 5-5",
        ["link"] = "M8.5 11.5 11.5 8.5M9 6.5l2-2a3.2 3.2 0 0 1 4.5 4.5l-2 2M11 13.5l-2 2A3.2 3.2 0 0 1 4.5 11l2-2",
        ["external"] = "M9 4.5H4.5v11h11V11M12 3.5h4.5V8M16.5 3.5 9.5 10.5",
        ["paper"] = "M5 3h7l3.5 3.5V17H5ZM12 3v3.5h3.5M7.5 10h5M7.5 13h5",
        ["folder"] = "M3 5h5l1.5 2H17v9H3Z",
        ["report"] = "M4 3.5h9l3 3v10H4ZM7 8h6M7 11h6M7 14h3.5",
        ["chart"] = "M3.5 3.5v13h13M7 13.5V10M10.5 13.5V6M14 13.5V8.5",
        ["clock"] = "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 6v4.3l3 1.7",
        ["shield"] = "M10 3 16 5v5c0 3.5-2.3 5.8-6 7-3.7-1.2-6-3.5-6-7V5ZM7.3 10l2 2 3.5-4",
        ["book"] = "M10 5.5C8.5 4.3 6 4 3.5 4v11.5c2.5 0 5 .3 6.5 1.5 1.5-1.2 4-1.5 6.5-1.5V4C14 4 11.5 4.3 10 5.5v11.5",
        ["settings"] = "M3 6h8M15 6h2M11 4v4h4V4ZM3 14h2M9 14h8M5 12v4h4v-4Z",
        ["menu"] = "M3.5 5.5h13M3.5 10h13M3.5 14.5h13",
        ["sign-out"] = "M8.5 3.5h-5v13h5M8 10h9M13.5 6.5 17 10l-3.5 3.5",
        ["theme"] = "M10 3a7 7 0 1 0 0 14ZM10 3a7 7 0 0 1 0 14M10 6.5h4.5M10 10h7M10 13.5h4.5",
        ["copy"] = "M7 7h9.5v9.5H7ZM13 7V3.5H3.5V13H7",
        ["lock"] = "M4.5 9h11v8h-11ZM7 9V6.5a3 3 0 0 1 6 0V9M10 12.5v1.5",
        ["undo"] = "M7 4 3.5 7.5 7 11M3.5 7.5H12a4.3 4.3 0 0 1 0 8.6H8",
        ["flag"] = "M5 17.5V3.5M5 4h10.5l-2.5 3.5 2.5 3.5H5",
        ["money"] = "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M7 6.5l3 3.5 3-3.5M10 10v4.5M7.5 10.5h5M7.5 12.7h5",
        ["map"] = "M3 5l4.5-1.5 5 1.5L17 3.5V15l-4.5 1.5-5-1.5L3 16.5ZM7.5 3.5V15M12.5 5v11.5",
        ["stamp"] = "M8 9.5C8 8 7 7.5 7 6a3 3 0 0 1 6 0c0 1.5-1 2-1 3.5V11h3.5a1 1 0 0 1 1 1v2h-13v-2a1 1 0 0 1 1-1H8ZM3.5 17h13",
        ["seedling"] = "M10 17V9.5M10 11C10 7.5 7.5 6 3.5 6c0 3.5 2.5 5 6.5 5M10 9.5c0-3.5 2.5-5.5 6.5-5.5 0 4-2.5 5.5-6.5 5.5",
    };

    public static IEnumerable<string> Names => Paths.Keys;

    public static string Path(string name) => Paths.TryGetValue(name, out var path)
        ? path
        : throw new ArgumentException($"No icon is named '{name}'; the gallery shows those there are.", nameof(name));
}
