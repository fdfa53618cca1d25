namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class LikertSummaryAdapter : IReferenceAdapter
{
    public string Function => "likert_summary";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var measure = input.Text("measure");
        if (measure is not ("mean" or "box")) throw input.NotAdapted("measure");
        var counts = input.Numbers("counts");
        var scores = input.Has("scores") ? input.Numbers("scores") : [.. counts.Select((_, i) => i + 1.0)];
        var rating = new RatingQuestion("rating", scores.Select((s, i) => new AnswerDefinition(FormattableString.Invariant($"{i}"), Score: s)));
        var builder = new ResponseSetBuilder(new Survey("ratings", [rating]));
        for (var i = 0; i < counts.Count; i++)
        {
            for (var k = 0; k < counts[i]; k++)
            {
                builder.Begin().Answer(rating.Options[i]);
            }
        }

        var responses = builder.Build();
        return measure == "mean"
            ? OfMean(responses.MeanOf(rating), input.Level())
            : OfBox(responses, rating, input);
    }

    private static ReferenceFigures OfMean(Mean mean, ConfidenceLevel level) => new()
    {
        ["n"] = mean.Base.Unweighted,
        ["mean"] = mean.Estimate,
        ["sd"] = mean.StandardDeviation,
        ["se"] = mean.StandardError,
        ["lower"] = mean.Interval(level)?.Lower,
        ["upper"] = mean.Interval(level)?.Upper,
    };

    private static ReferenceFigures OfBox(ResponseSet responses, RatingQuestion rating, ReferenceInput input)
    {
        var boxes = input.Integer("boxes");
        var share = responses.ProportionOf(input.Text("side") switch
        {
            "top" => rating.TopBox(boxes),
            "bottom" => rating.BottomBox(boxes),
            _ => throw input.NotAdapted("side"),
        });
        var interval = share.Interval(IntervalMethod.Wilson, input.Level());
        return new()
        {
            ["successes"] = share.Count,
            ["trials"] = share.Base.Unweighted,
            ["share"] = share.Estimate,
            ["lower"] = interval?.Lower,
            ["upper"] = interval?.Upper,
        };
    }
}
