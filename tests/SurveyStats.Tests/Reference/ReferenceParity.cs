using System.Globalization;

namespace SurveyStats.Tests.Reference;

/// <summary>
/// Writes down how near the library comes to the figures, a line a case, for the table in the README: to the file that the environment variable
/// SURVEYSTATS_PARITY names; nowhere without it.
/// </summary>
internal static class ReferenceParity
{
    private static readonly string? Path = Environment.GetEnvironmentVariable("SURVEYSTATS_PARITY");
    private static readonly Lock Gate = new();

    public static void Record(ReferenceEntry entry, double largestError)
    {
        if (string.IsNullOrEmpty(Path) || entry.Case is not { } reference)
            return;
        lock (Gate)
        {
            File.AppendAllText(
                Path,
                string.Create(CultureInfo.InvariantCulture, $"{reference.Function},{string.Join('/', reference.Input.Parts)},{reference.Id},{largestError:R}\n"));
        }
    }
}
