using System.Globalization;

namespace SurveyStats.Design.Replication;

/// <summary>The frame of a sample whose responses are units of their own, with a unit for each: the responses by their number.</summary>
internal static class ResponseFrame
{
    /// <summary>The frame, and the unit of each response in it.</summary>
    /// <param name="frame">An independent sample.</param>
    /// <param name="stratumOfRow">The stratum of each response; null: all are in stratum 0.</param>
    /// <param name="rows">The number of responses.</param>
    public static (SampleFrame Frame, int[] GroupOfRow) Of(SampleFrame frame, int[]? stratumOfRow, int rows)
    {
        var strata = frame.Stages[0].Strata;
        var next = new int[strata.Count + 1];
        for (var row = 0; row < rows; row++)
        {
            next[(stratumOfRow?[row] ?? 0) + 1]++;
        }

        for (var h = 0; h < strata.Count; h++)
        {
            next[h + 1] += next[h];
        }

        // Names have equal length, so that their order is that of the numbers.
        var format = "D" + Math.Max(rows, 1).ToString(CultureInfo.InvariantCulture).Length.ToString(CultureInfo.InvariantCulture);
        var (units, groupOfRow) = (new FrameUnit[rows], new int[rows]);
        for (var row = 0; row < rows; row++)
        {
            var h = stratumOfRow?[row] ?? 0;
            groupOfRow[row] = next[h]++;
            units[groupOfRow[row]] = new FrameUnit((row + 1).ToString(format, CultureInfo.InvariantCulture), h);
        }

        return (frame with { Stages = [new FrameStage(strata, units)] }, groupOfRow);
    }
}
