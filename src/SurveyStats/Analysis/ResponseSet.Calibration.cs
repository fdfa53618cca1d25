using SurveyStats.Analysis;
using SurveyStats.Design;

namespace SurveyStats;

/// <content>Weights that meet what is known of the population.</content>
/// <remarks>
/// Calibration is about all responses, whatever the <see cref="Domain"/>, which stays. The variance of what is estimated afterwards knows of it: by
/// residuals where it is linearised; replicates are each calibrated again. A simple random sample, or one analysed by Kish's approximation,
/// becomes a <see cref="ComplexSample"/> of independent responses: its precision is then the linearised one.
/// </remarks>
public sealed partial class ResponseSet
{
    /// <summary>The reports of the steps of calibration, in their order: margins before and after, weights before and after, iterations.</summary>
    public IReadOnlyList<CalibrationReport> Calibrations => Bound.Calibrations;

    /// <summary>The same responses, with the weights of each segment multiplied so that they add up to its number of people.</summary>
    /// <param name="margin">The segments, such as country by gender (<see cref="Segmentation.CrossedWith"/>), and their numbers or shares.</param>
    /// <exception cref="ArgumentException">Segments overlap, or one with respondents has no target.</exception>
    /// <exception cref="SurveyDataException">Respondents are in no segment; the row is the number of the response, from 1.</exception>
    /// <exception cref="CalibrationException">A segment with a target has no respondents.</exception>
    public ResponseSet PostStratifiedTo(PopulationMargin margin)
    {
        ArgumentNullException.ThrowIfNull(margin);
        return Calibrated(responses => new PostStratification(new CalibrationBinder(responses, nameof(margin)).Margins([margin])[0]));
    }

    /// <summary>
    /// The same responses, with weights raked (rim weighted): multiplied margin by margin, and again, until the weights add up to the numbers of people
    /// of every margin.
    /// </summary>
    /// <param name="margins">
    /// The margins, such as country, gender and age; at least one. Shares are scaled to the numbers of the others, or to the sum of weights.
    /// </param>
    /// <param name="options">When raking ends; default: at the fixed point.</param>
    /// <exception cref="ArgumentException">There is no margin; segments overlap; one with respondents has no target; margins differ in their sums.</exception>
    /// <exception cref="SurveyDataException">Respondents are in no segment of a margin; the row is the number of the response, from 1.</exception>
    /// <exception cref="CalibrationException">
    /// A segment with a target has no respondents, or raking does not converge: the message names margin and category, how far off it is, and empty
    /// combinations.
    /// </exception>
    public ResponseSet RakedTo(IReadOnlyList<PopulationMargin> margins, RakingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(margins);
        if (margins.Count == 0 || margins.Contains(null!))
        {
            throw new ArgumentException(margins.Count == 0 ? "There is no margin. Give at least one." : "A margin is null. Leave it out.", nameof(margins));
        }

        return Calibrated(responses => new Raking(new CalibrationBinder(responses, nameof(margins)).Margins(margins), options ?? new RakingOptions()));
    }

    /// <summary>The same responses, with the weights that meet known totals and are nearest to the present ones.</summary>
    /// <param name="totals">The totals, of answers, segments and numbers; at least one.</param>
    /// <param name="distance">In which sense nearest, and within which bounds; default: <see cref="CalibrationDistance.Linear"/> (GREG).</param>
    /// <exception cref="ArgumentException">There is no total.</exception>
    /// <exception cref="SurveyDataException">Respondents have no answer to a number that is summed.</exception>
    /// <exception cref="CalibrationException">
    /// The totals cannot be reached, contradict each other, or need negative weights: the message says which, and how far off.
    /// </exception>
    public ResponseSet CalibratedTo(IReadOnlyList<CalibrationTotal> totals, CalibrationDistance? distance = null)
    {
        ArgumentNullException.ThrowIfNull(totals);
        if (totals.Count == 0 || totals.Contains(null!))
        {
            throw new ArgumentException(totals.Count == 0 ? "There is no total. Give at least one." : "A total is null. Leave it out.", nameof(totals));
        }

        return Calibrated(responses => new GregCalibration(new CalibrationBinder(responses, nameof(totals)).Totals(totals), distance ?? CalibrationDistance.Linear));
    }

    /// <summary>The same responses, with weights beyond bounds set to them, and the excess shared among the others, so that the sum stays.</summary>
    /// <param name="upper">The largest weight; null: no bound.</param>
    /// <param name="lower">The smallest weight; null: no bound.</param>
    /// <param name="strict">Whether to repeat until no weight is outside; default: once, as R survey.</param>
    /// <param name="sharing">Who takes over the excess; default: all others, the same amount each.</param>
    /// <exception cref="ArgumentException">There is no bound, one is negative or not finite, or the lower is above the upper.</exception>
    /// <exception cref="CalibrationException">The sum of the weights does not allow the bounds.</exception>
    public ResponseSet Trimmed(double? upper = null, double? lower = null, bool strict = false, ExcessSharing sharing = ExcessSharing.Equal)
    {
        CheckBound(upper, nameof(upper));
        CheckBound(lower, nameof(lower));
        if (upper is null && lower is null)
        {
            throw new ArgumentException("There is no bound. Give the largest weight, the smallest, or both.", nameof(upper));
        }

        if (lower > upper)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The lower bound of {lower} is above the upper bound of {upper}. Exchange them."), nameof(lower));
        }

        return Calibrated(_ => new Trimming(lower, upper, strict, sharing));
    }

    /// <summary>How the weights of the respondents in the <see cref="Domain"/> are distributed, and what that costs in precision.</summary>
    public WeightReport WeightReport()
    {
        if (Partition is not null)
        {
            return InOriginalOrder().WeightReport();
        }

        var weights = CalibratedDesign.WeightsOf(Bound, Count);
        if (Domain == Criterion.Everyone)
        {
            return SurveyStats.WeightReport.Of(weights);
        }

        var filter = Responses.RowFilter.Bind(Domain, Column);
        var (inDomain, kept) = (new bool[Responses.RowFilter.LargestBlock], new List<double>());
        for (var start = 0; start < Count; start += inDomain.Length)
        {
            var length = Math.Min(inDomain.Length, Count - start);
            filter.Evaluate(start, inDomain.AsSpan(0, length));
            for (var i = 0; i < length; i++)
            {
                if (inDomain[i])
                {
                    kept.Add(weights[start + i]);
                }
            }
        }

        return SurveyStats.WeightReport.Of([.. kept]);
    }

    /// <summary>Calibrates in the original order: sums over rows then have the same bits, and errors the same rows, whatever the order.</summary>
    private ResponseSet Calibrated(Func<ResponseSet, CalibrationStep> stepOf)
    {
        var original = InOriginalOrder();
        return Bind(CalibratedDesign.Apply(original.Bound, Count, stepOf(original)));
    }

    private static void CheckBound(double? bound, string argument)
    {
        if (bound is { } value && !(value >= 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(argument, value, "A bound of weights is finite and not negative.");
        }
    }
}
