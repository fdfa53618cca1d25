using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance;

public sealed class CochranQTests
{
    private static readonly Gen<int[][]> Rows = Gen.Int[2, 6].SelectMany(k => Gen.Int[0, 1].Array[k].Array[1, 40]);

    /// <summary>
    /// Cochran (1950), Biometrika 37, table 1: four media, specimens by the pattern of growth: 4 with 1111, 2 with 1101, 3 with 0111, 1 with 0101, 59
    /// with 0000. Q = 8.05 on 3 degrees of freedom.
    /// </summary>
    [Fact]
    public void The_media_of_Cochran_give_his_Q()
    {
        (int Count, int[] Row)[] patterns = [(4, [1, 1, 1, 1]), (2, [1, 1, 0, 1]), (3, [0, 1, 1, 1]), (1, [0, 1, 0, 1]), (59, [0, 0, 0, 0])];
        var test = CochranQ.Test([.. patterns.SelectMany(p => Enumerable.Repeat(p.Row, p.Count))]);
        Assert.Equal(8.05, test.Statistic!.Value, 5e-3);
        Assert.Equal(3, test.DegreesOfFreedom);
        Assert.Equal(0.045, test.PValue!.Value, 5e-4);
    }

    [Fact]
    public void For_two_answers_it_is_the_test_of_McNemar() => Law.Holds(Gen.Int[0, 1].Array[2].Array[1, 60], rows =>
    {
        var (b, c) = (rows.Count(r => r[0] > r[1]), rows.Count(r => r[0] < r[1]));
        var (q, chi) = (CochranQ.Test(rows), McNemarTest.ChiSquared.Test(b, c));
        Assert.Equal(chi.Statistic is null, q.Statistic is null);
        Assert.Equal(chi.Statistic ?? 0, q.Statistic ?? 0, 1e-13);
        Assert.Equal(chi.PValue ?? 0, q.PValue ?? 0, 1e-13);
    });

    [Fact]
    public void Neither_the_order_nor_yes_and_no_exchanged_nor_respondents_who_answered_all_alike_matter() => Law.Holds(Rows, rows =>
    {
        var q = CochranQ.Test(rows).Statistic;
        var k = rows[0].Length;
        Assert.Equal(q, CochranQ.Test([.. rows.Reverse()]).Statistic);
        Assert.Equal(q, CochranQ.Test([.. rows.Select(r => r.Reverse().ToArray())]).Statistic);
        Assert.Equal(q, CochranQ.Test([.. rows.Select(r => r.Select(x => 1 - x).ToArray())]).Statistic);
        Assert.Equal(q, CochranQ.Test([.. rows, Enumerable.Repeat(1, k).ToArray(), new int[k]]).Statistic);
    });

    [Fact]
    public void Everyone_alike_and_nobody_give_an_absent_result()
    {
        var alike = CochranQ.Test([[1, 1], [0, 0]]);
        Assert.Equal((null, null, 1.0), (alike.Statistic, alike.PValue, alike.DegreesOfFreedom));
        Assert.Equal(NoteCode.ZeroVariance, Assert.Single(alike.Notes).Code);
        Assert.Equal(NoteCode.EmptyBase, Assert.Single(CochranQ.Test([]).Notes).Code);
    }

    [Fact]
    public void Misuse_names_the_row()
    {
        Assert.Contains("Row 1 has 3 answers", Assert.Throws<ArgumentException>(() => CochranQ.Test([[1, 0], [1, 0, 1]])).Message, StringComparison.Ordinal);
        Assert.Contains("the answer 2", Assert.Throws<ArgumentException>(() => CochranQ.Test([[1, 0], [1, 2]])).Message, StringComparison.Ordinal);
        Assert.Contains("at least two", Assert.Throws<ArgumentException>(() => CochranQ.Test([[1]])).Message, StringComparison.Ordinal);
    }
}
