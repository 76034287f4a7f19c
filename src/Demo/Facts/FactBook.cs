using Kechuang.Enterprises.Registry;
using Kechuang.Kernel;

namespace Kechuang.Demo;

/// <summary>Answers of units to data elements, by the year with whose data they came in.</summary>
internal sealed class FactBook
{
    /// <summary>The accounting year before the demo's day, and the running one, with which facts of the day come in.</summary>
    internal const int Last = 2024, Running = 2025;

    private readonly Dictionary<(Guid Unit, int Year), Dictionary<string, string>> answers = [];

    /// <summary>What the unit answered with that year's data; empty where nothing.</summary>
    internal IReadOnlyDictionary<string, string> Of(Guid unit, int year) => answers.GetValueOrDefault((unit, year)) ?? [];

    internal void Put(Guid unit, int year, string id, decimal number) => Set(unit, year, id, ElementValue.Of(number));

    internal void Say(Guid unit, int year, string id, bool truth) => Set(unit, year, id, ElementValue.Of(truth));

    internal void Date(Guid unit, int year, string id, DateOnly day) => Set(unit, year, id, ElementValue.Of(day));

    internal void Word(Guid unit, int year, string id, string word) => Set(unit, year, id, ElementValue.Of(word));

    /// <summary>A line as a sheet would have it: "mentors 3, training-base true, operating-since 2019-05-06".</summary>
    internal void Line(Guid unit, int year, string line)
    {
        foreach (var words in line.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(' ', 2)))
            Entry(unit, year)[words[0]] = words[1];
    }

    /// <summary>The unit left the question open after all.</summary>
    internal void Open(Guid unit, int year, string id) => Entry(unit, year).Remove(id);

    private void Set(Guid unit, int year, string id, ElementValue value) => Entry(unit, year)[id] = YearValues.Text(value);

    private Dictionary<string, string> Entry(Guid unit, int year) =>
        answers.TryGetValue((unit, year), out var entry) ? entry : answers[(unit, year)] = [];
}
