using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Sql;

/// <summary>Random complex samples in a database: the same strata, units and sums as of rows in memory.</summary>
public sealed class SqlDesignLaws
{
    private static readonly Gen<SampleDesign> Designs = Gen.OneOf(
        RandomDesign.Linearised,
        Gen.Const<SampleDesign>(SampleDesign.Complex("w", "h", ["c", "d"], ["N", "M"], nested: true, lonelyUnits: LonelyUnits.Adjust, lonelyInDomains: true)),
        Gen.Const<SampleDesign>(SampleDesign.Complex("w", "h", ["c"], ["N"], nested: true, lonelyUnits: LonelyUnits.Average, lonelyInDomains: true)),
        Gen.Const<SampleDesign>(SampleDesign.Complex("w", "h", population: ["big"], lonelyUnits: LonelyUnits.Certainty)),
        Gen.Const<SampleDesign>(SampleDesign.Complex(null, "h", population: ["big"], lonelyUnits: LonelyUnits.Adjust)),
        Gen.Const<SampleDesign>(SampleDesign.Complex(null, "h", ["c"], ["N"], nested: true, lonelyUnits: LonelyUnits.Remove)),
        Gen.Const<SampleDesign>(SampleDesign.Complex(null, null, ["h", "c"], ["N", "N"], lonelyUnits: LonelyUnits.Remove)),
        Gen.Const<SampleDesign>(SampleDesign.Complex("w")),
        Gen.Const<SampleDesign>(SampleDesign.MultiStage([new("c", "h", "p")], "w", nested: true, lonelyUnits: LonelyUnits.Adjust, unequalProbabilities: true)),
        Gen.Const(SampleDesign.Weighted));

    [Theory]
    [InlineData(SqlEngine.Sqlite)]
    [InlineData(SqlEngine.DuckDb)]
    [PostgresData]
    public void The_tally_of_a_complex_sample_is_that_of_rows_in_memory(string engine)
    {
        using var connection = SqlEngine.Open(engine);
        Law.Holds(Gen.Select(RandomDesign.People, Designs, Gen.Bool), c =>
        {
            var (people, design, isDomain) = c;
            SampleTable.Fill(connection, people);
            var domain = isDomain ? !Criterion.Chose(RandomDesign.Vote["left"]) : Criterion.Everyone;
            Question[] questions = [RandomDesign.Vote, RandomDesign.Income, RandomDesign.Hours];
            Segmentation[] by = [RandomDesign.Countries, RandomDesign.Countries.WithTotal()];
            TallyAssert.Same(
                Tally.Of(SampleTable.Read(connection, design).Within(domain), questions, by),
                SampleTable.Tabulator(connection, design, domain).Tabulate(questions, by));
        }, 50);
    }
}
