using SurveyStats.Numerics;
using SurveyStats.Significance;
using Xunit;

namespace SurveyStats.Tests.Significance.Complex;

public sealed class JointDifferenceTests
{
    [Fact]
    public void The_test_and_the_interval_follow_their_formulas()
    {
        // SE^2 = 0.04 + 0.09 - 2 * 0.02 = 0.09.
        var test = JointDifference.Test(0.6, 0.04, 0.09, 0.02, 7);
        Assert.Equal(2, test.Statistic!.Value, 1e-14);
        Assert.Equal(2 * StudentT.UpperTail(2, 7), test.PValue!.Value, 1e-14);
        Assert.Equal(Math.Log(test.PValue.Value), test.LogPValue!.Value, 1e-14);
        Assert.Equal(StudentT.UpperTail(2, 7), JointDifference.Test(0.6, 0.04, 0.09, 0.02, 7, Alternative.Greater).PValue!.Value, 1e-14);
        var interval = JointDifference.Interval(0.6, 0.04, 0.09, 0.02, 7, default)!;
        Assert.Equal(0.6 - (0.3 * StudentT.UpperQuantile(0.025, 7)), interval.Lower, 1e-14);
        Assert.Equal(0.3, JointDifference.StandardError(0.04, 0.09, 0.02)!.Value, 1e-15);
    }

    [Fact]
    public void What_is_missing_is_told_by_a_note()
    {
        Assert.Equal(NoteCode.EmptyBase, Code(JointDifference.Test(null, 0.04, 0.09, 0.02, 7)));
        Assert.Equal(NoteCode.ZeroVariance, Code(JointDifference.Test(0.6, 0.04, 0.04, 0.04, 7)));
        Assert.Equal(NoteCode.ZeroVariance, Code(JointDifference.Test(0.6, 0.04, 0.04, 0.04 * (1 - 1e-15), 7)));
        Assert.Equal(NoteCode.ZeroVariance, Code(JointDifference.Test(0.6, null, 0.04, 0.01, 7)));
        Assert.Equal(NoteCode.NoDegreesOfFreedom, Code(JointDifference.Test(0.6, 0.04, 0.09, 0.02, 0)));
        Assert.Null(JointDifference.Interval(null, 0.04, 0.09, 0.02, 7, default));
        Assert.Null(JointDifference.Interval(0.6, 0.04, 0.09, 0.02, 0, default));
        Assert.Null(JointDifference.Interval(0.6, 0.04, 0.04, 0.04, 7, default));
        Assert.Equal(0, JointDifference.StandardError(0.04, 0.04, 0.04));
        Assert.Null(JointDifference.StandardError(0.04, null, 0.04));

        static NoteCode Code(TestResult test)
        {
            Assert.Null(test.PValue);
            return Assert.Single(test.Notes).Code;
        }
    }

    [Fact]
    public void Infinite_degrees_of_freedom_are_the_normal_distribution_and_far_tails_are_kept_as_logarithms()
    {
        Assert.Equal(2 * Normal.UpperTail(2), JointDifference.Test(0.6, 0.04, 0.09, 0.02, double.PositiveInfinity).PValue!.Value, 1e-15);
        var far = JointDifference.Test(100, 0.04, 0.09, 0.02, double.PositiveInfinity);
        Assert.InRange(far.LogPValue!.Value, -55_562.6, -55_560);
    }

    [Fact]
    public void Shares_differ_by_no_more_than_one()
    {
        var responses = ResponseSet.ParseCsv("a,s\nyes,u\nyes,u\nno,u\nno,v\nno,v\nyes,v\n", new ReadOptions { Design = SampleDesign.Complex() });
        var comparison = responses.ProportionsOf(responses.Survey.Choice("a")["yes"], responses.Survey.SegmentsBy("s")).Compare("u", "v");
        Assert.Equal(1, comparison.Interval!.Upper);
        Assert.Equal(JointDifference.IntervalName, comparison.IntervalMethod);
    }
}
