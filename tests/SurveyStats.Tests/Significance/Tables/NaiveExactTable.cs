using System.Numerics;

namespace SurveyStats.Tests.Significance.Tables;

/// <summary>Freeman and Halton's p by enumeration of all tables in whole numbers: slow, and plainly right.</summary>
internal static class NaiveExactTable
{
    public static double PValue(double[][] table)
    {
        int[] rows = [.. table.Select(row => (int)row.Sum())];
        int[] columns = [.. Enumerable.Range(0, table[0].Length).Select(c => (int)table.Sum(row => row[c]))];
        // P is proportional to the number of ways, (prod row totals!) / (prod cells!), which is whole.
        var observed = table.Aggregate(BigInteger.One, (product, row) => product * Multinomial([.. row.Select(n => (int)n)]));
        var (extreme, all) = (BigInteger.Zero, BigInteger.Zero);
        Fill(0, columns, BigInteger.One);
        return (double)(extreme * 1_000_000_000_000_000_000 / all) / 1e18;

        void Fill(int row, int[] left, BigInteger ways)
        {
            if (row == rows.Length - 1)
            {
                ways *= Multinomial(left);
                all += ways;
                extreme += ways <= observed ? ways : BigInteger.Zero;
                return;
            }

            foreach (var cells in Splits(rows[row], left))
            {
                Fill(row + 1, [.. left.Zip(cells, (a, b) => a - b)], ways * Multinomial(cells));
            }
        }
    }

    private static IEnumerable<int[]> Splits(int total, int[] most)
    {
        if (most.Length == 1)
        {
            return total <= most[0] ? [[total]] : [];
        }

        return Enumerable.Range(0, Math.Min(total, most[0]) + 1).SelectMany(n => Splits(total - n, most[1..]).Select(rest => (int[])[n, .. rest]));
    }

    private static BigInteger Multinomial(int[] cells) => Factorial(cells.Sum()) / cells.Aggregate(BigInteger.One, (product, n) => product * Factorial(n));

    private static BigInteger Factorial(int n) => Enumerable.Range(1, n).Aggregate(BigInteger.One, (product, i) => product * i);
}
