namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class LikertSummaryAdapter : IReferenceAdapter
{
    public string Function => "likert_summary";

    public object? Compute(ReferenceCase figures)
    {
        var counts = figures.Input.GetProperty("counts").Numbers();
        var scores = figures.Input.TryGetProperty("scores", out var given) ? given.Numbers() : [.. counts.Select((_, i) => i + 1.0)];
        var rating = new RatingQuestion("rating", scores.Select((s, i) => new AnswerDefinition(FormattableString.Invariant($"{i}"), Score: s)));
        var builder = new ResponseSetBuilder(new Survey("ratings", [rating]));
        for (var i = 0; i < counts.Length; i++)
        {
            for (var k = 0; k < counts[i]; k++)
            {
                builder.Begin().Answer(rating.Options[i]);
            }
        }

        var responses = builder.Build();
        return figures.Text("measure") == "mean"
            ? OfMean(responses.MeanOf(rating), figures.Level())
            : OfBox(responses, rating, figures);
    }

    private static Dictionary<string, object?> OfMean(Mean mean, ConfidenceLevel level) => new()
    {
        ["n"] = mean.Base.Unweighted,
        ["mean"] = mean.Estimate,
        ["sd"] = mean.StandardDeviation,
        ["se"] = mean.StandardError,
        ["lower"] = mean.Interval(level)?.Lower,
        ["upper"] = mean.Interval(level)?.Upper,
    };

    private static Dictionary<string, object?> OfBox(ResponseSet responses, RatingQuestion rating, ReferenceCase figures)
    {
        var boxes = (int)figures.Number("boxes");
        var share = responses.ProportionOf(figures.Text("side") == "top" ? rating.TopBox(boxes) : rating.BottomBox(boxes));
        var interval = share.Interval(IntervalMethod.Wilson, figures.Level());
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
