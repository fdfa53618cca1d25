using SurveyStats.Numerics;
using SurveyStats.Tabulation;
using Xunit;

namespace SurveyStats.Tests.Sql;

/// <summary>Compares a tally of a database with that of the same rows in memory: the same cells and counts, sums to 1e-12 of what was summed.</summary>
internal static class TallyAssert
{
    private const double Tolerance = 1e-12;

    public static void Same(Tally expected, Tally actual)
    {
        Assert.Equal(expected.Survey, actual.Survey);
        Assert.Equal(expected.Design.Description, actual.Design.Description);
        Assert.Equal(expected.SampleSize, actual.SampleSize);
        Assert.Equal(expected.Tables.Count, actual.Tables.Count);
        foreach (var (mine, theirs) in expected.Tables.Zip(actual.Tables))
        {
            Same(mine, theirs);
        }

        // The written form holds what the comparison above could have overlooked.
        Assert.Equal(actual.ToJson(), Tally.FromJson(actual.ToJson()).ToJson());
    }

    private static void Same(TallyTable expected, TallyTable actual)
    {
        Assert.Equal(expected.Question, actual.Question);
        Assert.Equal(expected.Segmentation, actual.Segmentation);
        Assert.Equal(expected.Cells.Select(Name), actual.Cells.Select(Name));
        Assert.Equal(Frame(expected), Frame(actual));
        foreach (var (mine, theirs) in expected.Cells.Zip(actual.Cells))
        {
            Assert.Equal(mine.Cell.IsWeighted, theirs.Cell.IsWeighted);
            Close(mine.Cell.Weight, theirs.Cell.Weight);
            Close(mine.Cell.SquaredWeight, theirs.Cell.SquaredWeight);
            Assert.Equal(mine.Groups.Select(g => (g.Group, g.Cell.Count, g.Cell.IsWeighted)), theirs.Groups.Select(g => (g.Group, g.Cell.Count, g.Cell.IsWeighted)));
            Assert.Equal((mine.Groups as GroupSums)?.HasSquares, (theirs.Groups as GroupSums)?.HasSquares);
            foreach (var (a, b) in mine.Groups.Zip(theirs.Groups))
            {
                Close(a.Cell.Weight, b.Cell.Weight);
                Close(a.Cell.SquaredWeight, b.Cell.SquaredWeight);
            }

            Same(mine.Moments, theirs.Moments);
        }
    }

    private static void Same(ValueMoments? expected, ValueMoments? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is null || actual is null)
        {
            return;
        }

        // Numbers of both signs cancel: a sum is compared on the scale of the root of the sum of squares.
        var scale = Math.Sqrt(expected.SquaredValue.Value * Math.Max(1, expected.Column.Cell.Count)) + expected.SquaredValue.Value;
        Close(expected.SquaredValue, actual.SquaredValue);
        Close(expected.Column.Cell.Weight, actual.Column.Cell.Weight, scale);
        Close(expected.Column.Cell.SquaredWeight, actual.Column.Cell.SquaredWeight);
        Close(expected.Cross, actual.Cross, scale);
        Assert.Equal(expected.Column.Groups.Select(g => g.Group), actual.Column.Groups.Select(g => g.Group));
        Assert.Equal(expected.GroupCross?.Count, actual.GroupCross?.Count);
        foreach (var (a, b) in expected.Column.Groups.Zip(actual.Column.Groups))
        {
            Close(a.Cell.Weight, b.Cell.Weight, scale);
            Close(a.Cell.SquaredWeight, b.Cell.SquaredWeight);
        }

        for (var i = 0; i < (expected.GroupCross?.Count ?? 0); i++)
        {
            Close(expected.GroupCross![i], actual.GroupCross![i], scale);
        }
    }

    private static void Close(ExactTotal expected, ExactTotal actual, double scale = 0) =>
        Assert.InRange(Math.Abs(expected.Value - actual.Value), 0, Tolerance * Math.Max(Math.Abs(expected.Value), scale));

    private static string Name(TallyCell cell) => FormattableString.Invariant(
        $"{string.Join('+', cell.Atom.Segments)} {cell.Pattern.State} [{string.Join(' ', cell.Pattern.Options)}] {cell.Pattern.Number:R}: {cell.Cell.Count}");

    private static string Frame(TallyTable table) => table.Sampling is not { Frame: var frame } ? "none" : FormattableString.Invariant(
        $"{frame.LonelyUnits} {frame.LonelyInDomains} {string.Join(" | ", frame.Stages.Select(s => $"{string.Join(", ", s.Strata)} / {string.Join(", ", s.Units ?? [])}"))}");
}
