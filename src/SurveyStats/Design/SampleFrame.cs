namespace SurveyStats.Design;

/// <summary>
/// The strata and sampling units of a sample, stage by stage, without its responses. In canonical order (by name, ordinal), so that the frames of
/// parts of a sample merge to that of the whole whatever the order.
/// </summary>
/// <param name="Stages">The stages; at least one.</param>
/// <param name="LonelyUnits">What a stratum with one primary unit adds to the variance.</param>
/// <param name="LonelyInDomains">Whether the rule also holds for strata of which a domain keeps one unit only.</param>
internal sealed record SampleFrame(IReadOnlyList<FrameStage> Stages, LonelyUnits LonelyUnits, bool LonelyInDomains)
{
    /// <summary>Whether each response is a unit of its own: totals are then kept by stratum, not by unit.</summary>
    public bool IsIndependent => Stages.Count == 1 && Stages[0].Units is null;

    /// <summary>
    /// The frame of a sample of independent responses, without strata. One response alone has no variance: there is no stratum to average.
    /// </summary>
    /// <param name="responses">Their number.</param>
    /// <param name="population">The size of the population; null where it is large.</param>
    public static SampleFrame OfIndependent(long responses, long? population) =>
        new([new FrameStage([new FrameStratum(string.Empty, -1, responses, population)], null)], LonelyUnits.Average, LonelyInDomains: false);

    /// <summary>The degrees of freedom: primary units less strata.</summary>
    public long DegreesOfFreedom => Stages[0].Strata.Sum(s => s.SampledUnits) - Stages[0].Strata.Count;

    /// <summary>The degrees of freedom in a domain: primary units, or independent responses, less strata, of those that have respondents in it.</summary>
    /// <param name="groups">The groups that have respondents in the domain, rising.</param>
    /// <param name="respondents">The number of respondents in the domain.</param>
    public long DegreesOfFreedomOf(ReadOnlySpan<int> groups, long respondents)
    {
        if (IsIndependent)
        {
            return respondents - groups.Length;
        }

        for (var stage = Stages.Count - 1; stage > 0; stage--)
        {
            // Units stand by stratum, and strata by the unit in which they are.
            var (above, count) = (new int[groups.Length], 0);
            foreach (var unit in groups)
            {
                var parent = Stages[stage].Strata[Stages[stage].Units![unit].Stratum].Parent;
                if (count == 0 || above[count - 1] != parent)
                {
                    above[count++] = parent;
                }
            }

            groups = above.AsSpan(0, count);
        }

        var (strata, last) = (0L, -1);
        foreach (var unit in groups)
        {
            var stratum = Stages[0].Units![unit].Stratum;
            (strata, last) = (stratum == last ? strata : strata + 1, stratum);
        }

        return groups.Length - strata;
    }

    /// <summary>
    /// The number of groups by which totals are kept: the strata of an independent sample, else the units of the last stage.
    /// </summary>
    public int GroupCount => IsIndependent ? Stages[0].Strata.Count : Stages[^1].Units!.Count;
}

/// <summary>One stage of a frame.</summary>
/// <param name="Strata">The strata of the stage, each within a unit of the stage above; without declared strata one per such unit (at stage 1 one).</param>
/// <param name="Units">The units, by stratum and then by name; null: each response is a unit (of a single-stage sample only).</param>
internal sealed record FrameStage(IReadOnlyList<FrameStratum> Strata, IReadOnlyList<FrameUnit>? Units);

/// <summary>A stratum.</summary>
/// <param name="Name">Its name; empty where none is declared.</param>
/// <param name="Parent">The unit of the stage above, by index; -1 at the first stage.</param>
/// <param name="SampledUnits">The number of units drawn, n.</param>
/// <param name="PopulationUnits">The number of units in the population, N; null: not stated (drawn with replacement, or few of many).</param>
internal sealed record FrameStratum(string Name, int Parent, long SampledUnits, double? PopulationUnits)
{
    /// <summary>The fraction drawn, n/N; 0 where N is not stated.</summary>
    public double Fraction => PopulationUnits is { } size ? SampledUnits / size : 0;
}

/// <summary>A sampling unit.</summary>
/// <param name="Name">Its name, unique within its stratum.</param>
/// <param name="Stratum">Its stratum, by index in its stage.</param>
/// <param name="InclusionProbability">The probability with which it was drawn; null for equal probabilities.</param>
internal sealed record FrameUnit(string Name, int Stratum, double? InclusionProbability = null);
