using SurveyStats.Numerics;
using Xunit;

namespace SurveyStats.Tests.Numerics;

public sealed class HadamardMatrixTests
{
    /// <summary>The multiples of 4 that neither Sylvester, nor Paley, nor products reach; counted by another program.</summary>
    private static readonly int[] Missing =
    [
        92, 116, 156, 172, 184, 188, 232, 236, 260, 268, 292, 324, 356, 372, 376, 404, 412, 428, 436, 452, 472, 476, 508, 520, 532, 536,
        584, 596, 604, 612, 652, 668, 712, 716, 732, 756, 764, 772, 808, 836, 852, 856, 872, 876, 892, 904, 932, 940, 944, 952, 956, 964,
        980, 988, 996,
    ];

    [Fact]
    public void Orders_to_1000_are_all_multiples_of_four_save_those_documented()
    {
        var orders = Enumerable.Range(1, 1000).Where(HadamardMatrix.Exists).ToArray();
        Assert.Equal([1, 2, .. Enumerable.Range(1, 250).Select(k => 4 * k).Except(Missing)], orders);
    }

    /// <summary>Above 500 every seventh row with all before it, to save time.</summary>
    [Fact]
    public void Rows_are_orthogonal_and_the_first_is_all_ones_for_every_order_to_1000()
    {
        Assert.All(Enumerable.Range(1, 1000).Where(HadamardMatrix.Exists), order =>
        {
            var rows = BitRows(HadamardMatrix.Of(order));
            Assert.All(rows[0], word => Assert.Equal(0UL, word));
            for (var i = 0; i < order; i += order <= 500 ? 1 : 7)
            {
                for (var k = 0; k < i; k++)
                {
                    var different = 0;
                    for (var w = 0; w < rows[i].Length; w++)
                    {
                        different += System.Numerics.BitOperations.PopCount(rows[i][w] ^ rows[k][w]);
                    }

                    if (2 * different != order)
                    {
                        Assert.Fail($"Rows {i} and {k} of order {order}.");
                    }
                }
            }
        });
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 4)]
    [InlineData(4, 8)]
    [InlineData(50, 52)]
    [InlineData(88, 96)]
    public void The_smallest_order_is_above_the_number(int number, int order) => Assert.Equal(order, HadamardMatrix.SmallestOrderAbove(number));

    // One bit for each -1; nothing but 1 and -1 is an entry.
    private static ulong[][] BitRows(HadamardMatrix matrix)
    {
        var rows = new ulong[matrix.Order][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new ulong[(matrix.Order + 63) / 64];
            for (var j = 0; j < rows.Length; j++)
            {
                var entry = matrix[i, j];
                rows[i][j / 64] |= (ulong)(1 - entry) / 2 << (j % 64);
                if (entry is not (1 or -1))
                {
                    Assert.Fail($"Entry {i}, {j} of order {matrix.Order} is {entry}.");
                }
            }
        }

        return rows;
    }
}
