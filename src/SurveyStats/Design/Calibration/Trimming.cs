namespace SurveyStats.Design;

/// <summary>
/// Trimming: weights above or below bounds are set to them, and the excess is shared among the others, so that the sum stays.
/// <para>
/// Formula: v = min(max(w, L), U); e = sum of (w - v); those with v = w get e/m more each (m of them), or, in proportion, the part
/// w e/(sum of w) over them. Strict: again, until no weight is outside.
/// </para>
/// Default: equal shares, once, after which a weight that was given a share may stand a little above the bound. Adds nothing to the linearised
/// variance, which takes the weights as given. Bad where weights correct for much: it brings the bias back that they take away. Respondents of weight 0
/// take no part. Errors: bounds that the sum of the weights does not allow. Source: Potter (1990), Proceedings of the ASA Section on Survey
/// Research Methods, 225-230; equal shares as in R survey.
/// </summary>
internal sealed class Trimming(double? lower, double? upper, bool strict, ExcessSharing sharing) : CalibrationStep
{
    private const int MostRounds = 10_000;

    /// <summary>What is outside in the last rounds of strict trimming, as a share of the sum: rounding, and cut off without being shared.</summary>
    private const double RoundingLevel = 1e-15;

    private readonly double _lower = lower ?? double.NegativeInfinity;
    private readonly double _upper = upper ?? double.PositiveInfinity;

    public override string Description => string.Create(null, $"trimmed {(lower, upper) switch
    {
        ({ } l, { } u) => FormattableString.Invariant($"to {l} to {u}"),
        ({ } l, null) => FormattableString.Invariant($"to at least {l}"),
        (null, { } u) => FormattableString.Invariant($"to at most {u}"),
        _ => "not at all",
    }}{(strict ? ", strictly" : string.Empty)}{(sharing == ExcessSharing.Proportional ? ", excess in proportion" : string.Empty)}");

    public override CalibratedWeights Calibrate(double[] weights)
    {
        CheckBounds(weights);
        var after = (double[])weights.Clone();
        var rounds = 0;
        while (IsOutside(after))
        {
            if (rounds == (strict ? MostRounds : 1))
            {
                return rounds == 1 ? Result(after, rounds) : throw Failure(
                    FormattableString.Invariant($"Strict trimming does not settle in {MostRounds} rounds. Widen the bounds."), weights, after, rounds);
            }

            Trim(weights, after, rounds++);
        }

        return Result(after, rounds);
    }

    public override WeightResidual? Residual(double[] before, CalibratedWeights after) => null;

    public override IReadOnlyList<MarginReport> Margins(double[] before, double[] after) => [];

    private CalibratedWeights Result(double[] after, int rounds) =>
        new(after, rounds, rounds == 0 ? 0 : after.Count(w => w != 0 && (w == _lower || w == _upper)));

    private bool IsOutside(double[] weights) => Array.Exists(weights, w => w != 0 && (w < _lower || w > _upper));

    private void Trim(double[] weights, double[] after, int round)
    {
        var (excess, others, kept) = (0.0, 0.0, 0);
        foreach (var w in after)
        {
            if (w != 0 && (w < _lower || w > _upper))
            {
                excess += w - Math.Clamp(w, _lower, _upper);
            }
            else if (w != 0)
            {
                others += w;
                kept++;
            }
        }

        if (kept == 0)
        {
            throw Failure("Every weight is outside the bounds, so that nobody can take over what is cut off. Widen them.", weights, after, round);
        }

        excess = strict && round > 0 && Math.Abs(excess) <= RoundingLevel * others ? 0 : excess;
        for (var row = 0; row < after.Length; row++)
        {
            var w = after[row];
            after[row] = w == 0 ? 0
                : w < _lower || w > _upper ? Math.Clamp(w, _lower, _upper)
                : sharing == ExcessSharing.Equal ? w + (excess / kept)
                : w + (w / others * excess);
        }

        if (Array.Exists(after, w => w < 0))
        {
            throw Failure("Raising the weights below the lower bound makes others negative. Lower the bound.", weights, after, round + 1);
        }
    }

    private void CheckBounds(double[] weights)
    {
        var (sum, count) = (weights.Sum(), weights.Count(w => w != 0));
        if (count > 0 && (sum > count * _upper || sum < count * _lower))
        {
            var high = sum > count * _upper;
            throw Failure(
                FormattableString.Invariant($"The mean weight is {sum / count:0.####}, so that not all weights can be {(high ? "at most" : "at least")} ")
                + FormattableString.Invariant($"{(high ? _upper : _lower)}. {(high ? "Raise the upper" : "Lower the lower")} bound."),
                weights,
                weights,
                iterations: 0);
        }
    }
}
