namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class MultinomialIntervalAdapter : IReferenceAdapter
{
    public string Function => "multinomial_interval";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var method = input.Text("method") switch
        {
            "goodman" => MultinomialIntervalMethod.Goodman,
            "bonferroni-wilson" => MultinomialIntervalMethod.BonferroniWilson,
            "quesenberry-hurst" => MultinomialIntervalMethod.QuesenberryHurst,
            "fitzpatrick-scott" => MultinomialIntervalMethod.FitzpatrickScott,
            "sison-glaz" => MultinomialIntervalMethod.SisonGlaz,
            _ => throw input.NotAdapted("method"),
        };
        var intervals = method.Intervals(input.Numbers("counts"), input.Level());
        return new ReferenceFigures
        {
            ["lower"] = intervals?.Select(i => i.Lower).ToList(),
            ["upper"] = intervals?.Select(i => i.Upper).ToList(),
        };
    }
}
