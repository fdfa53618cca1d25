namespace SurveyStats.Numerics;

/// <summary>The quadratic character of a finite field: 1 for squares other than 0, -1 for non-squares, 0 for 0.</summary>
/// <remarks>
/// Elements are the numbers 0 to q - 1, whose digits in base p are the coefficients of a polynomial over the whole numbers modulo p; they are multiplied
/// modulo the first irreducible polynomial of the degree, in the order of those numbers. Source: Lidl and Niederreiter (1997), Finite Fields, chapters 2 and 5.
/// </remarks>
internal sealed class FiniteFieldCharacter
{
    private readonly int _p;
    private readonly sbyte[] _character;

    private FiniteFieldCharacter(int p, int degree)
    {
        _p = p;
        var q = Power(p, degree);
        var modulus = degree == 1 ? 0 : FirstIrreducible(p, degree);
        _character = new sbyte[q];
        Array.Fill(_character, (sbyte)-1);
        _character[0] = 0;
        for (var x = 1; x < q; x++)
        {
            _character[degree == 1 ? (int)((long)x * x % p) : Square(x, p, degree, modulus)] = 1;
        }
    }

    /// <summary>The character for a field of q elements, q odd; null if q is not a power of an odd prime.</summary>
    public static FiniteFieldCharacter? Of(int q) => TryPrimePower(q, out var p, out var degree) ? new FiniteFieldCharacter(p, degree) : null;

    /// <summary>Whether there is a field of q elements, q odd.</summary>
    public static bool Exists(int q) => TryPrimePower(q, out _, out _);

    /// <summary>The character of the difference of two elements.</summary>
    public int OfDifference(int x, int y)
    {
        if (_character.Length == _p)
        {
            return _character[x < y ? x - y + _p : x - y];
        }

        var (difference, place) = (0, 1);
        while (x != y)
        {
            difference += (x % _p - y % _p + _p) % _p * place;
            (x, y, place) = (x / _p, y / _p, place * _p);
        }

        return _character[difference];
    }

    private static bool TryPrimePower(int q, out int p, out int degree)
    {
        (p, degree) = (3, 0);
        if (q < 3 || q % 2 == 0)
        {
            return false;
        }

        while (q % p != 0)
        {
            p = (long)p * p > q ? q : p + 2;
        }

        for (; q % p == 0; q /= p)
        {
            degree++;
        }

        return q == 1;
    }

    // The number of the lower coefficients of the first monic polynomial of the degree that no monic polynomial of half its degree or less divides.
    private static int FirstIrreducible(int p, int degree)
    {
        var lower = 0;
        while (Enumerable.Range(1, degree / 2).Any(d => HasDivisor(lower, p, degree, d)))
        {
            lower++;
        }

        return lower;
    }

    private static bool HasDivisor(int lower, int p, int degree, int degreeOfDivisor)
    {
        for (var divisor = 0; divisor < Power(p, degreeOfDivisor); divisor++)
        {
            var rest = Digits(lower + Power(p, degree), p, degree + 1);
            Reduce(rest, Digits(divisor, p, degreeOfDivisor), p);
            if (Array.TrueForAll(rest, c => c == 0))
            {
                return true;
            }
        }

        return false;
    }

    private static int Square(int x, int p, int degree, int modulus)
    {
        var digits = Digits(x, p, degree);
        var product = new int[2 * degree - 1];
        for (var i = 0; i < degree; i++)
        {
            for (var j = 0; j < degree; j++)
            {
                product[i + j] = (product[i + j] + digits[i] * digits[j]) % p;
            }
        }

        Reduce(product, Digits(modulus, p, degree), p);
        var number = 0;
        for (var i = degree - 1; i >= 0; i--)
        {
            number = number * p + product[i];
        }

        return number;
    }

    // The rest of a division by the monic polynomial with these lower coefficients, in place.
    private static void Reduce(int[] polynomial, int[] lower, int p)
    {
        for (var top = polynomial.Length - 1; top >= lower.Length; top--)
        {
            var lead = polynomial[top];
            polynomial[top] = 0;
            for (var i = 0; i < lower.Length; i++)
            {
                var place = top - lower.Length + i;
                polynomial[place] = (polynomial[place] + (p - lead) * lower[i]) % p;
            }
        }
    }

    private static int[] Digits(int number, int p, int count)
    {
        var digits = new int[count];
        for (var i = 0; i < count; i++, number /= p)
        {
            digits[i] = number % p;
        }

        return digits;
    }

    private static int Power(int p, int degree)
    {
        var power = 1;
        for (var i = 0; i < degree; i++)
        {
            power *= p;
        }

        return power;
    }
}
