namespace SurveyStats.Design;

/// <summary>The primary units of a frame by stratum, as replicates are made from them, with the rule for lonely ones applied.</summary>
internal sealed class PrimaryUnits
{
    private readonly SampleFrame _frame;

    private PrimaryUnits(SampleFrame frame, int[][] ofStratum)
    {
        _frame = frame;
        OfStratum = ofStratum;
        Varying = [.. Enumerable.Range(0, ofStratum.Length).Where(h => ofStratum[h].Length > 1)];
        Lonely = [.. Enumerable.Range(0, ofStratum.Length).Where(h => ofStratum[h].Length == 1 && NotDrawn(ofStratum[h][0]) > 0)];
        if (Lonely.Count > 0 && (frame.LonelyUnits == LonelyUnits.Fail || Varying.Count == 0))
        {
            throw new LonelyUnitException([.. Lonely.Select(h => Strata[h].Name)]);
        }
    }

    /// <summary>The strata of the first stage.</summary>
    public IReadOnlyList<FrameStratum> Strata => _frame.Stages[0].Strata;

    /// <summary>The primary units.</summary>
    public IReadOnlyList<FrameUnit> Units => _frame.Stages[0].Units!;

    /// <summary>The units of each stratum, by index, in the order of the frame.</summary>
    public int[][] OfStratum { get; }

    /// <summary>The strata with two units or more.</summary>
    public IReadOnlyList<int> Varying { get; }

    /// <summary>The strata with one unit of several in the population.</summary>
    public IReadOnlyList<int> Lonely { get; }

    /// <summary>Whether units were drawn with unequal probabilities, without replacement.</summary>
    public bool HasUnequalProbabilities => Units.Any(u => u.InclusionProbability is not null);

    /// <summary>The rule for lonely units.</summary>
    public LonelyUnits Rule => _frame.LonelyUnits;

    /// <summary>The primary units of a frame.</summary>
    /// <exception cref="LonelyUnitException">A stratum has one unit, and there is no rule for it, or no other stratum.</exception>
    public static PrimaryUnits Of(SampleFrame frame)
    {
        var stage = frame.Stages[0];
        var ofStratum = stage.Strata.Select(_ => new List<int>()).ToArray();
        for (var u = 0; u < stage.Units!.Count; u++)
        {
            ofStratum[stage.Units[u].Stratum].Add(u);
        }

        return new PrimaryUnits(frame, [.. ofStratum.Select(units => units.ToArray())]);
    }

    /// <summary>The part of the variance that is left by a finite population: 1 - f_h, or 1 less the unit's probability.</summary>
    public double NotDrawn(int unit) => 1 - (Units[unit].InclusionProbability ?? Strata[Units[unit].Stratum].Fraction);

    /// <summary>
    /// By how much lonely strata raise the scale: with <see cref="LonelyUnits.Average"/> they add the mean of the others, else nothing.
    /// </summary>
    public double ScaleForLonely => Rule == LonelyUnits.Average ? (double)(Varying.Count + Lonely.Count) / Varying.Count : 1;

    /// <summary>Refuses the rule that compares lonely units with the mean of all, which factors of this method cannot express.</summary>
    /// <exception cref="ArgumentException">There are lonely units, and that is the rule.</exception>
    public void RefuseAdjusted(ReplicationMethod method)
    {
        if (Lonely.Count > 0 && Rule == LonelyUnits.Adjust)
        {
            throw ReplicationRequest.Unsuited(
                $"The {method} has no replicate for a stratum with one primary unit ('{Strata[Lonely[0]].Name}') under LonelyUnits.Adjust. "
                + "Use ReplicationMethod.StratifiedJackknife, or LonelyUnits.Average.");
        }
    }

    /// <summary>Refuses unequal probabilities without replacement.</summary>
    /// <exception cref="ArgumentException">Units were drawn so.</exception>
    public void RefuseUnequalProbabilities(ReplicationMethod method)
    {
        if (HasUnequalProbabilities)
        {
            throw ReplicationRequest.Unsuited(
                $"The {method} is not known for primary units drawn with unequal probabilities without replacement. Use ReplicationMethod.StratifiedJackknife.");
        }
    }

    /// <summary>The factors of the groups of the frame, [group * R + r], from those of the primary units.</summary>
    public double[] ByGroup(double[] byUnit, int replicates)
    {
        if (_frame.Stages.Count == 1)
        {
            return byUnit;
        }

        var factors = new double[_frame.GroupCount * replicates];
        for (var g = 0; g < _frame.GroupCount; g++)
        {
            byUnit.AsSpan(Of(_frame, g) * replicates, replicates).CopyTo(factors.AsSpan(g * replicates));
        }

        return factors;
    }

    /// <summary>The primary unit of a group of a frame that lists units.</summary>
    public static int Of(SampleFrame frame, int group)
    {
        var unit = group;
        for (var stage = frame.Stages.Count - 1; stage > 0; stage--)
        {
            unit = frame.Stages[stage].Strata[frame.Stages[stage].Units![unit].Stratum].Parent;
        }

        return unit;
    }
}
