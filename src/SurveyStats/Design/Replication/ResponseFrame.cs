namespace SurveyStats.Design;

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
        var units = UnitRows.In(stratumOfRow, strata.Count, rows);
        FrameUnit[] named = [.. units.FirstRows.Select((row, u) => new FrameUnit(UnitRows.NameOf(row), units.Parents[u]))];
        return (frame with { Stages = [new FrameStage(strata, named)] }, units.GroupOfRow);
    }
}
