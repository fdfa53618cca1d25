using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Sql;

/// <summary>What is computed from the tally of a database: estimates, standard errors, covariances and tests, as from rows in memory.</summary>
public sealed class SqlEstimateTests
{
    private const double Tolerance = 1e-10;

    public static TheoryData<string> Designs => ["clusters", "stages", "strata", "weights drawn", "weighted", "simple", "unequal"];

    [Theory]
    [MemberData(nameof(Designs))]
    public void Estimates_errors_and_p_values_are_those_of_rows_in_memory(string design)
    {
        string[] engines = [SqlEngine.Sqlite, SqlEngine.DuckDb, .. SqlEngine.PostgresSkip is null ? new[] { SqlEngine.Postgres } : []];
        foreach (var engine in engines)
        {
            using var connection = SqlEngine.Open(engine);
            SampleTable.Fill(connection, People());
            var (sample, domain) = (DesignOf(design), !Criterion.Chose(RandomDesign.Vote["none"]));
            Question[] questions = [RandomDesign.Vote, RandomDesign.Income];
            Segmentation[] by = [RandomDesign.Countries, RandomDesign.Countries.WithTotal()];
            var expected = Figures(Tally.Of(SampleTable.Read(connection, sample).Within(domain), questions, by), by);
            var actual = Figures(SampleTable.Tabulator(connection, sample, domain).Tabulate(questions, by), by);
            Assert.Equal(expected.Count, actual.Count);
            Assert.True(expected.Count > 40);
            foreach (var ((name, mine), (_, theirs)) in expected.Zip(actual))
            {
                Assert.True(Math.Abs(mine - theirs) <= Tolerance * Math.Abs(mine), FormattableString.Invariant($"{engine}, {name}: {mine:R}, {theirs:R}"));
            }
        }
    }

    private static SampleDesign? DesignOf(string name) => name switch
    {
        "clusters" => SampleDesign.Complex("w", "h", ["c"], nested: true),
        "stages" => SampleDesign.Complex("w", "h", ["c", "d"], ["N", "M"], nested: true),
        "strata" => SampleDesign.Complex("w", "h", population: ["big"]),
        "weights drawn" => SampleDesign.Complex(null, "h", ["c"], ["N"], nested: true),
        "weighted" => SampleDesign.Weighted,
        "simple" => SampleDesign.SimpleRandomFrom(5_000),
        _ => SampleDesign.MultiStage([new("c", "h", "p")], "w", nested: true, unequalProbabilities: true),
    };

    /// <summary>600 respondents in 5 strata of 4 to 8 clusters, with answers that depend on their cluster.</summary>
    private static IEnumerable<RandomDesign.Row> People()
    {
        var random = new Random(20_26);
        for (var i = 0; i < 600; i++)
        {
            var stratum = random.Next(1, 6);
            var cluster = random.Next(1, 4 + stratum);
            var (weight, country) = (0.2 + random.NextDouble(), random.Next(4));
            var vote = random.NextDouble() < 0.2 + (0.05 * cluster) ? 0 : random.Next(1, 4);
            double? income = random.Next(10) == 0 ? null : (10 * random.NextDouble()) + cluster + country;
            yield return new RandomDesign.Row(stratum, cluster, random.Next(1, 6), weight, country, vote, income, random.Next(5), [], 20 + stratum, 9)
            {
                Households = 30,
            };
        }
    }

    private static List<(string Name, double Value)> Figures(Tally tally, Segmentation[] by)
    {
        var figures = new List<(string, double)>();
        foreach (var segmentation in by)
        {
            var shares = tally.ProportionsOf(RandomDesign.Vote["left"], segmentation);
            foreach (var share in shares)
            {
                Add($"share {share.Segment}", share.Estimate, share.StandardError, share.DegreesOfFreedom, share.Interval()?.Lower, share.Base.Effective);
            }

            foreach (var pair in shares.CompareAllPairs(Adjustment.Holm))
            {
                Add($"pair {pair.First.Segment}, {pair.Second.Segment}", pair.Difference, pair.Test.Statistic, pair.Test.PValue, pair.AdjustedPValue);
                Add("covariance", pair.Overlap ? shares.Covariance(pair.First.Segment, pair.Second.Segment) : null);
            }

            foreach (var mean in tally.MeansOf(RandomDesign.Income, segmentation))
            {
                Add($"mean {mean.Segment}", mean.Estimate, mean.StandardError, mean.StandardDeviation);
            }
        }

        var raoScott = tally.TestHomogeneity(RandomDesign.Vote, by[0], ComplexTableTest.RaoScott, QuestionBase.Substantive);
        Add("Rao-Scott", raoScott.Test.Statistic, raoScott.Test.DegreesOfFreedom, raoScott.Test.PValue, raoScott.PearsonChiSquared);
        var equal = tally.MeansOf(RandomDesign.Income, by[0]).TestEqualMeans();
        Add("equal means", equal.F.Statistic, equal.F.PValue);
        return figures;

        void Add(string name, params double?[] values) => figures.AddRange(values.OfType<double>().Where(double.IsFinite).Select(v => (name, v)));
    }
}
