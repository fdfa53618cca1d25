using SurveyStats.Intervals;

namespace SurveyStats;

/// <summary>How often the interval of a method contains the true share, at a number of trials and a level: exactly, for every share.</summary>
/// <remarks>
/// Immutable. The coverage at p is the sum of P(X = x) over the counts x whose interval contains p. It jumps at every limit; between two of them it has
/// no minimum where the counts are consecutive, as they are for all methods but the logit at high levels. So its infimum over all p is the least of the
/// values on both sides of each limit. Limits that agree to 13 digits are taken for one jump.
/// Source: Brown, Cai and DasGupta (2001), Statistical Science 16; Wang (2007), Statistica Sinica 17, for the infimum.
/// </remarks>
public sealed partial class CoverageReport
{
    /// <summary>Beyond this the time, which grows with n sqrt(n), is minutes.</summary>
    private const int MostTrials = 100_000;

    /// <summary>Of equal minima, at mirrored shares, the first counts; rounding may tell them apart by less than this.</summary>
    private const double SameCoverage = 1e-12;

    private readonly IntervalLimits _limits;

    private CoverageReport(IntervalMethod method, ConfidenceLevel level, IntervalSides sides, IntervalLimits limits)
    {
        _limits = limits;
        Method = method;
        Trials = limits.Trials;
        Level = level;
        Sides = sides;
        Mean = limits.MeanCoverage();
        MeanWidth = limits.MeanWidth();
        Curve = limits.Curve();
        Minimum = Curve.Min(point => point.Coverage);
        MinimumShare = Curve.First(point => point.Coverage <= Minimum + SameCoverage).Share;
    }

    /// <summary>The method.</summary>
    public IntervalMethod Method { get; }

    /// <summary>The number of trials n.</summary>
    public int Trials { get; }

    /// <summary>The level that the method promises.</summary>
    public ConfidenceLevel Level { get; }

    /// <summary>Two-sided, or one bound.</summary>
    public IntervalSides Sides { get; }

    /// <summary>The coverage averaged over all shares from 0 to 1: an exact integral.</summary>
    public double Mean { get; }

    /// <summary>The infimum of the coverage over all shares between 0 and 1.</summary>
    public double Minimum { get; }

    /// <summary>The smallest share at which the coverage is least, or near which it is on one side.</summary>
    public double MinimumShare { get; }

    /// <summary>The expected width of the interval, averaged over all shares.</summary>
    public double MeanWidth { get; }

    /// <summary>
    /// The coverage at a thousand shares of equal distance, and on both sides of each limit (two points of the same share), by rising share.
    /// </summary>
    public IReadOnlyList<CoveragePoint> Curve { get; }

    /// <summary>Computes the coverage of a method.</summary>
    /// <param name="method">The method.</param>
    /// <param name="trials">The number of trials n, 1 to 100,000; a second for several thousand.</param>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="sides">Two-sided (default), or only a lower or an upper bound.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// There are no trials or more than 100,000; or the sides are none of those defined, or one bound is asked of a method that has none.
    /// </exception>
    /// <exception cref="ArgumentException">The method is for samples from a finite population.</exception>
    public static CoverageReport Of(
        IntervalMethod method, int trials, ConfidenceLevel level = default, IntervalSides sides = IntervalSides.TwoSided)
    {
        ArgumentNullException.ThrowIfNull(method);
        if (method.IsOfPopulation)
        {
            throw new ArgumentException($"Coverage is that of binomial counts, not of a sample from a finite population: {method}.", nameof(method));
        }

        return trials is >= 1 and <= MostTrials
            ? new CoverageReport(method, level, sides, IntervalLimits.Of(method, trials, level, sides))
            : throw new ArgumentOutOfRangeException(
                nameof(trials), trials, FormattableString.Invariant($"Coverage is computed for 1 to {MostTrials} trials."));
    }

    /// <summary>The coverage at a share.</summary>
    /// <param name="share">The true share p, in [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in [0, 1].</exception>
    public double CoverageAt(double share) => share >= 0 && share <= 1
        ? _limits.Coverage(share, share, share)
        : throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
}
