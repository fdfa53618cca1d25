namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>Weighted data from the CSV file to the comparison, with Kish's effective base.</summary>
internal sealed class EffectiveBaseAdapter : IReferenceAdapter
{
    public string Function => "design_effective_n";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var by = input.Has("by") ? input.Texts("by").Single() : null;
        var shares = Shares(input, by);
        // The figures list groups in the order of their names, the library in the order of the file.
        var groups = shares.OrderBy(share => share.Segment, StringComparer.Ordinal).ToList();
        var level = input.Has("level") ? input.Level() : default;
        return new ReferenceFigures
        {
            ["cells"] = groups.Select(share => Cell(share, by, level)),
            ["pairs"] = from i in Enumerable.Range(0, groups.Count)
                        from j in Enumerable.Range(i + 1, groups.Count - i - 1)
                        select Pair(shares, groups[i].Segment, groups[j].Segment),
        };
    }

    private static ProportionSet Shares(ReferenceInput input, string? by)
    {
        var weight = input.Has("weight") ? input.Text("weight") : null;
        var responses = ResponseSet.ReadCsv(input.DataFile("data"), new ReadOptions { WeightColumn = weight });
        foreach (var condition in input.Has("domain") ? input.Objects("domain") : [])
        {
            if (condition.Text("op") != "eq") throw condition.NotAdapted("op");
            responses = responses.Within(Criterion.Chose(responses.Survey.Choice(condition.Text("column"))[condition.Text("value")]));
        }

        var answer = responses.Survey.Choice(input.Text("variable"))[input.Text("level_value")];
        return responses.ProportionsOf(answer, by is null ? Segmentation.Total : responses.Survey.SegmentsBy(by));
    }

    private static ReferenceFigures Cell(Proportion share, string? by, ConfidenceLevel level)
    {
        var (wald, wilson) = (share.Interval(IntervalMethod.Wald, level)!, share.Interval(IntervalMethod.Wilson, level)!);
        var group = new ReferenceFigures();
        if (by is not null) group.Add(by, share.Segment);
        return new()
        {
            ["group"] = group,
            ["n"] = share.Base.Unweighted,
            ["sum_weights"] = share.Base.Weighted,
            ["sum_weights_squared"] = share.Base.Weighted * share.Base.Weighted / share.Base.Effective,
            ["estimate"] = share.Estimate,
            ["n_eff"] = share.Base.Effective,
            ["deff_weights"] = share.Base.Unweighted / share.Base.Effective,
            ["efficiency"] = share.Base.Effective / share.Base.Unweighted,
            ["se"] = share.StandardError,

            // These figures are not clipped to [0, 1], as ours are; the interval is symmetric about the estimate.
            ["wald_lower"] = wald.Lower > 0 ? wald.Lower : (2 * share.Estimate) - wald.Upper,
            ["wald_upper"] = wald.Upper < 1 ? wald.Upper : (2 * share.Estimate) - wald.Lower,
            ["wilson_lower"] = wilson.Lower,
            ["wilson_upper"] = wilson.Upper,
        };
    }

    private static ReferenceFigures Pair(ProportionSet shares, string first, string second)
    {
        var pooled = shares.Compare(first, second);
        var unpooled = shares.Compare(first, second, test: TwoProportionTest.UnpooledZ);
        var student = shares.Compare(first, second, test: TwoProportionTest.PooledT);
        var (a, b) = (pooled.First, pooled.Second);
        return new()
        {
            ["first"] = first,
            ["second"] = second,
            ["difference"] = pooled.Difference,
            ["pooled"] = ((a.Estimate * a.Base.Effective) + (b.Estimate * b.Base.Effective)) / (a.Base.Effective + b.Base.Effective),
            ["z_pooled"] = pooled.Test.Statistic,
            ["p_pooled"] = pooled.Test.PValue,
            ["z_unpooled"] = unpooled.Test.Statistic,
            ["p_unpooled"] = unpooled.Test.PValue,
            ["t_df"] = student.Test.DegreesOfFreedom,
            ["p_t_pooled"] = student.Test.PValue,
        };
    }
}
