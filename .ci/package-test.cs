// A stranger's program: the packed package, from outside of the repository and without its build settings.
// .ci/run puts it beside wvs.csv and a nuget.config that finds SurveyStats in the pack output, runs it, publishes it
// ahead of time, and compares the two outputs.
#:package SurveyStats@*-*
#:property TrimmerSingleWarn=false

using SurveyStats;

var yes = Proportion.FromCounts(successes: 430, trials: 1_000);
var interval = yes.Interval(IntervalMethod.Wilson, ConfidenceLevel.P95)
    ?? throw new InvalidOperationException("A thousand answers have an interval.");

// Wilson (1927) for 430 of 1000 at 95 %.
if (Math.Abs(interval.Lower - 0.399641) > 1e-6 || Math.Abs(interval.Upper - 0.460895) > 1e-6)
    throw new InvalidOperationException($"Wilson for 430 of 1000 came out as {interval}.");

var responses = ResponseSet.ReadCsv("wvs.csv");
var poverty = responses.Survey.SingleChoice("poverty");
var country = responses.Survey.SegmentsBy("country");
Console.WriteLine(responses.ProportionsOf(poverty["Too Little"], by: country));
