namespace SurveyStats.Design;

/// <summary>Binds a declared design to responses, and checks it against them.</summary>
internal static class DesignBinder
{
    /// <summary>Binds a design.</summary>
    /// <param name="design">The design.</param>
    /// <param name="count">The number of responses.</param>
    /// <param name="weights">The weights of the responses, for a design that names none; null: none.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="problems">Where problems are told; it throws.</param>
    public static BoundDesign Bind(SampleDesign design, int count, double[]? weights, DesignColumns columns, DesignProblems problems)
    {
        if (count == 0 && design is (ComplexSample or ReplicateSample))
        {
            problems.Add(null, null, null, "There are no responses, and so neither strata nor units.", "Bind the design when there are responses.");
            problems.ThrowIfAny();
        }

        return design switch
        {
            ComplexSample complex => ComplexBinder.Bind(complex, count, weights, columns, problems),
            ReplicateSample { MadeFrom: { } drawn } made => ReplicatedDesign.Of(
                Bind(drawn, count, weights, columns, problems), count, made.Method, new ReplicationRequest(made.RequestedReplicates, made.Seed, made.CentredAtEstimate)),
            ReplicateSample replicate => new ReplicateBinder(replicate, count, columns, problems).Bind(weights),
            _ => new BoundDesign(design, weights),
        };
    }
}
