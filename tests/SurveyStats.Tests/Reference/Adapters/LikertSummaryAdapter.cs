namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class LikertSummaryAdapter : IReferenceAdapter
{
    public string Function => "likert_summary";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var measure = input.Text("measure");
        if (measure is not ("mean" or "box" or "net" or "agreement")) throw input.NotAdapted("measure");
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
        return measure switch
        {
            "mean" => OfMean(responses.MeanOf(rating), input.Level()),
            "box" => OfBox(responses, rating, input),
            "net" => OfNet(
                responses.NetScoreOf(rating, Segmentation.Total, input.Number("promoter_min"), input.Number("detractor_max"))[0], input.Level()),
            _ => OfAgreement(responses.AgreementOf(rating)[0]),
        };
    }

    private static ReferenceFigures OfNet(NetScore score, ConfidenceLevel level) => new()
    {
        ["net"] = score.Estimate,
        ["variance"] = score.Variance,
        ["se"] = score.StandardError,
        ["lower"] = score.Interval(level)?.Lower,
        ["upper"] = score.Interval(level)?.Upper,
    };

    private static ReferenceFigures OfAgreement(Agreement agreement) => new()
    {
        ["agreement"] = agreement.Estimate,
        ["polarisation"] = agreement.Polarisation,
    };

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
