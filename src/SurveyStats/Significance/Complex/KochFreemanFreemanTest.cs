using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The Wald test that the cells of a weighted table do not depart from independence.
/// <para>
/// Formula: W = Y'V(Y)^-1 Y, Y_ij = T_ij - T_i T_j/T over k = (r - 1)(c - 1) contrasts of the totals T, V(Y) linearised; W/k against F on k and nu degrees
/// of freedom, or adjusted W (nu - k + 1)/(k nu) against F on k and nu - k + 1. Which row and column are left out does not matter.
/// </para>
/// Bad where k comes near nu: then far too often significant, and adjusted without power. Undefined, with a note, where V(Y) has not rank k and Y departs
/// in directions without variance; where it does not, k is the rank.
/// Source: Koch, Freeman and Freeman (1975), International Statistical Review 43, 59-78; Fellegi (1980), Journal of the American Statistical
/// Association 75, 261-268, for the adjustment.
/// </summary>
internal sealed class KochFreemanFreemanTest(bool isAdjusted) : ComplexTableTest(
    isAdjusted ? "adjusted Wald F" : "Wald F", "linearised departures from independence in totals")
{
    /// <summary>The variances of contrasts cancel in those of totals: what is left by rounding is larger than that of one sum.</summary>
    private const double Rounding = 1e-9;

    private protected override TestFigures Compute(ComplexTableFigures table)
    {
        var y = table.Contrasts.Of(table.Deviations());
        var factor = CholeskyFactor.Of(table.Contrasts.OfBothSides(CovarianceOfDeviations(table)), Rounding);
        var (k, nu) = (factor.Rank, table.DegreesOfFreedom);
        if (k == 0)
        {
            return TestFigures.Undefined(ZeroVariance, k);
        }

        if (k < table.ContrastCount && !factor.Spans(y, 1e-7))
        {
            return TestFigures.Undefined(Singular(k, table.ContrastCount), k);
        }

        return WaldFigures.Of(factor.QuadraticForm(y), k, nu, isAdjusted);
    }

    private protected override IEnumerable<ResultNote> SparseNotes(ComplexTableFigures table) => [];

    private static ResultNote Singular(int rank, int contrasts) => new(NoteCode.SingularCovariance, FormattableString.Invariant(
        $"the covariance of the {contrasts} contrasts has rank {rank}: too few primary units for so many cells; take the Rao-Scott test"));

    /// <summary>The rows of J V J', with (J x)_ij = x_ij - q_j x_i - p_i x_j + p_i q_j x, for the shares p of rows and q of columns.</summary>
    private static double[][] CovarianceOfDeviations(ComplexTableFigures table)
    {
        var size = table.Rows * table.Columns;
        var half = new double[size][];
        for (var a = 0; a < size; a++)
        {
            half[a] = new double[size];
            for (var b = 0; b < size; b++)
            {
                half[a][b] = table.TotalCovariance[a, b];
            }

            Deviate(table, half[a]);
        }

        var result = new double[size][];
        for (var b = 0; b < size; b++)
        {
            result[b] = Array.ConvertAll(half, row => row[b]);
            Deviate(table, result[b]);
        }

        return result;
    }

    private static void Deviate(ComplexTableFigures table, double[] x)
    {
        var (rows, columns, sum) = (new double[table.Rows], new double[table.Columns], x.Sum());
        for (var cell = 0; cell < x.Length; cell++)
        {
            rows[cell / table.Columns] += x[cell];
            columns[cell % table.Columns] += x[cell];
        }

        for (var cell = 0; cell < x.Length; cell++)
        {
            var (i, j) = (cell / table.Columns, cell % table.Columns);
            var (p, q) = (table.RowShare(i), table.ColumnShare(j));
            x[cell] += (p * q * sum) - (q * rows[i]) - (p * columns[j]);
        }
    }
}
