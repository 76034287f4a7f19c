namespace Kechuang.Kernel;

/// <summary>Who may make a kind of request, and who may open a page.</summary>
/// <param name="Subject">Request type or route.</param>
/// <param name="Allowed">Role keys; <see cref="Roles.System"/> is always allowed.</param>
public sealed record Right(string Subject, IReadOnlySet<string> Allowed);

/// <summary>
/// The one place where authorisation is decided. Modules register each request type and each page route
/// at start; whatever is not registered is refused. The authorisation matrix test walks over <see cref="All"/>.
/// </summary>
public sealed class Rights
{
    private readonly Dictionary<string, Right> rights = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every registered right.</summary>
    public IReadOnlyCollection<Right> All => rights.Values;

    /// <summary>Lets the roles make requests of type <typeparamref name="TRequest"/>.</summary>
    public Rights Allow<TRequest>(params string[] roles) => Add(Name(typeof(TRequest)), roles);

    /// <summary>Lets the roles open the page or endpoint of this route template, e.g. <c>/enterprises/{id}</c>.</summary>
    public Rights AllowRoute(string route, params string[] roles) => Add("/" + route.Trim('/'), roles);

    /// <summary>True when the actor may make this kind of request.</summary>
    public bool May(Actor actor, Type request) => May(actor, Name(request));

    /// <summary>True when the actor may open this route template.</summary>
    public bool MayOpen(Actor actor, string route) => May(actor, "/" + route.Trim('/'));

    /// <summary>The name a request type is registered and audited under: <c>Outer.Request</c>.</summary>
    public static string Name(Type request) =>
        request.DeclaringType is { } outer ? outer.Name + "." + request.Name : request.Name;

    private bool May(Actor actor, string subject) =>
        actor.Role == Roles.System
        || (rights.TryGetValue(subject, out var right)
            && (right.Allowed.Contains(actor.Role) || right.Allowed.Contains(Roles.Anyone)));

    private Rights Add(string subject, string[] roles)
    {
        if (!rights.TryAdd(subject, new Right(subject, roles.ToHashSet())))
            throw new InvalidOperationException($"The right for {subject} is registered twice.");
        return this;
    }
}
