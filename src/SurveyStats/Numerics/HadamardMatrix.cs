namespace SurveyStats.Numerics;

/// <summary>A Hadamard matrix: entries 1 and -1, any two rows orthogonal, H H' = n I; the first row is all ones, so that every other row sums to 0.</summary>
/// <remarks>
/// <para>Constructions: Sylvester's doubling for powers of 2; Paley's first, of order q + 1, for prime powers q of the form 4k + 3; Paley's second, of
/// order 2(q + 1), for prime powers q of the form 4k + 1; else the Kronecker product of two of these. The first that applies, in this order.</para>
/// <para>Orders: 1, 2, and 195 of the 250 multiples of 4 up to 1,000. Missing there (all of them known by other constructions, save 668, 716 and 892):
/// 92, 116, 156, 172, 184, 188, 232, 236, 260, 268, 292, 324, 356, 372, 376, 404, 412, 428, 436, 452, 472, 476, 508, 520, 532, 536, 584, 596,
/// 604, 612, 652, 668, 712, 716, 732, 756, 764, 772, 808, 836, 852, 856, 872, 876, 892, 904, 932, 940, 944, 952, 956, 964, 980, 988, 996.</para>
/// <para>Entries are computed when asked, after each column was multiplied by its first entry; the matrix is not stored.</para>
/// Source: Sylvester (1867), Philosophical Magazine 34; Paley (1933), Journal of Mathematics and Physics 12; Hedayat and Wallis (1978), Annals of
/// Statistics 6.
/// </remarks>
internal sealed class HadamardMatrix
{
    private readonly Func<int, int, int> _entry;
    private readonly sbyte[] _signs;

    private HadamardMatrix(int order, Func<int, int, int> entry)
    {
        Order = order;
        _entry = entry;
        _signs = [.. Enumerable.Range(0, order).Select(j => (sbyte)entry(0, j))];
    }

    /// <summary>The number of rows and of columns.</summary>
    public int Order { get; }

    /// <summary>The entry, 1 or -1.</summary>
    public int this[int row, int column] => _entry(row, column) * _signs[column];

    /// <summary>Whether there is a matrix of this order here.</summary>
    public static bool Exists(int order) => order is 1 or 2
        || (order > 0 && order % 4 == 0 && (IsPaleyFirst(order) || IsPaleySecond(order) || FirstFactor(order) > 0));

    /// <summary>The smallest order above a number.</summary>
    public static int SmallestOrderAbove(int number)
    {
        var order = number < 1 ? 1 : number < 2 ? 2 : (number / 4 * 4) + 4;
        while (!Exists(order))
        {
            order += 4;
        }

        return order;
    }

    /// <summary>The matrix of an order.</summary>
    /// <param name="order">The order; there is a matrix of it (<see cref="Exists"/>).</param>
    public static HadamardMatrix Of(int order) => new(order, EntryOf(order));

    private static Func<int, int, int> EntryOf(int order)
    {
        if ((order & (order - 1)) == 0)
        {
            return (i, j) => 1 - (2 * (System.Numerics.BitOperations.PopCount((uint)(i & j)) & 1));
        }

        if (IsPaleyFirst(order))
        {
            return PaleyFirst(FiniteFieldCharacter.Of(order - 1)!);
        }

        if (IsPaleySecond(order))
        {
            return PaleySecond(FiniteFieldCharacter.Of((order / 2) - 1)!);
        }

        var factor = FirstFactor(order);
        var (outer, inner, size) = (EntryOf(factor), EntryOf(order / factor), order / factor);
        return (i, j) => outer(i / size, j / size) * inner(i % size, j % size);
    }

    private static bool IsPaleyFirst(int order) => (order - 1) % 4 == 3 && FiniteFieldCharacter.Exists(order - 1);

    private static bool IsPaleySecond(int order) => ((order / 2) - 1) % 4 == 1 && FiniteFieldCharacter.Exists((order / 2) - 1);

    // H = I + S, S = [0 1; -1 Q], Q the characters of differences: skew, as -1 is no square.
    private static Func<int, int, int> PaleyFirst(FiniteFieldCharacter character) => (i, j) =>
        i == j ? 1 : i == 0 ? 1 : j == 0 ? -1 : character.OfDifference(i - 1, j - 1);

    // H = C x [1 1; 1 -1] + I x [1 -1; -1 -1], C = [0 1; 1 Q]: symmetric, as -1 is a square.
    private static Func<int, int, int> PaleySecond(FiniteFieldCharacter character) => (i, j) =>
    {
        var (a, b, bothOdd) = (i / 2, j / 2, (i & j & 1) == 1);
        if (a == b)
        {
            return (i | j) % 2 == 0 ? 1 : -1;
        }

        var c = a == 0 || b == 0 ? 1 : character.OfDifference(a - 1, b - 1);
        return bothOdd ? -c : c;
    };

    // The smallest factor a with matrices of the orders a and order / a; 0 if there is none.
    private static int FirstFactor(int order)
    {
        for (var a = 2; a <= order / a; a++)
        {
            if (order % a == 0 && Exists(a) && Exists(order / a))
            {
                return a;
            }
        }

        return 0;
    }
}
