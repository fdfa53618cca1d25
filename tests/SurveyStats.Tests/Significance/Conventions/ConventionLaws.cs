using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

/// <summary>Laws of the conventions on random columns, weighted or not, that may overlap.</summary>
public sealed class ConventionLaws
{
    private const double Slack = 1e-9;

    /// <summary>Respondents with a weight, the columns they are in, and whether they gave the answer.</summary>
    private static readonly Gen<(double Weight, int Columns, bool Yes)[]> People =
        from weighted in Gen.Bool
        from overlap in Gen.Bool
        from people in Gen.Select(Gen.Double[0.2, 4], Gen.Int[1, 3], Gen.Bool).Array[4, 60]
        select people.Select(p => (weighted ? p.Item1 : 1, overlap ? p.Item2 : 1 + (p.Item2 % 2), p.Item3)).ToArray();

    [Fact]
    public void The_other_way_round_difference_and_statistic_change_sign() => Law.Holds(People, people =>
    {
        foreach (var convention in ComparisonConvention.AllOfColumns)
        {
            var (there, back) = (convention.Compare(Pair(people)), convention.Compare(Pair(people, swap: true)));
            Assert.Equal(there.Difference, -back.Difference);
            AssertNear(there.StandardError, back.StandardError);
            AssertNear(there.Test.Statistic, -back.Test.Statistic);
            AssertNear(there.Test.DegreesOfFreedom, back.Test.DegreesOfFreedom);
            AssertNear(there.Test.LogPValue, back.Test.LogPValue);
            AssertNear(there.Interval?.Lower, -back.Interval?.Upper);
            Assert.Equal(there.Notes, back.Notes);
        }
    });

    [Fact]
    public void The_size_of_weights_matters_only_to_conventions_on_weighted_bases() => Law.Holds(People, people =>
    {
        foreach (var convention in ComparisonConvention.AllOfColumns)
        {
            var (one, four) = (convention.Compare(Pair(people)).Test, convention.Compare(Pair(people, scale: 4)).Test);
            if (one.Statistic is not { } statistic || four.Statistic is not { } scaled)
            {
                continue;
            }

            if (convention.Bases == "weighted")
            {
                // Sums of weights stand for respondents: four times as many, a statistic twice as large.
                AssertNear(2 * statistic, scaled);
            }
            else if (convention != ComparisonConvention.Q || Pair(people).IsWeighted)
            {
                AssertNear(statistic, scaled);
                AssertNear(one.LogPValue, four.LogPValue);
            }
        }
    });

    [Fact]
    public void Equal_columns_do_not_differ() => Law.Holds(People, people =>
    {
        var side = Pair(people);
        foreach (var columns in new[]
        {
            ColumnPair.Of(side.FirstBase, side.FirstChose, side.FirstBase, side.FirstChose),
            ColumnPair.Of(side.FirstBase, side.FirstChose, side.FirstBase, side.FirstChose, side.FirstBase, side.FirstChose),
        })
        {
            foreach (var line in ComparisonConvention.AllOfColumns.Select(c => c.Compare(columns)))
            {
                Assert.True(line.Difference is null or 0);
                Assert.True(line.Test.PValue is null or 1 && line.Test.Statistic is null or 0, line.ToString());
                Assert.True(line.Test.PValue is not null || line.Notes.Count > 0);
            }
        }
    });

