using CsCheck;

namespace SurveyStats.Tests.Laws;

/// <summary>
/// Random complex samples: up to three strata of up to four clusters of up to three households, weights (0 among them), missing answers, segments that may
/// be empty, and all ways to state the design that need no exception: lonely units follow a rule.
/// </summary>
internal static class RandomDesign
{
    private const int Replicates = 4;

    public static SingleChoiceQuestion Country { get; } = new("country", ["A", "B", "C"]);

    public static SingleChoiceQuestion Vote { get; } = new("vote", ["left", "right", "none"]);

    public static NumericQuestion Income { get; } = new("income");

    public static NumericQuestion Hours { get; } = new("hours");

    /// <summary>Income in country A, 0 elsewhere; missing where income is.</summary>
    public static NumericQuestion IncomeInA { get; } = new("income_in_a");

    public static Survey Questionnaire { get; } = new("Sample", [Country, Vote, Income, Hours, IncomeInA]);

    public static Segmentation Countries { get; } = Questionnaire.SegmentsBy("country");

    public static Gen<Row> Person { get; } =
        from stratum in Gen.Int[1, 3]
        from cluster in Gen.Int[1, 4]
        from household in Gen.Int[1, 3]
        from weight in Gen.Frequency((4, Gen.Double[0.1, 9]), (1, Gen.Const(0.0)), (1, Gen.Double[1e-12, 1e-9]), (4, Gen.Int[1, 5].Select(i => (double)i)))
        from answers in Gen.Int[0, 3].Array[2]
        from income in Gen.OneOf(Gen.Int[-2, 2].Select(i => i * 0.1), Gen.Double[-5, 5])
        from hours in Gen.Int[0, 4]
        from isMissing in Gen.Int[0, 9].Select(i => i == 0)
        from replicates in Gen.Double[0, 4].Array[Replicates]
        select new Row(stratum, cluster, household, weight, answers[0], answers[1], isMissing ? null : income, hours, replicates);

    public static Gen<Row[]> People { get; } = Person.Array[1, 40].Select(rows => rows.All(r => r.Weight == 0) ? [rows[0] with { Weight = 1 }, .. rows.Skip(1)] : rows);

    /// <summary>Linearised designs of one stage.</summary>
    public static Gen<SampleDesign> Linearised { get; } = Gen.Select(Gen.Int[0, 3], Gen.Bool, Gen.Bool, (lonely, clustered, stratified) => (SampleDesign)SampleDesign.Complex(
        "w", stratified ? "h" : null, clustered ? ["c"] : null, null, nested: true,
        lonelyUnits: new[] { LonelyUnits.Adjust, LonelyUnits.Average, LonelyUnits.Certainty, LonelyUnits.Remove }[lonely]));

    /// <summary>Designs of every kind.</summary>
    public static Gen<SampleDesign> Any { get; } = Gen.OneOf(
        Linearised,
        Gen.Const<SampleDesign>(SampleDesign.Complex("w", "h", ["c", "d"], ["N", "M"], nested: true, lonelyUnits: LonelyUnits.Adjust, lonelyInDomains: true)),
        Gen.Const<SampleDesign>(SampleDesign.Complex("w", "h", ["c"], ["N"], nested: true, lonelyUnits: LonelyUnits.Average, lonelyInDomains: true)),
        Gen.Const<SampleDesign>(SampleDesign.MultiStage([new("c", "h", "p")], "w", nested: true, lonelyUnits: LonelyUnits.Adjust, unequalProbabilities: true)),
        Gen.Const<SampleDesign>(SampleDesign.Replicates(ReplicationMethod.Fay(0.3), ["r1", "r2", "r3", "r4"], "w")),
        Gen.Const<SampleDesign>(SampleDesign.Replicates(ReplicationMethod.Other, ["r1", "r2", "r3", "r4"], "w", scale: 0.5, centredAtEstimate: true, degreesOfFreedom: 3)),
        Gen.Const<SampleDesign>(SampleDesign.Weighted));

    public static ResponseSet Responses(IEnumerable<Row> rows, SampleDesign design)
    {
        var builder = new ResponseSetBuilder(Questionnaire);
        foreach (var row in rows)
        {
            builder.Begin(row.Weight).DesignValue("h", $"h{row.Stratum}").DesignValue("c", $"c{row.Cluster}").DesignValue("d", $"{row.Household}")
                .DesignValue("N", row.Clusters).DesignValue("M", row.Households).DesignValue("p", 0.1 + (0.2 * row.Cluster)).DesignValue("w", row.Weight);
            for (var r = 0; r < Replicates; r++)
            {
                builder.DesignValue($"r{r + 1}", row.Replicates[r] * row.Weight);
            }

            if (row.Country < 3)
            {
                builder.Answer(Country.Options[row.Country]);
            }

            if (row.Vote < 3)
            {
                builder.Answer(Vote.Options[row.Vote]);
            }

            if (row.Income is { } income)
            {
                builder.Answer(Income, income).Answer(IncomeInA, row.Country == 0 ? income : 0);
            }

            builder.Answer(Hours, row.Hours);
        }

        // Weights of 1 throughout are none.
        var responses = builder.Build();
        return responses.DrawnBy(design is WeightedSample && !responses.HasWeights ? SampleDesign.SimpleRandom : design);
    }

    /// <summary>A respondent; <paramref name="Clusters"/> and <paramref name="Households"/> are population sizes.</summary>
    internal sealed record Row(
        int Stratum, int Cluster, int Household, double Weight, int Country, int Vote, double? Income, double Hours, double[] Replicates, double Clusters = 9, double Households = 5);
}
