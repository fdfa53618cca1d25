using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace SurveyStats.Benchmarks.Large;

/// <summary>The processor of this machine.</summary>
internal static class Processor
{
    private const int FirstOfName = unchecked((int)0x80000002);

    /// <summary>The name that the processor gives itself.</summary>
    public static string Name { get; } = X86Base.IsSupported ? NameOfX86() : RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>The folder of its results, such as amd-epyc-zen4.</summary>
    public static string Folder { get; } = $"{Slug(Name)}{(X86Base.IsSupported ? Generation() : string.Empty)}";

    /// <summary>The widest vectors in use.</summary>
    public static int VectorBits => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    private static string NameOfX86()
    {
        var bytes = new List<byte>();
        for (var leaf = 0; leaf < 3; leaf++)
        {
            var (a, b, c, d) = X86Base.CpuId(FirstOfName + leaf, 0);
            foreach (var register in new[] { a, b, c, d })
            {
                bytes.AddRange(BitConverter.GetBytes(register));
            }
        }

        return Encoding.ASCII.GetString([.. bytes]).TrimEnd('\0', ' ');
    }

    /// <summary>AMD's generations by family and model, as virtual machines often hide the number of the product.</summary>
    private static string Generation()
    {
        if (!Name.StartsWith("AMD", StringComparison.Ordinal))
        {
            return string.Empty;
        }

        var signature = X86Base.CpuId(1, 0).Eax;
        var (family, model) = (((signature >> 8) & 15) + ((signature >> 20) & 255), ((signature >> 4) & 15) | ((signature >> 12) & 0xF0));
        return (family, model) switch
        {
            (23, < 0x30) => "-zen",
            (23, _) => "-zen2",
            (25, (>= 0x10 and < 0x20) or (>= 0x60 and < 0x80) or (>= 0xA0 and < 0xB0)) => "-zen4",
            (25, _) => "-zen3",
            (26, _) => "-zen5",
            _ => string.Empty,
        };
    }

    private static string Slug(string name)
    {
        var words = name.ToLowerInvariant().Split([' ', '(', ')', '@', '/'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join('-', words.Where(word => word is not ("r" or "tm" or "cpu" or "processor") && !word.EndsWith("ghz", StringComparison.Ordinal)));
    }
}
