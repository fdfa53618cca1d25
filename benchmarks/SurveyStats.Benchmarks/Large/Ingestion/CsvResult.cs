namespace SurveyStats.Benchmarks.Large;

/// <summary>The time to read the file into columns.</summary>
/// <param name="Reader">By whom.</param>
/// <param name="Threads">The number of threads.</param>
/// <param name="Rows">The rows of the file.</param>
/// <param name="Bytes">The bytes of the file.</param>
/// <param name="Seconds">The median time.</param>
internal sealed record CsvResult(string Reader, int Threads, int Rows, long Bytes, double Seconds)
{
    public double MegabytesASecond => Bytes / Seconds / 1e6;
}
