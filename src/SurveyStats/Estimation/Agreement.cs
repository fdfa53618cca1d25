using SurveyStats.Estimation;

namespace SurveyStats;

/// <summary>
/// Van der Eijk's agreement A of the answers on an ordered scale: 1 where all give one answer, 0 where all answers are equally frequent, -1 where half
/// give the lowest and half the highest.
/// <para>
/// Formula: the frequencies are peeled into layers, each of the height of the smallest that is left; A = the mean of the layers' A by the answers in them.
/// A layer of S of the K steps has A = U (1 - (S - 1)/(K - 1)), U = ((K - 2) TU - (K - 1) TDU) / ((K - 2)(TU + TDU)), TU the triples of steps with the
/// pattern 110 or 011, TDU those with 101; U = 1 where there are neither.
/// </para>
/// A description without a standard error. Small bases spread it. Source: Van der Eijk (2001), Quality and Quantity 35, 325-341.
/// </summary>
/// <remarks>Immutable. Frequencies are weighted where the sample is. The polarisation is (1 - A)/2, in [0, 1].</remarks>
public sealed partial class Agreement
{
    internal Agreement(string segment, RatingQuestion? question, SampleBase sampleBase, SampleDesign design, IReadOnlyList<double> frequencies)
    {
        Segment = segment;
        Question = question;
        Base = sampleBase;
        Design = design;
        Estimate = AgreementLayers.Agreement(frequencies);
        Notes = SmallBaseRule.Default.NotesFor(Base);
    }

    /// <summary>The segment that the figure is about; "Total" for everyone.</summary>
    public string Segment { get; }

    /// <summary>The rating scale; null for bare counts.</summary>
    public RatingQuestion? Question { get; }

    /// <summary>The base: those with a substantive answer.</summary>
    public SampleBase Base { get; }

    /// <summary>How the sample was drawn.</summary>
    public SampleDesign Design { get; }

    /// <summary>The agreement A, in [-1, 1]; null if the base is empty.</summary>
    public double? Estimate { get; }

    /// <summary>The polarisation (1 - A)/2, in [0, 1]; null if the base is empty.</summary>
    public double? Polarisation => (1 - Estimate) / 2;

    /// <summary>What to keep in mind about the figure, such as a small base.</summary>
    public IReadOnlyList<ResultNote> Notes { get; }

    /// <summary>The agreement of counts.</summary>
    /// <param name="counts">The counts of the steps, the lowest first, 0 or more; at least three steps.</param>
    /// <param name="segment">Whom the figure is about.</param>
    /// <exception cref="ArgumentException">There are fewer than three steps.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static Agreement FromCounts(IReadOnlyList<long> counts, string segment = "Total")
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(segment);
        AgreementLayers.RequireSteps(counts.Count, nameof(counts));
        foreach (var count in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
        }

        var n = counts.Sum();
        return new Agreement(segment, null, new SampleBase(n, n, n), SampleDesign.SimpleRandom, [.. counts.Select(c => (double)c)]);
    }
}
