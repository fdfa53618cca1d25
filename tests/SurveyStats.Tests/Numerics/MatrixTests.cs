using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Numerics;

public sealed class MatrixTests
{
    /// <summary>The eigenvalues of the matrix min(i, j) are known: 1/(4 sin^2((2k - 1) pi / (4n + 2))), k = 1 to n.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(50)]
    [InlineData(156)]
    public void Eigenvalues_meet_a_closed_form(int n)
    {
        var matrix = new double[n, n];
        foreach (var (i, j) in Places(n))
        {
            matrix[i, j] = Math.Min(i, j) + 1;
        }

        var values = SymmetricEigenvalues.Of(matrix);
        for (var k = 1; k <= n; k++)
        {
            var sine = Math.Sin((2 * k - 1) * Math.PI / (4 * n + 2));
            Assert.Equal(1 / (4 * sine * sine), values[k - 1], 1e-15 * n * n);
        }
    }

    /// <summary>Eigenvalues with 40 digits (mpmath).</summary>
    [Fact]
    public void Eigenvalues_of_an_indefinite_matrix_have_the_digits_of_mpmath()
    {
        var values = SymmetricEigenvalues.Of(new double[,] { { 4, 1, -2, 2 }, { 1, 2, 0, 1 }, { -2, 0, 3, -2 }, { 2, 1, -2, -1 } });
        double[] expected = [6.84462110723496579, 2.26853140643124204, 1.08436446377321699, -2.19751697743942481];
        Assert.All(values.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-14));
    }

    [Fact]
    public void Eigenvalues_of_diagonal_and_singular_matrices_are_found()
    {
        Assert.Empty(SymmetricEigenvalues.Of(new double[0, 0]));
        Assert.Equal([3.0, 0, -7], SymmetricEigenvalues.Of(new double[,] { { -7, 0, 0 }, { 0, 3, 0 }, { 0, 0, 0 } }));
        var ones = SymmetricEigenvalues.Of(new double[,] { { 1, 1, 1 }, { 1, 1, 1 }, { 1, 1, 1 } });
        Assert.Equal(3, ones[0], 1e-14);
        Assert.All(ones[1..], value => Assert.Equal(0, value, 1e-15));
        Assert.Throws<ArithmeticException>(() => SymmetricEigenvalues.Of(new[,] { { double.NaN } }));
    }

    [Fact]
    public void Eigenvalues_keep_trace_and_sum_of_squares_over_scales()
    {
        var random = new SplitMix64(7);
        foreach (var scale in new[] { 1e-150, 1, 1e120 })
        {
            var matrix = Symmetric(20, ref random, scale);
            var values = SymmetricEigenvalues.Of(matrix);
            var (trace, squares) = (0.0, 0.0);
            foreach (var (i, j) in Places(20))
            {
                trace += i == j ? matrix[i, j] / scale : 0;
                squares += matrix[i, j] / scale * (matrix[i, j] / scale);
            }

            Assert.Equal(trace, values.Sum(x => x / scale), 1e-12);
            Assert.Equal(squares, values.Sum(x => x / scale * (x / scale)), 1e-11);
        }
    }

    [Fact]
    public void Cholesky_gives_back_the_matrix_its_solution_and_its_inverse()
    {
        double[,] matrix = { { 4, 2, -2 }, { 2, 10, 5 }, { -2, 5, 9 } };
        var factor = CholeskyFactor.Of(matrix);
        Assert.Equal((3, 2.0, 1.0, 3.0, -1.0, 2.0, 2.0), (factor.Rank, factor[0, 0], factor[1, 0], factor[1, 1], factor[2, 0], factor[2, 1], factor[2, 2]));
        Assert.Equal(0, factor[0, 2]);
        Assert.All(factor.Solve([2, 37, 35]).Zip([1.0, 2, 3]), pair => Assert.Equal(pair.Second, pair.First, 1e-14));
        Assert.Equal(2 * 1 + 37 * 2 + 35 * 3, factor.QuadraticForm([2, 37, 35]), 1e-13);
        var inverse = factor.Inverse();
        Assert.Equal(65.0 / 144, inverse[0, 0], 1e-15);
        Assert.Equal(-28.0 / 144, inverse[1, 0], 1e-15);
        Assert.Equal(36.0 / 144, inverse[2, 2], 1e-15);
    }

    [Fact]
    public void Cholesky_finds_the_rank_whatever_the_scales_of_the_rows()
    {
        // Rows 0 and 2 are independent; row 1 is twice row 0, row 3 the sum of rows 0 and 2; scaled.
        double[][] roots = [[1, 0.3], [2, 0.6], [-1, 4], [0, 4.3]];
        double[] scales = [1, 1e-9, 1e7, 3];
        var matrix = new double[4, 4];
        foreach (var (i, j) in Places(4))
        {
            matrix[i, j] = scales[i] * scales[j] * roots[i].Zip(roots[j], (a, b) => a * b).Sum();
        }

        var factor = CholeskyFactor.Of(matrix);
        Assert.Equal((2, true, false, true, false), (factor.Rank, factor.IsIndependent(0), factor.IsIndependent(1), factor.IsIndependent(2), factor.IsIndependent(3)));
        double[] y = [1.3, 2.6e-9, 3e7, 4.3 * 3];
        Assert.True(factor.Spans(y));
        Assert.False(factor.Spans([1.3, 2.7e-9, 3e7, 4.3 * 3]));

        // y'A^- y = |(1, 1)|^2, since y is A's root times (1, 1).
        Assert.Equal(2, factor.QuadraticForm(y), 1e-12);
    }

    /// <summary>Coefficients and inverse with 40 digits (mpmath).</summary>
    [Fact]
    public void Least_squares_has_the_digits_of_mpmath()
    {
        double[][] columns = [.. Enumerable.Range(0, 4).Select(p => Enumerable.Range(1, 8).Select(x => Math.Pow(x, p)).ToArray())];
        double[] y = [.. Enumerable.Range(0, 8).Select(i => (double)(i * i * 7 % 11))];
        var qr = QrFactor.Of(columns);
        Assert.Equal([0, 1, 2, 3], qr.Kept);
        double[] expected = [-0.85714285714285714286, 2.5753968253968253968, -0.023809523809523809524, -0.027777777777777777778];
        Assert.All(qr.Solve(y).Zip(expected), pair => Assert.Equal(1, pair.First / pair.Second, 1e-12));
        var inverse = qr.InverseCrossProduct();
        double[,] exact =
        {
            { 6.07142857142857143, -5.20238095238095238, 1.21428571428571429, -0.0833333333333333333 },
            { -5.20238095238095238, 4.97101972101972102, -1.22402597402597403, 0.0867003367003367003 },
            { 1.21428571428571429, -1.22402597402597403, 0.312770562770562771, -0.0227272727272727273 },
            { -0.0833333333333333333, 0.0867003367003367003, -0.0227272727272727273, 0.0016835016835016835 },
        };
        Assert.All(Places(4), place => Assert.Equal(1, inverse[place.I, place.J] / exact[place.I, place.J], 1e-12));
        var residual = qr.Residual(y);
        Assert.All(columns, column => Assert.Equal(0, column.Zip(residual, (a, b) => a * b).Sum(), 1e-10));
        Assert.Equal(y[2] - expected.Select((b, p) => b * Math.Pow(3, p)).Sum(), residual[2], 1e-12);
    }

    [Fact]
    public void Least_squares_leaves_out_columns_that_depend_on_others()
    {
        double[][] columns = [[1, 1, 1, 1, 1], [1, 2, 3, 4, 5], [3, 5, 7, 9, 11], [0, 0, 0, 0, 0], [1, 0, 1, 0, 0]];
        var qr = QrFactor.Of(columns);
        Assert.Equal([0, 1, 4], qr.Kept);
        var b = qr.Solve([6, 9, 14, 17, 21]);
        Assert.Equal((0.0, 0.0), (b[2], b[3]));
        Assert.Equal(0, qr.InverseCrossProduct()[2, 2]);
        Assert.Equal(2, QrFactor.Of([[1, 2], [3, 4], [5, 6]]).Rank);
        Assert.All(QrFactor.Of([[1, 2], [3, 4]]).Solve([5, 8]).Zip([2.0, 1]), pair => Assert.Equal(pair.Second, pair.First, 1e-13));
    }

    [Fact]
    public void Sums_of_products_take_every_element()
    {
        for (var n = 0; n < 12; n++)
        {
            double[] a = [.. Enumerable.Range(1, n).Select(i => (double)i)];
            double[] y = [.. a];
            Assert.Equal(n * (n + 1) * (2 * n + 1) / 6, Dots.Dot(a, a));
            Dots.AddMultiple(y, 2, a);
            Assert.Equal(a.Select(x => 3 * x), y);
        }

        Assert.Equal(5e-200, Dots.Length([3e-200, 4e-200]), 1e-213);
        Assert.Equal(1, Dots.Length([3e200, 4e200]) / 5e200, 1e-15);
    }

    private static IEnumerable<(int I, int J)> Places(int n) => Enumerable.Range(0, n * n).Select(k => (k / n, k % n));

    private static double[,] Symmetric(int n, ref SplitMix64 random, double scale)
    {
        var matrix = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                matrix[i, j] = matrix[j, i] = scale * (random.Below(1_000_000) / 1e6 - 0.5);
            }
        }

        return matrix;
    }
}
