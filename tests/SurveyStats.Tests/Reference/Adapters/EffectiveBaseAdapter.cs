using System.Text.Json;

namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>Weighted data from the CSV file to the comparison, with Kish's effective base.</summary>
internal sealed class EffectiveBaseAdapter : IReferenceAdapter
{
    public string Function => "design_effective_n";

    public object? Compute(ReferenceCase figures)
    {
        var input = figures.Input;
        var weight = input.TryGetProperty("weight", out var w) && w.ValueKind == JsonValueKind.String ? w.GetString() : null;
        var responses = ResponseSet.ReadCsv(
            figures.File.PathOf(figures.Text("data")), new ReadOptions { WeightColumn = weight });
        if (input.TryGetProperty("domain", out var domain))
        {
            foreach (var condition in domain.EnumerateArray())
            {
                var question = responses.Survey.Choice(condition.GetProperty("column").GetString()!);
                responses = responses.Within(Criterion.Chose(question[condition.GetProperty("value").GetString()!]));
            }
        }

        var by = input.TryGetProperty("by", out var columns)
            ? responses.Survey.SegmentsBy([.. columns.EnumerateArray().Select(c => c.GetString()!)])
            : Segmentation.Total;
        var answer = responses.Survey.Choice(figures.Text("variable"))[figures.Text("level_value")];
        return ToFigures(figures, responses.ProportionsOf(answer, by), input.TryGetProperty("level", out _) ? figures.Level() : default);
    }

    private static Dictionary<string, object?> ToFigures(ReferenceCase figures, ProportionSet shares, ConfidenceLevel level)
    {
        var result = new Dictionary<string, object?>
        {
            ["cells"] = figures.Expected.GetProperty("cells").EnumerateArray().Select(cell => Cell(cell, shares, level)),
        };
        if (figures.Expected.TryGetProperty("pairs", out var pairs))
        {
            result["pairs"] = pairs.EnumerateArray().Select(pair => Pair(pair, shares));
        }

        return result;
    }

    private static Dictionary<string, object?> Cell(JsonElement expected, ProportionSet shares, ConfidenceLevel level)
    {
        var group = expected.TryGetProperty("group", out var keys) ? keys.EnumerateObject().ToDictionary(k => k.Name, k => (object?)k.Value.GetString()) : [];
        var share = group.Count == 0 ? shares[0] : shares[string.Join(" / ", group.Values)];
        var (wald, wilson) = (share.Interval(IntervalMethod.Wald, level)!, share.Interval(IntervalMethod.Wilson, level)!);
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

    private static Dictionary<string, object?> Pair(JsonElement expected, ProportionSet shares)
    {
        var (first, second) = (expected.GetProperty("first").GetString()!, expected.GetProperty("second").GetString()!);
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
