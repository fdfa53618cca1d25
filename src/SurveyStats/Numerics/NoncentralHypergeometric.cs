namespace SurveyStats.Numerics;

/// <summary>
/// Fisher's noncentral hypergeometric distribution: the successes k of the first of two samples given all margins, where the odds ratio is
/// psi. P(k) = C(K, k) C(N - K, n - k) psi^k / sum of the same over the support. Domain: psi > 0 and finite.
/// Formula: each weight from the deviance of its table from the expected one (<see cref="FourfoldTable"/>); their sum and every tail by the
/// ratios of successive weights, outwards from the expected value or from the end of the tail, until the rest no longer counts.
/// Source: Fisher (1935), Journal of the Royal Statistical Society 98, 39-82; Liao and Rosen (2001), The American Statistician 55, for the
/// ratios.
/// </summary>
internal sealed class NoncentralHypergeometric
{
    private const double LogHalf = -0.69314718055994530942;

    private readonly long _successes;
    private readonly long _draws;
    private readonly long _population;
    private readonly double _odds;
    private readonly bool _mirrored;
    private readonly FourfoldTable _expected;
    private readonly FourfoldTable _centre;
    private readonly double _centreWeight;
    private readonly double _centreDeviance;
    private readonly double _total;

    /// <summary>
    /// The distribution of the successes among the draws; first and second sample are the successes and failures of the population.
    /// </summary>
    internal NoncentralHypergeometric(long successes, long draws, long population, double odds)
    {
        // Beyond this the square of the odds might overflow. The mirror image counts the failures drawn, with the inverse odds.
        const double LargestOdds = 1e100;
        ArgumentDomain.Positive(odds);
        _mirrored = odds > LargestOdds;
        (_successes, _draws, _population, _odds) = _mirrored
            ? (successes, population - draws, population, 1 / odds)
            : (successes, draws, population, odds);
        (Lowest, Highest) = Hypergeometric.Support(_successes, _draws, _population);

        FourfoldTable first = At(Lowest), last = At(Highest);
        double u = -first.Excess(_odds), v = last.Excess(_odds);
        _expected = new FourfoldTable(first.A + u, last.B + v, last.C + v, first.D + u);
        long centre = Math.Clamp((long)Math.Round(_expected.A), Lowest, Highest);
        _centre = At(centre);
        _centreWeight = _centre.Weight();
        _centreDeviance = DevianceOf(_centre);
        Sums down = Sum(_centre, below: true), up = Sum(_centre, below: false);
        _total = 1 + down.Rest + up.Rest;
        double shift = (up.First - down.First) / _total;
        CentralMean = centre + shift;
        Variance = (up.Second + down.Second) / _total - shift * shift;
    }

    /// <summary>The smallest value of the (perhaps mirrored) support.</summary>
    private long Lowest { get; }

    private long Highest { get; }

    private double CentralMean { get; }

    internal double Mean => _mirrored ? _successes - CentralMean : CentralMean;

    internal double Variance { get; }

    internal double Probability(long k) => Math.Exp(LogProbability(k));

    /// <summary>log P(X = k); negative infinity outside of the support.</summary>
    internal double LogProbability(long k)
    {
        if (_mirrored) k = _successes - k;
        if (k < Lowest || k > Highest) return double.NegativeInfinity;
        FourfoldTable table = At(k);
        double log = LogRatio(table, 1);

        // Near 1 from what is left to the other values.
        return log < LogHalf ? log : -Elementary.LogOnePlus(Sum(table, below: true).Rest + Sum(table, below: false).Rest);
    }

    internal double LowerTail(long k) => Math.Exp(LogLowerTail(k));

    internal double UpperTail(long k) => Math.Exp(LogUpperTail(k));

    /// <summary>log P(X &lt;= k).</summary>
    internal double LogLowerTail(long k) => LogTail(k, below: true, 1).Log;

    /// <summary>log P(X &gt;= k).</summary>
    internal double LogUpperTail(long k) => LogTail(k, below: false, 1).Log;

