namespace SurveyStats.Benchmarks.Accuracy;

/// <summary>The inputs of a function and its value.</summary>
internal sealed record AccuracyPoint(double[] Inputs, double Expected);
