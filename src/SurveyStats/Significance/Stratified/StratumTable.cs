namespace SurveyStats;

/// <summary>One stratum of a stratified table: the same two groups in one country, age band, or other part of the population.</summary>
/// <param name="Name">The name of the stratum.</param>
/// <param name="Successes1">The successes of the first group, x1, 0 to n1; may be fractional (effective counts).</param>
/// <param name="Trials1">The trials of the first group, n1.</param>
/// <param name="Successes2">The successes of the second group, x2.</param>
/// <param name="Trials2">The trials of the second group, n2.</param>
public sealed record StratumTable(string Name, double Successes1, double Trials1, double Successes2, double Trials2)
{
    /// <summary>"Sweden: 12 of 30, 8 of 31".</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Name}: {Successes1:0.##} of {Trials1:0.##}, {Successes2:0.##} of {Trials2:0.##}");
}
