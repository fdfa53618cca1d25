namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class PairwiseTestsAdapter : IReferenceAdapter
{
    public string Function => "pairwise_tests";

    /// <summary>Through the whole path: responses, tally, shares, all pairs.</summary>
    public ReferenceFigures Compute(ReferenceInput input)
    {
        var successes = input.Numbers("successes");
        var trials = input.Numbers("trials");
        var yes = new SingleChoiceQuestion("answer", ["yes", "no"]);
        var group = new SingleChoiceQuestion("group", successes.Select((_, i) => new AnswerDefinition(FormattableString.Invariant($"{i}"))));
        var builder = new ResponseSetBuilder(new Survey("pairs", [yes, group]));
        for (var i = 0; i < successes.Count; i++)
        {
            for (var k = 0; k < trials[i]; k++)
            {
                builder.Begin().Answer(yes.Options[k < successes[i] ? 0 : 1]).Answer(group.Options[i]);
            }
        }

        var pairs = builder.Build().ProportionsOf(yes.Options[0], Segmentation.By(group)).CompareAllPairs(
            AdjustmentAdapter.AdjustmentNamed(input, "adjust"), test: TwoProportionTestAdapter.TestOf(input));
        return new ReferenceFigures
        {
            ["pairs"] = pairs.Select(c => new ReferenceFigures
            {
                ["i"] = long.Parse(c.First.Segment, System.Globalization.CultureInfo.InvariantCulture),
                ["j"] = long.Parse(c.Second.Segment, System.Globalization.CultureInfo.InvariantCulture),
                ["p_value"] = c.Test.PValue,
                ["adjusted"] = c.AdjustedPValue,
            }),
        };
    }
}
