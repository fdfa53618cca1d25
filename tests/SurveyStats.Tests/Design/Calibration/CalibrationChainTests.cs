using Xunit;

namespace SurveyStats.Tests.Design.Calibration;

/// <summary>Several steps after each other: weights, means and standard errors of R survey 4.1-1, by chains.R beside this file.</summary>
public sealed class CalibrationChainTests
{
    private static readonly ResponseSet Schools = ResponseSet.ReadCsv(
        Path.Combine(AppContext.BaseDirectory, "Reference", "Figures", "design", "data", "apiclus1.csv"),
        new ReadOptions
        {
            Survey = new Survey("Schools",
            [
                Choice("stype", "E", "H", "M"), Choice("sch_wide", "No", "Yes"), Choice("awards", "No", "Yes"),
                new NumericQuestion("api00"), new NumericQuestion("api99"), new NumericQuestion("enroll"),
            ]),
            Design = SampleDesign.Complex(weights: "pw", clusters: ["dnum"], population: ["fpc"]),
        });

    private static Segmentation Types => By("stype");

    private static PopulationMargin TypeMargin => PopulationMargin.Of(Types, ("E", 4421), ("H", 755), ("M", 1018));

    private static ResponseSet Raked => Schools.RakedTo([TypeMargin, PopulationMargin.Of(By("sch_wide"), ("No", 1072), ("Yes", 5122))]);

    [Fact]
    public void Raking_and_then_strict_trimming() => Check(
        Raked.Trimmed(upper: 60, strict: true),
        [6194, 29.9894343134, 60, 641.177115288, 23.769566208, 432.963665596, 1115.28909897, 883.303859641, 16.8040734178, 354.031170677, 97.8542571849]);

    [Fact]
    public void Raking_trimming_and_then_post_stratification() => Check(
        Raked.Trimmed(upper: 50).PostStratifiedTo(PopulationMargin.Of(By("awards"), ("No", 2027), ("Yes", 4167))),
        [6194, 29.7164822453, 50.3956751976, 641.295360558, 23.7584950642, 433.085431358, 1127.86719642, 884.954883582, 16.8423856316, 361.331694919, 99.7744887576]);

    [Fact]
    public void Post_stratification_and_then_calibration() => Check(
        Schools.PostStratifiedTo(TypeMargin).CalibratedTo(
            [CalibrationTotal.Population(6194), CalibrationTotal.Sum(Schools.Survey.Numeric("api99"), 3914069)], CalibrationDistance.Raking),
        [6194, 18.1767718049, 65.6960060002, 665.449317158, 3.58483575636, 430.478354107, 1067.50898473, 891.582238956, 15.7499739161, 344.355152198, 85.5236532622]);

    [Fact]
    public void Replicates_of_the_design_and_then_raking_of_each() => Check(
        Schools.Replicated(ReplicationMethod.Jackknife).RakedTo([TypeMargin, PopulationMargin.Of(By("sch_wide"), ("No", 1072), ("Yes", 5122))]),
        [6194, 29.8706754927, 67.1255292412, 641.230320927, 26.8739804355, 432.964089159, 1104.61639984, 883.261815343, 18.3177489745, 425.652754108, 103.02228276]);

    private static void Check(ResponseSet calibrated, double[] expected)
    {
        var report = calibrated.WeightReport();
        var mean = calibrated.MeanOf(Schools.Survey["api00"]);
        var byType = calibrated.MeansOf(Schools.Survey["enroll"], Types);
        double?[] found =
        [
            report.Sum, report.Minimum, report.Maximum, mean.Estimate, mean.StandardError,
            .. byType.Select(m => m.Estimate), .. byType.Select(m => m.StandardError),
        ];
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(1, found[i]!.Value / expected[i], 1e-9);
        }
    }

    private static Segmentation By(string column) => Segmentation.By(Schools.Survey.Choice(column));

    private static SingleChoiceQuestion Choice(string id, params string[] codes) => new(id, codes.Select(code => new AnswerDefinition(code)));
}
