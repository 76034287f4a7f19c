namespace Kechuang.Kernel;

/// <summary>Someone who can sign in and be handed work.</summary>
/// <param name="UserName">What is typed at sign-in; how rows name the person.</param>
/// <param name="Name">Name shown in history: 李明.</param>
/// <param name="Section">股室, for staff.</param>
public sealed record Person(Guid Account, string UserName, string Name, string Role, string Section);

/// <summary>The people of the bureau. Accounts keeps them; modules that hand work round ask for them.</summary>
public interface IPeople
{
    /// <summary>Leaders and staff who can sign in now, leaders first, then by section.</summary>
    Task<IReadOnlyList<Person>> OfBureau(KechuangDb db, CancellationToken stop);
}
