using SurveyStats.Numerics;

namespace SurveyStats;

/// <summary>A share or mean of a segment that is directly standardised: its subgroups have the weights of a standard population.</summary>
/// <remarks>
/// Immutable. m = sum of pi_l m_l over the subgroups l, pi their shares in the standard population; V = sum over l and k of pi_l pi_k Cov(m_l, m_k),
/// with the covariance of the design. The interval of a share is on the scale of the log odds unless
/// another method is asked for, that of a mean m -/+ t SE. A subgroup that counts but has
/// no respondents leaves no estimate: null, never NaN.
/// Source: Fleiss, Levin and Paik (2003), Statistical Methods for Rates and Proportions, 3rd edition, chapter 19; Binder (1983) for the variance.
/// </remarks>
public sealed class StandardisedEstimate
{
    private readonly bool _isShare;

    internal StandardisedEstimate(
        string segment, bool isShare, double? estimate, double? variance, double degreesOfFreedom, SampleBase sampleBase, IReadOnlyList<double?> parts,
        IReadOnlyList<ResultNote> notes)
    {
        Segment = segment;
        _isShare = isShare;
        Estimate = isShare && estimate is { } m ? Math.Clamp(m, 0, 1) : estimate;
        StandardError = estimate is null || variance is not { } v ? null : Math.Sqrt(Math.Max(0, v));
        DegreesOfFreedom = degreesOfFreedom;
        Base = sampleBase;
        Subgroups = parts;
        Notes = notes;
    }

    /// <summary>The segment that the figure is about; "Total" for everyone.</summary>
    public string Segment { get; }

    /// <summary>The standardised share, in [0, 1], or mean; null if a subgroup that counts has no respondents.</summary>
    public double? Estimate { get; }

    /// <summary>The standard error; null without an estimate.</summary>
    public double? StandardError { get; }

    /// <summary>The degrees of freedom of the design in the base; 0 if there are none.</summary>
    public double DegreesOfFreedom { get; }

    /// <summary>The base: those of all subgroups that count.</summary>
    public SampleBase Base { get; }

    /// <summary>The share or mean of each subgroup, in the order of the segmentation; null where it has no respondents.</summary>
    public IReadOnlyList<double?> Subgroups { get; }

    /// <summary>What to keep in mind: subgroups without respondents.</summary>
    public IReadOnlyList<ResultNote> Notes { get; }

    /// <summary>A confidence interval: of a share by a method for complex designs, of a mean m -/+ t SE.</summary>
    /// <param name="level">The confidence level; default: 95 %.</param>
    /// <param name="method">
    /// The method for shares; default: on the scale of the log odds. At a share of 0 or 1 it is an exact bound at the base n.
    /// </param>
    /// <returns>The interval; null without an estimate or degrees of freedom.</returns>
    public ConfidenceInterval? Interval(ConfidenceLevel level = default, ComplexIntervalMethod? method = null)
    {
        if (Estimate is not { } m || StandardError is not { } error || !(DegreesOfFreedom > 0))
        {
            return null;
        }

        if (_isShare)
        {
            var share = new ComplexShare(m, error * error, DegreesOfFreedom, Base.Unweighted, Base.Effective);
            return (method ?? ComplexIntervalMethod.Default).Interval(share, level).Limits;
        }

        var margin = StudentT.UpperQuantile(level.Alpha / 2, DegreesOfFreedom) * error;
        return double.IsFinite(margin) ? new ConfidenceInterval(m - margin, m + margin, level, IntervalSides.TwoSided, "Student's t") : null;
    }

    /// <summary>"Norway: 0.5266, SE 0.0240".</summary>
    public override string ToString() => Estimate is { } m
        ? FormattableString.Invariant($"{Segment}: {m:0.####}, SE {StandardError:0.####}")
        : $"{Segment}: no estimate";
}
