namespace SurveyStats.Design;

/// <summary>
/// Auxiliary variables made orthonormal under weights w, in which calibration is well conditioned whatever the units of the variables.
/// <para>
/// Formula: X = Q R with sum of w q_j q_k = 1 if j = k, else 0, by Gram and Schmidt, each vector twice; the totals t of Q solve R't = T. A
/// variable that is a combination of earlier ones, to 1e-10 of its length, has no vector of its own.
/// </para>
/// Source: Giraud, Langou and Rozloznik (2005), Computers and Mathematics with Applications 50, 1069-1075 ("twice is enough").
/// </summary>
internal sealed class AuxiliaryBasis
{
    private const double Dependent = 1e-10;
    private const double Agreement = 1e-9;

    private readonly AuxiliaryTotals _auxiliaries;
    private readonly List<int> _kept = [];
    private readonly List<double[]> _vectors = [];
    private readonly List<double[]> _factors = [];
    private readonly List<double> _totals = [];
    private readonly List<string> _implied = [];

    /// <summary>Makes the basis.</summary>
    /// <exception cref="CalibrationException">
    /// A variable is a combination of others, or 0 throughout, and its total is not that combination of theirs.
    /// </exception>
    public AuxiliaryBasis(AuxiliaryTotals auxiliaries, double[] weights)
    {
        _auxiliaries = auxiliaries;
        for (var j = 0; j < auxiliaries.Columns.Count; j++)
        {
            Add(j, weights);
        }
    }

    /// <summary>The vectors: [k][row].</summary>
    public IReadOnlyList<double[]> Vectors => _vectors;

    /// <summary>The totals of the vectors.</summary>
    public IReadOnlyList<double> Totals => _totals;

    /// <summary>The names of the variables that follow from others, and whose totals agree with theirs.</summary>
    public IReadOnlyList<string> Implied => _implied;

    private void Add(int j, double[] weights)
    {
        var vector = (double[])_auxiliaries.Columns[j].Clone();
        var length = Math.Sqrt(Product(vector, vector, weights));
        var factors = new double[_vectors.Count + 1];
        for (var pass = 0; pass < 2; pass++)
        {
            for (var k = 0; k < _vectors.Count; k++)
            {
                var r = Product(_vectors[k], vector, weights);
                factors[k] += r;
                AddMultiple(vector, -r, _vectors[k]);
            }
        }

        var rest = Math.Sqrt(Product(vector, vector, weights));
        var total = _auxiliaries.Totals[j] - factors.Take(_totals.Count).Zip(_totals, (r, t) => r * t).Sum();
        if (!(rest > Dependent * length))
        {
            CheckImplied(j, factors, total, length);
            _implied.Add(_auxiliaries.Names[j]);
            return;
        }

        factors[^1] = rest;
        for (var row = 0; row < vector.Length; row++)
        {
            vector[row] /= rest;
        }

        _kept.Add(j);
        _vectors.Add(vector);
        _factors.Add(factors);
        _totals.Add(total / rest);
    }

    /// <summary>The total of a combination of other variables has to be the same combination of their totals.</summary>
    private void CheckImplied(int j, double[] factors, double excess, double length)
    {
        var scale = Math.Abs(_auxiliaries.Totals[j]) + factors.Take(_totals.Count).Zip(_totals, (r, t) => Math.Abs(r * t)).Sum();
        if (Math.Abs(excess) <= Agreement * scale)
        {
            return;
        }

        var (name, total) = (_auxiliaries.Names[j], _auxiliaries.Totals[j]);
        throw new CalibrationException(length == 0
            ? FormattableString.Invariant($"The auxiliary '{name}' is 0 for every respondent with a weight, so that its total of {total:0.###} cannot be ")
                + "reached. Leave it out, or join categories."
            : $"The auxiliary '{name}' is a combination of {string.Join(", ", Partners(factors, length))} in these responses, but its total "
                + FormattableString.Invariant($"of {total:0.###} is not that combination of their totals, which is {total - excess:0.###}. ")
                + $"Correct a total, or leave '{name}' out.");
    }

    /// <summary>The variables of which a dependent one is a combination: the solution c of R c = factors that is not 0.</summary>
    private IEnumerable<string> Partners(double[] factors, double length)
    {
        var c = factors[.._vectors.Count];
        for (var k = c.Length - 1; k >= 0; k--)
        {
            for (var later = k + 1; later < c.Length; later++)
            {
                c[k] -= _factors[later][k] * c[later];
            }

            c[k] /= _factors[k][k];
        }

        return from k in Enumerable.Range(0, c.Length)
               let size = Math.Sqrt(_factors[k].Sum(r => r * r))
               where Math.Abs(c[k]) * size > 1e-7 * length
               select $"'{_auxiliaries.Names[_kept[k]]}'";
    }

    private static double Product(double[] left, double[] right, double[] weights)
    {
        var sum = 0.0;
        for (var row = 0; row < weights.Length; row++)
        {
            sum += weights[row] * left[row] * right[row];
        }

        return sum;
    }

    private static void AddMultiple(double[] vector, double factor, double[] other)
    {
        for (var row = 0; row < vector.Length; row++)
        {
            vector[row] += factor * other[row];
        }
    }
}
