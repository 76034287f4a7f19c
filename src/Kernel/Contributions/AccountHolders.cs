namespace Kechuang.Kernel;

/// <summary>
/// A module whose records accounts of one role are made for: an expert's account belongs to one expert of the pool. Accounts asks for
/// the record when it makes such an account; the module keeps the tie.
/// </summary>
public interface IAccountHolders
{
    /// <summary>The role, one of <see cref="Roles.All"/>.</summary>
    string Role { get; }

    /// <summary>What a record is called: 专家.</summary>
    string Label { get; }

    /// <summary>Records that have no account yet, by name.</summary>
    Task<IReadOnlyList<(Guid Id, string Title)>> WithoutAccount(KechuangDb db, CancellationToken stop);

    /// <summary>Ties a new account to a record, inside the act that makes the account.</summary>
    Task<Result<Done>> Bind(Guid record, Guid account, Act act, KechuangDb db, CancellationToken stop);
}
