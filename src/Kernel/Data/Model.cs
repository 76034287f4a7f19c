using Microsoft.EntityFrameworkCore;

namespace Kechuang.Kernel;

/// <summary>A row that belongs to one county; the global query filter keeps counties apart.</summary>
public interface IOwnedByCounty
{
    /// <summary>Six-digit county code (GB/T 2260).</summary>
    string County { get; set; }
}

/// <summary>A row that may change; <see cref="Version"/> is raised by Kernel at each change and guards against lost updates.</summary>
public interface IVersioned
{
    /// <summary>Starts at 1.</summary>
    long Version { get; set; }
}

/// <summary>Kept out of the audit trail's text (password hashes, one-time codes).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SensitiveAttribute : Attribute;

/// <summary>A module's share of the database: its tables and how they are mapped.</summary>
public interface IModelPart
{
    /// <summary>Maps the module's rows. Keys are Guid v7, columns follow architecture contract 4.</summary>
    void Map(ModelBuilder model);
}
