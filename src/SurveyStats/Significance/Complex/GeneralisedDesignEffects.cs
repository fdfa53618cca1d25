using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The generalised design effects of a two-way table: what sampling multiplies the variances of the interaction contrasts by.
/// <para>
/// Formula: the eigenvalues of (C'D^-1 C/n)^-1 (C'D^-1 V D^-1 C), with D the diagonal of the observed shares (the inverse of an empty cell is 0), V
/// their covariance, and C the contrasts of the interaction. With C'D^-1 C = L L' they are those of the symmetric n L^-1 (C'D^-1 V D^-1 C) L^-1', whose
/// trace and sum of squares need no eigenvalues.
/// </para>
/// Contrasts that only empty cells distinguish depend on the others, and are left out: <see cref="Rank"/> of them remain.
/// Source: Rao and Scott (1984), Annals of Statistics 12, 46-60, section 3.
/// </summary>
internal sealed class GeneralisedDesignEffects
{
    private readonly double[,] _effects;
    private double[]? _eigenvalues;

    private GeneralisedDesignEffects(double[,] effects)
    {
        _effects = effects;
        for (var i = 0; i < Rank; i++)
        {
            Trace += effects[i, i];
            for (var j = 0; j < Rank; j++)
            {
                SumOfSquares += effects[i, j] * effects[i, j];
            }
        }
    }

    /// <summary>The number of contrasts that the table can tell apart.</summary>
    public int Rank => _effects.GetLength(0);

    /// <summary>The sum of the eigenvalues.</summary>
    public double Trace { get; }

    /// <summary>The sum of their squares.</summary>
    public double SumOfSquares { get; }

    /// <summary>The eigenvalues, the largest first; none below 0.</summary>
    public double[] Eigenvalues => _eigenvalues ??= Array.ConvertAll(SymmetricEigenvalues.Of(_effects), value => Math.Max(0, value));

    /// <param name="shares">The shares of the cells, row by row.</param>
    /// <param name="covariance">Their covariance V.</param>
    /// <param name="contrasts">C.</param>
    /// <param name="n">The number of respondents.</param>
    public static GeneralisedDesignEffects Of(double[] shares, double[,] covariance, InteractionContrasts contrasts, double n)
    {
        var inverse = Array.ConvertAll(shares, p => p > 0 ? 1 / p : 0);
        var cells = Enumerable.Range(0, shares.Length);
        var factor = CholeskyFactor.Of(contrasts.OfBothSides(cells.Select(i =>
        {
            var row = new double[inverse.Length];
            row[i] = inverse[i];
            return row;
        })));
        var spread = contrasts.OfBothSides(cells.Select(i =>
        {
            var row = new double[inverse.Length];
            for (var j = 0; j < row.Length; j++)
            {
                row[j] = inverse[i] * covariance[i, j] * inverse[j];
            }

            return row;
        }));

        return new GeneralisedDesignEffects(BothSides(factor, spread, n));
    }

    /// <summary>n L^-1 B L^-1', over the independent contrasts.</summary>
    private static double[,] BothSides(CholeskyFactor factor, double[,] b, double n)
    {
        var size = factor.Size;
        int[] kept = [.. Enumerable.Range(0, size).Where(factor.IsIndependent)];
        var half = new double[size][];
        var row = new double[size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                row[j] = b[i, j];
            }

            half[i] = factor.SolveLower(row);
        }

        var result = new double[kept.Length, kept.Length];
        for (var k = 0; k < kept.Length; k++)
        {
            for (var i = 0; i < size; i++)
            {
                row[i] = half[i][kept[k]];
            }

            var solved = factor.SolveLower(row);
            for (var l = 0; l <= k; l++)
            {
                result[k, l] = result[l, k] = n * solved[kept[l]];
            }
        }

        return result;
    }
}
