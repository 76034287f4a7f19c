using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kechuang.Kernel;

/// <summary>The data elements of <c>packs/dictionary/</c>, found by id, name, synonym or a sheet's column title.</summary>
public sealed class ElementDictionary
{
    private readonly Dictionary<string, DataElement> byId = [];
    private readonly Dictionary<string, DataElement> byName = [];
    private readonly Dictionary<string, List<DataElement>> byDoubtfulName = [];

    private ElementDictionary(IReadOnlyList<DataElement> elements) => Elements = elements;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<DataElement> Elements { get; }

    /// <summary>By id or exact name; packs name elements so. An unknown one is misuse and throws: see <see cref="Find"/>.</summary>
    public DataElement this[string idOrName] => Find(idOrName)
        ?? throw new KeyNotFoundException($"No data element is called {idOrName}.");

    /// <summary>By id, name or synonym; null when there is none.</summary>
    public DataElement? Find(string idOrName) =>
        byId.GetValueOrDefault(idOrName) ?? byName.GetValueOrDefault(TextForm.Key(idOrName));

    /// <summary>
    /// Understands a column title: "销售收入（万元）", "2023年度销售收入/千元", "销售收入@2023", "*研发费用（元）".
    /// The last is ambiguous: no element, but the candidates.
    /// </summary>
    public ColumnMatch Match(string? title) => ColumnTitle.Read(title, Named);

    /// <summary>
    /// Reads every file of the folder as one dictionary, elements.yaml first. Every fault is a refusal, so that an edited file can
    /// be shown to its editor.
    /// </summary>
    public static Result<ElementDictionary> LoadFolder(string folder) =>
        Load([.. Directory.EnumerateFiles(folder, "*.yaml").OrderBy(f => Path.GetFileName(f) != "elements.yaml").ThenBy(f => f, StringComparer.Ordinal)
            .Select(f => (Path.GetFileName(f), File.ReadAllText(f)))]);

    /// <summary>Reads one file.</summary>
    public static Result<ElementDictionary> Load(TextReader yaml) => Load([("", yaml.ReadToEnd())]);

    private static Result<ElementDictionary> Load(IReadOnlyList<(string File, string Text)> files)
    {
        var (elements, refusals) = (new List<DataElement>(), new List<Refusal>());
        foreach (var (file, text) in files)
            try
            {
                var lines = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<List<Line?>?>(text) ?? [];
                elements.AddRange(lines.Select((line, index) => (line ?? new()).ToElement(index + 1, refusals)).OfType<DataElement>());
            }
            catch (YamlException fault)
            {
                return new Refusal("dictionary.yaml", $"数据元文件读不懂：{fault.Message}", $"{(file.Length > 0 ? "dictionary/" : "")}{file} 第 {fault.Start.Line} 行".Trim());
            }
        var dictionary = new ElementDictionary(elements);
        foreach (var element in elements)
            dictionary.Add(element, refusals);
        return refusals.Count > 0 ? refusals : dictionary;
    }

    private IReadOnlyList<DataElement> Named(string key, out bool doubtful)
    {
        doubtful = !byName.TryGetValue(key, out var element);
        return element is not null ? [element] : byDoubtfulName.GetValueOrDefault(key, []);
    }

    private void Add(DataElement element, List<Refusal> refusals)
    {
        if (!byId.TryAdd(element.Id, element))
            refusals.Add(new("dictionary.duplicate", $"标识 {element.Id} 用了两次，每个数据元的标识应唯一", element.Name));
        foreach (var name in element.Aliases.Prepend(element.Name))
            if (!byName.TryAdd(TextForm.Key(name), element))
                refusals.Add(new("dictionary.duplicate", $"名称或别名“{name}”用了两次；两可的叫法应列在 ambiguous 下", element.Name));
        foreach (var name in element.Ambiguous)
        {
            if (!byDoubtfulName.TryGetValue(TextForm.Key(name), out var candidates))
                byDoubtfulName[TextForm.Key(name)] = candidates = [];
            candidates.Add(element);
        }
    }

    private sealed class Line
    {
        public string? Id { get; set; }
        public string? Name { get; set; }
        public string? Kind { get; set; }
        public string? Unit { get; set; }
        public int? Scale { get; set; }
        public string? Period { get; set; }
        public string? Caliber { get; set; }
        public List<string>? Aliases { get; set; }
        public List<string>? Ambiguous { get; set; }
        public bool Negative { get; set; }
        public decimal? Max { get; set; }
        public KnownLine? Known { get; set; }

        public DataElement? ToElement(int number, List<Refusal> refusals)
        {
            if (Fault() is { } fault)
            {
                refusals.Add(new("dictionary.element", fault, Name ?? $"第 {number} 个数据元"));
                return null;
            }
            return new()
            {
                Id = Id!,
                Name = Name!,
                Kind = Enum.Parse<ElementKind>(Kind!, ignoreCase: true),
                Unit = Unit,
                Scale = Scale ?? 0,
                Period = Period,
                Caliber = Caliber,
                Aliases = Aliases ?? [],
                Ambiguous = Ambiguous ?? [],
                Negative = Negative,
                Max = Max,
                Known = Known?.ToKnown(),
            };
        }

        private string? Fault() => this switch
        {
            { Id: null or "" } or { Name: null or "" } => "应有 id 和 name",
            { Kind: not ("text" or "number" or "boolean" or "date") } => "kind 应为 text、number、boolean、date 之一",
            { Kind: "number", Unit: null } or { Kind: "number", Scale: null or < 0 or > 9 } => "数字应有 unit 和 0–9 的 scale",
            { Known: not null, Kind: not "boolean" } => "known（由台账可知）只用于是/否的数据元",
            { Known: { } known } when known.ToKnown() is null => "known 应写明 title、stage、platform 之一",
            _ => null,
        };
    }

    private sealed class KnownLine
    {
        public string? Title { get; set; }
        public string? Stage { get; set; }
        public string? Platform { get; set; }
        public int Year { get; set; }

        internal KnownFact? ToKnown() => (Title, Stage, Platform) switch
        {
            ({ Length: > 0 } scheme, null, null) => new KnownFact(KnownBy.Title, scheme, Year),
            (null, { Length: > 0 } stage, null) when stage.Split('/') is [_, _] => new KnownFact(KnownBy.Stage, stage, Year),
            (null, null, { Length: > 0 } level) => new KnownFact(KnownBy.Platform, level, Year),
            _ => null,
        };
    }
}
