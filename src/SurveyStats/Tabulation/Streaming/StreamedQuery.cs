using System.Data.Common;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>Makes a tally of the rows of a query batch by batch: one batch is tabulated while the next is read.</summary>
internal static class StreamedQuery
{
    /// <summary>The rows of a batch.</summary>
    public const int DefaultBatchRows = 65_536;

    public static Tally Tabulate(
        StreamedTabulation tabulation, DbDataReader reader, IProgress<ReadProgress>? progress, CancellationToken cancellation, int batchRows = DefaultBatchRows)
    {
        if (tabulation.Streaming.ResumeFrom is not null || tabulation.Streaming.Checkpointed is not null)
        {
            throw new ArgumentException(
                "A query cannot be resumed, as it may answer in another order. Tabulate it in parts, each with a condition of its own, and merge their tallies.", nameof(tabulation));
        }

        var table = new DbTableReader(reader, tabulation.Source, WantedColumns.Of(tabulation.Options, new CsvFormat()));
        Task<StreamedPart>? running = null;
        try
        {
            while (table.ReadRows(batchRows, cancellation) is { Count: > 0 } batch)
            {
                Take(ref running);
                running = Task.Run(() => tabulation.Part(batch, new ErrorCollector(tabulation.Source, tabulation.Options.ErrorLimit), 0, isLost: false), cancellation);
            }

            Take(ref running);
        }
        finally
        {
            // Whatever happens, nothing goes on behind the caller's back.
            running?.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait(CancellationToken.None);
        }

        return tabulation.RowsRead > 0 ? tabulation.Whole() : throw DbTableReader.NoRow(tabulation.Source);

        void Take(ref Task<StreamedPart>? task)
        {
            if (task is { } last)
            {
                task = null;
                tabulation.Take(last.GetAwaiter().GetResult());
                progress?.Report(new ReadProgress(tabulation.RowsRead, 0, null));
            }
        }
    }
}
