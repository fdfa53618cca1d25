using CsCheck;

namespace SurveyStats.Tests.Laws;

/// <summary>Runs a law on random cases that are the same in every run, so that a red test stays red until it is mended.</summary>
internal static class Law
{
    /// <summary>Any number with many bits will do; it never changes.</summary>
    private const ulong StartingPoint = 0x9E3779B97F4A7C15;

    /// <summary>Asserts a law for a number of cases; the first that breaks it is made as small as can be, and reported with its seed.</summary>
    /// <param name="cases">Where the cases come from.</param>
    /// <param name="law">Throws for a case that breaks it.</param>
    /// <param name="count">How many cases.</param>
    /// <param name="print">How a case is printed.</param>
    public static void Holds<T>(Gen<T> cases, Action<T> law, int count = 300, Func<T, string>? print = null)
    {
        var random = new PCG(1, StartingPoint);
        for (var number = 0; number < count; number++)
        {
            var seed = random.ToString();
            try
            {
                law(cases.Generate(random, null, out _));
            }
            catch (Exception broken)
            {
                cases.Sample(law, seed: seed, iter: 1_000, threads: 1, print: print);
                throw new InvalidOperationException($"The law is broken by the case with the seed {seed}.", broken);
            }
        }
    }
}
