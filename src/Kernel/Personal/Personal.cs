using System.Text.Json.Serialization.Metadata;

namespace Kechuang.Kernel;

/// <summary>What a piece of personal data is, and so how much of it is shown.</summary>
public enum PersonalKind
{
    /// <summary>A person's name: 陈**.</summary>
    Name,
    /// <summary>A telephone number: 138****5678.</summary>
    Phone,
    /// <summary>An e-mail address: c***@example.com.</summary>
    Email,
    /// <summary>An identity number: 4312**********1234.</summary>
    IdNumber,
}

/// <summary>
/// Personal data of someone outside the bureau: pages, the HTTP API and the audit trail carry it masked. Whoever needs it asks for it
/// by an audited act (see <see cref="ILooksAt"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute(PersonalKind kind) : Attribute
{
    /// <summary>What it is.</summary>
    public PersonalKind Kind { get; } = kind;
}

/// <summary>A request that writes nothing but looks at personal data: its audit line says whose and what.</summary>
public interface ILooksAt
{
    /// <summary>Id of the record looked at.</summary>
    Guid Subject { get; }
    /// <summary>Table of the record.</summary>
    string Table { get; }
    /// <summary>Names of the properties shown.</summary>
    IReadOnlyList<string> Looked { get; }
}

/// <summary>
/// The one place that says who sees personal data and what the others see. Personal Information Protection Law art. 6 and 51(3):
/// no more than the purpose needs, de-identified where it can be. GB/T 35273-2020 §7.2: masked wherever it is displayed.
/// </summary>
public static class Personal
{
    /// <summary>True when the actor sees it without asking: the program itself, and the enterprise whose contact it is.</summary>
    /// <param name="enterprise">Credit code of the enterprise the person belongs to.</param>
    public static bool Sees(Actor actor, string enterprise) =>
        actor.Role == Roles.System || (actor.Role == Roles.Enterprise && enterprise.Length > 0 && actor.Enterprise == enterprise);

    /// <summary>The value with what identifies the person covered; empty stays empty.</summary>
    public static string Mask(PersonalKind kind, string value) => kind switch
    {
        _ when value.Length == 0 => "",
        PersonalKind.Name => value[..1] + new string('*', Math.Max(1, value.Length - 1)),
        PersonalKind.Phone when value.Length >= 7 => value[..3] + new string('*', value.Length - 7) + value[^4..],
        PersonalKind.Email when value.IndexOf('@', StringComparison.Ordinal) is > 0 and var at => value[..1] + "***" + value[at..],
        PersonalKind.IdNumber when value.Length >= 12 => value[..4] + new string('*', value.Length - 8) + value[^4..],
        _ => new string('*', value.Length),
    };

    /// <summary>Before and after as the audit trail may keep them: masked, but never the same words for two different values.</summary>
    internal static (string? Before, string? After) Change(PersonalKind kind, string? before, string? after)
    {
        var (was, now) = (before is null ? null : Mask(kind, before), after is null ? null : Mask(kind, after));
        return was is not null && was == now && before != after ? (was, now + "（遮住的部分有改动）") : (was, now);
    }

    /// <summary>Masks whatever a row serialised for the HTTP API declares as personal.</summary>
    internal static void MaskJson(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.AttributeProvider?.GetCustomAttributes(typeof(PersonalAttribute), inherit: true).FirstOrDefault() is PersonalAttribute personal && property.Get is { } read)
                property.Get = row => read(row) is string value ? Mask(personal.Kind, value) : null;
    }
}