    /// <summary>
    /// The logarithm of P(X &lt; k) + share P(X = k), or of P(X &gt; k) + share P(X = k), and its derivative with respect to log psi: the
    /// mean of that part of the distribution minus the mean of all.
    /// </summary>
    internal (double Log, double Slope) LogTail(long k, bool below, double share)
    {
        if (!_mirrored) return Part(k, below, share);
        (double log, double slope) = Part(_successes - k, !below, share);
        return (log, -slope);
    }

    private (double Log, double Slope) Part(long k, bool below, double share)
    {
        if (k < Lowest || k > Highest) return (k > Highest == below ? 0 : double.NegativeInfinity, 0);
        FourfoldTable table = At(k);
        bool near = below == k <= CentralMean;
        var part = Outward(table, k, near == below, near ? share : 1 - share);

        // Of a very skewed distribution the part on the near side may be the larger one.
        if (part.Log > LogHalf)
        {
            near = !near;
            part = Outward(table, k, near == below, near ? share : 1 - share);
        }

        if (near) return (Math.Min(part.Log, 0), part.Slope);
        double value = Math.Min(part.Value, 1);
        return (Elementary.LogOnePlus(-value), value < 1 ? -part.Slope * value / (1 - value) : 0);
    }

    /// <summary>
    /// What lies beyond k on one side, and a share of k: its probability scale exp(-distance), and its mean minus that of all.
    /// </summary>
    private Beyond Outward(in FourfoldTable table, long k, bool below, double share)
    {
        Sums sums = Sum(table, below);
        double count = sums.Rest + share;
        return count == 0
            ? default
            : new Beyond(ScaleOf(table, count), DistanceOf(table), k - CentralMean + (below ? -sums.First : sums.First) / count);
    }

    private double LogRatio(in FourfoldTable table, double count) => new Beyond(ScaleOf(table, count), DistanceOf(table), 0).Log;

    private double ScaleOf(in FourfoldTable table, double count) => table.Weight() / _centreWeight * (count / _total);

    /// <summary>
    /// The deviance beyond that of the centre. Where its rounding would cost the probability digits it is the difference of sum of O log O over
    /// the cells, less that of k log psi, in doubled precision.
    /// </summary>
    private DoubleDouble DistanceOf(in FourfoldTable table)
    {
        const double LargestPlain = 30;
        double distance = DevianceOf(table) - _centreDeviance;
        return distance < LargestPlain ? distance : Powers(table) - Powers(_centre) - (table.A - _centre.A) * DoubleDouble.Log(_odds);
    }

    private static DoubleDouble Powers(in FourfoldTable table) => Power(table.A) + Power(table.B) + (Power(table.C) + Power(table.D));

    private static DoubleDouble Power(double o) => o > 0 ? o * DoubleDouble.Log(o) : 0;

    private FourfoldTable At(long k) => FourfoldTable.Of(k, _successes, _draws, _population);

    private double DevianceOf(in FourfoldTable table) => table.Deviance(_expected, table.Excess(_odds));

    /// <summary>The weights beyond a table, relative to its own, and their first and second moments about it.</summary>
    private Sums Sum(FourfoldTable table, bool below)
    {
        const double Negligible = 1e-18;
        var (a, b, c, d) = below ? table : table.Mirrored();
        (double over, double under) = below ? (1.0, _odds) : (_odds, 1.0);
        double rest = 0, first = 0, second = 0, term = 1;
        for (double i = 1; ; i++)
        {
            double ratio = over * a * d / (under * (b + 1) * (c + 1));
            term *= ratio;
            rest += term;
            first += i * term;
            second += i * i * term;
            if (term * ratio <= Negligible * rest * (1 - ratio)) return new Sums(rest, first, second);
            a--;
            b++;
            c++;
            d--;
        }
    }

    private readonly record struct Sums(double Rest, double First, double Second);

    private readonly record struct Beyond(double Scale, DoubleDouble Distance, double Slope)
    {
        internal double Log => Math.Log(Scale) - Distance.High;

        internal double Value => Tail.Product(Scale, Distance);
    }
}
