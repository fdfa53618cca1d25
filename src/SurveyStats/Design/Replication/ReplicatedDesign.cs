namespace SurveyStats.Design;

/// <summary>Makes replicates of a bound design: the same weights, and factors of the groups of its frame.</summary>
internal static class ReplicatedDesign
{
    /// <summary>The design with replicates. A design without a frame is taken as one stratum of independent responses.</summary>
    /// <param name="design">The design, bound to responses.</param>
    /// <param name="rows">The number of responses.</param>
    /// <param name="method">How the replicates are made.</param>
    /// <param name="request">What is asked for.</param>
    /// <exception cref="ArgumentException">The method does not suit the design, or the request does not suit the method.</exception>
    /// <exception cref="InvalidOperationException">The design has replicates already, or was calibrated before; or there are no responses.</exception>
    /// <exception cref="LonelyUnitException">A stratum has one primary unit, and the design has no rule for it.</exception>
    public static BoundDesign Of(BoundDesign design, int rows, ReplicationMethod method, ReplicationRequest request)
    {
        Check(design, rows);
        var frame = design.Frame ?? new SampleFrame(
            [new FrameStage([new FrameStratum(string.Empty, -1, rows, (design.Declaration as SimpleRandomSample)?.PopulationSize)], null)],
            LonelyUnits.Fail,
            LonelyInDomains: false);
        var (units, groupOfRow) = frame.IsIndependent ? ResponseFrame.Of(frame, design.GroupOfRow, rows) : (frame, design.GroupOfRow);
        var replicates = method.Create(units, request with { Order = FirstAppearance(units, groupOfRow) });
        var declaration = new ReplicateSample(
            method, [], weights: null, combined: false, replicates.Scale, replicates.ReplicateScales, replicates.CentredAtEstimate, degreesOfFreedom: null)
        {
            MadeFrom = design.Declaration,
            RequestedReplicates = request.Replicates,
            Seed = request.Seed,
        };
        return new BoundDesign(declaration, design.Weights, units, groupOfRow, replicates, calibrations: design.Calibrations);
    }

    private static void Check(BoundDesign design, int rows)
    {
        if (design.Replicates is not null)
        {
            throw new InvalidOperationException(
                $"The responses have replicates already: {design.Declaration}. Take the responses before they were replicated.");
        }

        if (design.Residuals.Count > 0)
        {
            throw new InvalidOperationException(
                "The weights were calibrated, of which replicates would not know. "
                + "Make the replicates first, and calibrate then: each replicate is calibrated too.");
        }

        if (rows == 0)
        {
            throw new InvalidOperationException("There are no responses to replicate.");
        }
    }

    // The primary units by the first of their responses.
    private static int[] FirstAppearance(SampleFrame frame, int[]? groupOfRow)
    {
        var order = new int[frame.Stages[0].Units!.Count];
        Array.Fill(order, int.MaxValue);
        for (var row = 0; groupOfRow is not null && row < groupOfRow.Length; row++)
        {
            var unit = PrimaryUnits.Of(frame, groupOfRow[row]);
            order[unit] = Math.Min(order[unit], row);
        }

        return order;
    }
}
