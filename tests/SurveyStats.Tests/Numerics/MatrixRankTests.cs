using CsCheck;
using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Numerics;

public sealed class MatrixRankTests
{
    [Fact]
    public void The_identity_has_full_rank_and_a_row_repeated_adds_none()
    {
        Assert.Equal(3, MatrixRank.Of([1, 0, 0, 0, 1, 0, 0, 0, 1], 3));
        Assert.Equal(2, MatrixRank.Of([1, 0, 0, 0, 1, 0, 1, 0, 0], 3));
        Assert.Equal(2, MatrixRank.Of([1, 0, 0, 0, 1, 0, 0, 0, 1], 3, [0, 1, 0]));
    }

    [Fact]
    public void Zeros_and_nothing_have_rank_zero()
    {
        Assert.Equal(0, MatrixRank.Of([0, 0, 0, 0], 2));
        Assert.Equal(0, MatrixRank.Of([], 2));
        Assert.Equal(0, MatrixRank.Of([1, 2], 2, []));
    }

    [Fact]
    public void A_column_counts_if_its_distance_from_the_others_reaches_the_tolerance_whatever_its_unit()
    {
        Assert.Equal(2, MatrixRank.Of([1, 1e-200, 1, 1.0001e-200], 2));
        Assert.Equal(1, MatrixRank.Of([1, 1e200, 1, 1.000001e200], 2));
        Assert.Equal(2, MatrixRank.Of([1, 1e200, 1, 1.000001e200], 2, 1e-8));
    }

    [Fact]
    public void A_product_of_thin_matrices_has_their_rank()
    {
        var gen = Gen.Select(Gen.Int[1, 6], Gen.Int[6, 20], Gen.Int[6, 20], Gen.ULong);
        gen.Sample(
            (rank, rows, columns, seed) =>
            {
                var random = new SplitMix64(seed);
                var left = Enumerable.Range(0, rows * rank).Select(_ => ((random.Next() >> 11) * 1.1102230246251565e-16) - 0.5).ToArray();
                var right = Enumerable.Range(0, rank * columns).Select(_ => ((random.Next() >> 11) * 1.1102230246251565e-16) - 0.5).ToArray();
                var product = new double[rows * columns];
                for (var i = 0; i < product.Length; i++)
                {
                    for (var k = 0; k < rank; k++)
                    {
                        product[i] += left[(i / columns * rank) + k] * right[(k * columns) + (i % columns)];
                    }
                }

                return MatrixRank.Of(product, columns, 1e-9) == rank;
            },
            iter: 200);
    }
}
