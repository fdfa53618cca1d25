using SurveyStats.Design;
using SurveyStats.Numerics;
using SurveyStats.Responses;

namespace SurveyStats.Tests.Coverage;

/// <summary>
/// Samples of a population in strata and clusters, again and again: in each stratum primary units are drawn, and in each unit respondents.
/// </summary>
/// <remarks>
/// The answers of a unit are drawn from an urn (Pólya): with chance a/(a + j) respondent j + 1 answers by the shares of the stratum, else as one of the j
/// before, a = (1 - rho)/rho. Its answers then have the shares of the stratum and the intracluster correlation rho exactly. Strata have unequal sizes, and
/// respondents unequal chances that have to do with nothing else: weights are W_h/(n_h m) times a number from 0.5 to 1.5.
/// </remarks>
/// <param name="strata">The number of strata.</param>
/// <param name="unitsPerStratum">The number of primary units drawn in each.</param>
/// <param name="respondents">The number of respondents drawn in each unit, m.</param>
/// <param name="seed">The seed: the samples are the same at every run.</param>
internal sealed class ClusterSamples(int strata, int unitsPerStratum, int respondents, ulong seed)
{
    // Strata five by five, by their share of the population: 30, 15, 10, 15 and 30 %.
    private static readonly double[] Sizes = [0.30, 0.15, 0.10, 0.15, 0.30];

    private readonly int[] _stratumOfRow = [.. Enumerable.Range(0, strata * unitsPerStratum * respondents).Select(i => i / respondents / unitsPerStratum)];
    private readonly int[] _unitOfRow = [.. Enumerable.Range(0, strata * unitsPerStratum * respondents).Select(i => i / respondents)];
    private SplitMix64 _random = new(seed);

    /// <summary>The degrees of freedom: primary units less strata.</summary>
    public int DegreesOfFreedom => strata * (unitsPerStratum - 1);

    /// <summary>The number of responses of a sample.</summary>
    public int Count => _unitOfRow.Length;

    /// <summary>The respondents' codes, drawn anew.</summary>
    /// <param name="correlation">The intracluster correlation rho, above 0.</param>
    /// <param name="firstShares">In each of the five kinds of strata the share of the first code; the others have the rest in equal parts.</param>
    /// <param name="codes">The number of codes.</param>
    public int[] Draw(double correlation, IReadOnlyList<double> firstShares, int codes)
    {
        var (drawn, fresh) = (new int[Count], (1 - correlation) / correlation);
        for (var i = 0; i < drawn.Length; i++)
        {
            var before = i % respondents;
            var ball = Uniform() * (fresh + before);
            drawn[i] = ball >= fresh ? drawn[i - before + Math.Min((int)(ball - fresh), before - 1)]
                : Uniform() < firstShares[_stratumOfRow[i] % Sizes.Length] ? 0
                : 1 + _random.Below(codes - 1);
        }

        return drawn;
    }

    /// <summary>Responses with these answers, in the design by which they were drawn.</summary>
    /// <param name="survey">The questionnaire.</param>
    /// <param name="answers">The codes of its questions, in their order.</param>
    public ResponseSet Responses(Survey survey, params int[][] answers)
    {
        var weights = new double[Count];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Sizes[_stratumOfRow[i] % Sizes.Length] * (0.5 + Uniform());
        }

        var responses = new ResponseSet(
            survey,
            [.. survey.Questions.Select((q, i) => new CodedColumn((ChoiceQuestion)q, answers[i]))],
            weights,
            null,
            new LoadReport("simulation", Count, 0, []),
            designColumns: [Names("stratum", _stratumOfRow, strata), Names("unit", _unitOfRow, strata * unitsPerStratum)]);
        return responses.DrawnBy(SampleDesign.Complex(strata: "stratum", clusters: ["unit"]));
    }

    private static DesignColumn Names(string name, int[] codes, int count) =>
        new(name, codes, [.. Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"{i}"))], _ => null);

    private double Uniform() => (_random.Next() >> 11) * (1.0 / (1L << 53));
}
