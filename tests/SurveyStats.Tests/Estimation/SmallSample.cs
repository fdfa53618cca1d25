namespace SurveyStats.Tests.Estimation;

/// <summary>
/// Eight villages in three strata, two households in each, two people in each: small enough for hand calculation, with figures of R survey 4.1-1 from
/// <c>small_sample.R</c>. The column hl has a stratum of one village; a: q of at least 7; b: y above 10; f: the fraction of households drawn.
/// </summary>
internal static class SmallSample
{
    public const string Csv = """
        h,hl,c,d,N,M,K,p,w,q,x,y,s,g
        a,a,1,1,9,5,6,0.2,3,1,56,18,v,in
        a,a,1,1,9,5,6,0.2,9.75,1,33,8,u,in
        a,a,1,2,9,5,7,0.2,6.25,3,47,16,u,out
        a,a,1,2,9,5,7,0.2,2.5,3,65,18,v,in
        a,a,2,1,9,6,6,0.35,8.5,4,73,19,v,out
        a,a,2,1,9,6,6,0.35,9.75,2,66,18,v,out
        a,a,2,2,9,6,7,0.35,9.25,0,48,20,u,out
        a,a,2,2,9,6,7,0.35,5.75,5,52,2,u,out
        a,a,3,1,9,4,6,0.3,8.5,10,66,5,v,in
        a,a,3,1,9,4,6,0.3,7,10,62,13,v,in
        a,a,3,2,9,4,7,0.3,7.25,8,81,3,v,in
        a,a,3,2,9,4,7,0.3,7.75,9,78,18,u,in
        b,b,4,1,6,5,6,0.5,7.5,0,65,8,u,out
        b,b,4,1,6,5,6,0.5,3.75,9,67,3,u,out
        b,b,4,2,6,5,7,0.5,1.75,7,66,8,v,in
        b,b,4,2,6,5,7,0.5,8.25,10,56,15,v,in
        b,b,5,1,6,6,6,0.25,8.5,1,78,16,u,out
        b,b,5,1,6,6,6,0.25,2,10,68,18,v,out
        b,b,5,2,6,6,7,0.25,9.75,6,68,12,u,out
        b,b,5,2,6,6,7,0.25,2.25,4,73,17,u,out
        b,b,6,1,6,4,6,0.4,2.25,9,78,19,u,in
        b,b,6,1,6,4,6,0.4,8.5,3,90,10,u,out
        b,b,6,2,6,4,7,0.4,3.75,9,57,11,u,in
        b,b,6,2,6,4,7,0.4,7.5,4,54,10,u,in
        c,c,7,1,5,5,6,0.45,8.75,10,95,5,u,in
        c,c,7,1,5,5,6,0.45,5.75,10,79,11,u,out
        c,c,7,2,5,5,7,0.45,4.5,1,82,7,v,in
        c,c,7,2,5,5,7,0.45,3.5,4,89,18,v,out
        c,d,8,1,5,6,6,0.15,5.5,6,93,15,u,in
        c,d,8,1,5,6,6,0.15,5.25,1,100,6,v,in
        c,d,8,2,5,6,7,0.15,6.75,10,88,19,v,in
        c,d,8,2,5,6,7,0.15,6.25,7,78,19,v,in
        """;

    public static SampleDesign Clustered { get; } = SampleDesign.Complex("w", "h", ["c"]);

    public static SampleDesign TwoStage { get; } = SampleDesign.Complex(null, "h", ["c", "d"], ["N", "M"]);

    public static ResponseSet DrawnBy(SampleDesign design)
    {
        var lines = Csv.ReplaceLineEndings("\n").Trim().Split('\n');
        var csv = lines[0] + ",a,b,f\n" + string.Concat(lines.Skip(1).Select(line =>
        {
            var cells = line.Split(',');
            var (q, y, m) = (Number(cells[9]), Number(cells[11]), Number(cells[5]));
            return FormattableString.Invariant($"{line},{(q >= 7 ? "yes" : "no")},{(y > 10 ? "yes" : "no")},{2 / m:R}\n");
        }));
        var survey = new Survey("small", [
            new NumericQuestion("q"), new NumericQuestion("x"), new NumericQuestion("y"), new SingleChoiceQuestion("s", ["u", "v"]), new SingleChoiceQuestion("g", ["in", "out"]),
            new SingleChoiceQuestion("a", ["yes", "no"]), new SingleChoiceQuestion("b", ["yes", "no"])]);
        return ResponseSet.ParseCsv(csv, new ReadOptions { Survey = survey, Design = design, DesignColumns = ["h", "hl", "c", "d", "N", "M", "K", "p", "w", "f"] });
    }

    /// <summary>Those of the domain g = in.</summary>
    public static ResponseSet InDomain(SampleDesign design)
    {
        var responses = DrawnBy(design);
        return responses.Within(Criterion.Chose(responses.Survey.Choice("g")["in"]));
    }

    public static Segmentation Sexes(ResponseSet responses) => responses.Survey.SegmentsBy("s");

    public static void Near(double expected, double? got, double relative = 1e-12) =>
        Xunit.Assert.True(got is { } x && Math.Abs(x - expected) <= relative * Math.Abs(expected), FormattableString.Invariant($"{expected:R} {got:R}"));

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
