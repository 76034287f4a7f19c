namespace Kechuang.Kernel;

/// <summary>On a public page whose frame does not name the bureau: what it shows has been made anonymous.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WithoutBureauAttribute : Attribute;
