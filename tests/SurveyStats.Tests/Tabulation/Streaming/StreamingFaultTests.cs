using System.Text;
using Xunit;

namespace SurveyStats.Tests.Streaming;

/// <summary>Disks that end, files that change, cancellation: a clear error, and nothing half-merged.</summary>
public sealed class StreamingFaultTests : IDisposable
{
    private static readonly string Csv = StreamedSurvey.Header + StreamedSurvey.Rows(400);
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(Csv);

    private readonly string _folder = Directory.CreateTempSubdirectory("surveystats").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(9_000)]
    public void A_disk_that_ends_midway_is_told_with_the_place_at_any_number_of_threads(int after)
    {
        var messages = new List<string>();
        foreach (var threads in new[] { 1, 2, 4 })
        {
            using var stream = new FaultyStream(Bytes, after, () => throw new IOException("the disk is gone"));
            messages.Add(Assert.Throws<SurveyDataException>(() => StreamedSurvey.Streamed(stream, StreamedSurvey.Options("weights"), null, 300, threads)).Message);
        }

        Assert.Single(messages.Distinct());
        Assert.Contains("Reading failed after", messages[0], StringComparison.Ordinal);
        Assert.Contains("the disk is gone", messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void All_responses_are_refused_alike_when_the_disk_ends()
    {
        using var stream = new FaultyStream(Bytes, 5_000, () => throw new IOException("the disk is gone"));
        var error = Assert.Single(Assert.Throws<SurveyDataException>(() => ResponseSet.ReadCsv(stream)).Errors);
        Assert.Contains("the disk is gone", error.Problem, StringComparison.Ordinal);
        Assert.NotNull(error.Row);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void A_file_that_was_cut_off_in_a_row_is_told_with_the_row(int fields)
    {
        var cut = Csv + string.Join(',', "900,SE,yes,A,1,1".Split(',').Take(fields));
        var error = Assert.Single(Assert.Throws<SurveyDataException>(() => StreamedSurvey.Streamed(cut, StreamedSurvey.Options("weights"))).Errors);
        Assert.Contains(FormattableString.Invariant($"has {fields} fields, the header 11"), error.Problem, StringComparison.Ordinal);
        Assert.Equal(cut.Count(c => c == '\n') + 1, error.Row);
    }

    [Fact]
    public void A_file_that_was_cut_off_in_a_quoted_field_is_told_with_the_row()
    {
        var error = Assert.Single(Assert.Throws<SurveyDataException>(() => StreamedSurvey.Streamed(Csv + "900,SE,yes,\"A;B", StreamedSurvey.Options("weights"))).Errors);
        Assert.Contains("never closed", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_grows_while_it_is_read_is_told()
    {
        var path = Path.Combine(_folder, "growing.csv");
        File.WriteAllText(path, Csv);
        var grown = false;
        var progress = new Immediate(_ =>
        {
            if (!grown)
            {
                grown = true;
                File.AppendAllText(path, StreamedSurvey.Rows(1, 7, 900));
            }
        });
        var error = Assert.Throws<SurveyDataException>(() => Tally.FromCsv(
            path, StreamedSurvey.Survey, StreamedSurvey.Questions, StreamedSurvey.By, StreamedSurvey.Options("weights"), progress: progress));
        Assert.Contains("changed while it was read", error.Message, StringComparison.Ordinal);
        grown = false;
        Assert.Contains("changed while it was read", Assert.Throws<SurveyDataException>(
            () => ResponseSet.ReadCsv(path, progress: progress)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancellation_at_any_point_gives_no_tally()
    {
        foreach (var after in Enumerable.Range(0, 12).Select(i => i * 1_500))
        {
            using var cancellation = new CancellationTokenSource();
            using var stream = new FaultyStream(Bytes, after, cancellation.Cancel);
            Assert.ThrowsAny<OperationCanceledException>(
                () => StreamedSurvey.Streamed(stream, StreamedSurvey.Options("weights"), null, 300, 3, cancellation: cancellation.Token));
        }

        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => ResponseSet.ReadCsv(new MemoryStream(Bytes), cancellation: cancelled.Token));
    }

    [Fact]
    public void Progress_comes_to_the_end_and_never_goes_back()
    {
        var reports = new List<ReadProgress>();
        StreamedSurvey.Streamed(new MemoryStream(Bytes), StreamedSurvey.Options("weights"), null, 300, 3, new Immediate(reports.Add));
        Assert.Equal(reports.OrderBy(r => r.Bytes), reports);
        Assert.Equal((400, Bytes.Length, 1.0), (reports[^1].Rows, reports[^1].Bytes, reports[^1].Share));
    }

    [Fact]
    public void Whatever_a_listener_throws_comes_through() => Assert.Throws<InvalidTimeZoneException>(() => StreamedSurvey.Streamed(
        new MemoryStream(Bytes), StreamedSurvey.Options("weights"), null, 300, 3, new Immediate(_ => throw new InvalidTimeZoneException())));

    /// <summary>Told at once, on the thread that reads.</summary>
    private sealed class Immediate(Action<ReadProgress> told) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => told(value);
    }
}