    [Fact]
    public void With_unit_weights_Survey_Reporter_is_the_pooled_t_test_and_SPSS_the_pooled_z_test() => Law.Holds(People, people =>
    {
        var columns = Pair([.. people.Select(p => (1.0, 1 + (p.Columns % 2), p.Yes))]);
        if (columns.FirstBase.Count == 0 || columns.SecondBase.Count == 0)
        {
            return;
        }

        var (x1, n1, x2, n2) = (columns.FirstChose.Count, columns.FirstBase.Count, columns.SecondChose.Count, columns.SecondBase.Count);
        var (t, z) = (TwoProportionTest.PooledT.Test(x1, n1, x2, n2), TwoProportionTest.PooledZ.Test(x1, n1, x2, n2));
        AssertAgrees(t, ComparisonConvention.SurveyReporter.Test(columns));
        AssertAgrees(z, ComparisonConvention.SpssCustomTables.Test(columns));
        AssertAgrees(z, ComparisonConvention.KishPooledZ.Test(columns));
        AssertAgrees(z, ComparisonConvention.Q.Test(columns));
        AssertAgrees(TwoProportionTest.UnpooledZ.Test(x1, n1, x2, n2), ComparisonConvention.Askia.Test(columns));
        var square = TwoProportionTest.NMinusOne.Test(x1, n1, x2, n2).Statistic;
        var root = ComparisonConvention.KishNMinusOne.Test(columns).Statistic;
        AssertNear(square, root * root);

        // Quantum's variance is that of the N - 1 test, its degrees of freedom one more than Survey Reporter's.
        if (ComparisonConvention.Quantum.Test(columns) is { Statistic: { } quantum } test)
        {
            AssertNear(root, quantum);
            Assert.Equal(n1 + n2 - 1, test.DegreesOfFreedom);
        }
    });

    [Fact]
    public void No_figure_is_NaN_or_infinite_and_what_is_undefined_has_a_note() => Law.Holds(RandomSurvey.ResponsesOf(largest: 40), responses =>
    {
        var (survey, vote) = (responses.Survey, responses.Survey.Choice("vote"));
        var shares = responses.ProportionsOf(vote.Options[0], survey.SegmentsBy("country").WithTotal());
        for (var i = 1; i < shares.Count; i++)
        {
            var comparison = shares.CompareUnderConventions(shares[0].Segment, shares[i].Segment);
            AssertFinite(comparison.ToCsv() + comparison);
            Assert.All(comparison, line => Assert.True(line.Test.PValue is not null || line.Notes.Count > 0));
            Assert.All(comparison, line => Assert.True(line.Test.LogPValue is null or <= 0));
        }

        foreach (var convention in ComparisonConvention.All)
        {
            var set = shares.CompareAllPairs(convention);
            AssertFinite(set.ToCsv());
            Assert.All(set, c => Assert.False(c.AdjustedLogPValue < c.Test.LogPValue));
        }
    }, count: 60);

    private static ColumnPair Pair((double Weight, int Columns, bool Yes)[] people, bool swap = false, double scale = 1)
    {
        CellSums Sums(Func<int, bool> columns, bool onlyYes)
        {
            var some = people.Where(p => columns(p.Columns) && (p.Yes || !onlyYes)).Select(p => p.Weight * scale).ToList();
            return new CellSums(some.Count, some.Sum(), some.Sum(w => w * w));
        }

        bool InOne(int columns) => (columns & (swap ? 2 : 1)) != 0;
        bool InTwo(int columns) => (columns & (swap ? 1 : 2)) != 0;
        return ColumnPair.Of(Sums(InOne, false), Sums(InOne, true), Sums(InTwo, false), Sums(InTwo, true), Sums(c => c == 3, false), Sums(c => c == 3, true));
    }

    /// <summary>The same test, where the convention does not leave the pair out.</summary>
    private static void AssertAgrees(TestResult expected, TestResult actual)
    {
        if (actual.Statistic is null)
        {
            return;
        }

        AssertNear(expected.Statistic, actual.Statistic);
        AssertNear(expected.LogPValue, actual.LogPValue);
    }

    private static void AssertNear(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        Assert.Equal(expected ?? 0, actual ?? 0, Slack * (1 + Math.Abs(expected ?? 0)));
    }

    private static void AssertFinite(string figures)
    {
        Assert.DoesNotContain("NaN", figures, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", figures, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("∞", figures, StringComparison.Ordinal);
    }
}
