using SurveyStats.Numerics;

namespace SurveyStats.Significance;

/// <summary>
/// The power divergence test of homogeneity: one family from Neyman's (lambda = -2) over Freeman and Tukey's (-1/2), the likelihood ratio G (0),
/// Cressie and Read's (2/3) to Pearson's (1).
/// <para>
/// Formula: 2 / (lambda (lambda + 1)) sum of O ((O / E)^lambda - 1) over the cells, with its limits 2 sum O ln(O / E) at lambda = 0 and
/// 2 sum E ln(E / O) at lambda = -1; E = row total times column total over the grand total; (rows - 1)(columns - 1) degrees of freedom; rows and
/// columns without any count are left out first.
/// </para>
/// Undefined, with a note, where lambda is -1 or below and a cell is empty: the statistic is infinite then. Doubtful where an expected count is
/// below 5; a note says so; lambda = 2/3 holds best there. Source: Cressie and Read (1984), Journal of the Royal Statistical Society B 46, equation 2.
/// </summary>
internal sealed class PowerDivergenceTest : HomogeneityTest
{
    public PowerDivergenceTest(double lambda, string name, string convention)
        : base(name, convention) => Lambda = lambda;

    /// <summary>The exponent.</summary>
    public double Lambda { get; }

    private protected override TestResult Compute(double[][] table)
    {
        var margins = new TableMargins(table);
        if (Lambda <= -1 && table.Any(row => row.Any(count => count == 0)))
        {
            return TestResult.Undefined(
                Name, Convention, new ResultNote(NoteCode.EmptyCell, "a cell is empty, and lambda is -1 or below"), degreesOfFreedom: margins.DegreesOfFreedom);
        }

        var statistic = margins.Sum((row, column) =>
        {
            var (o, e) = (table[row][column], margins.Expected(row, column));
            return o == 0 ? 2 * e / (Lambda + 1) : e * Term(o / e, margins.Deviation(row, column) / e);
        });
        return double.IsFinite(statistic)
            ? TestResult.FromChiSquared(Name, Convention, Math.Max(0, statistic), margins.DegreesOfFreedom, margins.LowExpectedNotes())
            : TestResult.Undefined(
                Name, Convention, new ResultNote(NoteCode.EmptyCell, "the statistic is above every number"), degreesOfFreedom: margins.DegreesOfFreedom);
    }

    /// <summary>
    /// 2 / (lambda (lambda + 1)) [(1 + t)^(lambda + 1) - 1 - (lambda + 1) t] for t = O / E - 1 and ratio = 1 + t. The part that is linear in t sums to
    /// 0 over the table; without it every term is positive, and of the order t^2 without cancellation.
    /// </summary>
    private double Term(double ratio, double t)
    {
        var isSmall = Math.Abs(t) <= 0.5;
        var log = isSmall ? Elementary.LogOnePlus(t) : Math.Log(ratio);
        var remainder = isSmall ? Elementary.LogOnePlusMinusArgument(t) : log - t;
        if (Lambda <= -0.5)
        {
            var a = Lambda + 1;
            return 2 / Lambda * ((a == 0 ? 0 : ExpRemainder(a * log) / a) + remainder);
        }

        var power = Lambda == 0 ? 0 : ExpRemainder(Lambda * log) / Lambda;
        var entropy = isSmall ? (t * t) + (ratio * remainder) : (ratio * log) - t;
        return 2 / (Lambda + 1) * (entropy + (ratio * power));
    }

    /// <summary>exp(y) - 1 - y, with full relative accuracy for small y: the sum of y^k / k! from k = 2 on.</summary>
    private static double ExpRemainder(double y)
    {
        if (Math.Abs(y) > 0.5)
        {
            return Elementary.ExpMinusOne(y) - y;
        }

        var (sum, term) = (0.0, y);
        for (var k = 2; k <= 16; k++)
        {
            term *= y / k;
            sum += term;
        }

        return sum;
    }
}
