using System.Data.Common;
using Xunit;

namespace SurveyStats.Tests.Sql;

/// <summary>PostgreSQL as a distributed engine: one server coordinates two shards.</summary>
public sealed class SqlClusterTests(PostgresCluster cluster) : IClassFixture<PostgresCluster>
{
    private static readonly SingleChoiceQuestion Country = new("country", ["A", "B", "C", "D"]);
    private static readonly SingleChoiceQuestion Vote = new("vote", ["left", "right", "none"]);
    private static readonly NumericQuestion Age = new("age");
    private static readonly Survey Questionnaire = new("Survey", [Country, Vote, Age]);
    private static readonly Segmentation Countries = Questionnaire.SegmentsBy("country");

    public static IReadOnlyList<ReadOptions> Designs =>
    [
        new ReadOptions(),
        new ReadOptions { WeightColumn = "w" },
        new ReadOptions { Design = SampleDesign.Complex("w", "h", ["c"], nested: true) },
    ];

    [PostgresFact]
    public async Task The_tally_of_the_shards_is_that_of_their_rows_in_memory()
    {
        var connection = cluster.Open(0);
        await using (connection)
        {
            foreach (var options in Designs)
            {
                Question[] questions = [Vote, Age];
                Segmentation[] by = [Countries, Segmentation.Total, Segmentation.Bands(Age, 30, 50)];
                TallyAssert.Same(
                    Tally.Of(SqlEngine.Read(connection, "answers", Questionnaire, options), questions, by),
                    await Tabulator(connection, options).TabulateAsync(questions, by));
            }
        }
    }

    [PostgresFact]
    public async Task Tables_by_the_column_that_parts_the_shards_are_counted_on_them()
    {
        var connection = cluster.Open(0);
        await using (connection)
        {
            var command = connection.CreateCommand();
            await using (command)
            {
                command.CommandText = $"EXPLAIN (VERBOSE) {Tabulator(connection, new ReadOptions { WeightColumn = "w" }).ToSql([Vote], [Countries]).Split(";\n")[0]}";
                var plan = new List<string>();
                var reader = await command.ExecuteReaderAsync();
                await using (reader)
                {
                    while (await reader.ReadAsync())
                    {
                        plan.Add(reader.GetString(0).Trim());
                    }
                }

                Assert.Equal(2, plan.Count(line => line.StartsWith("Relations: Aggregate on (public.answers_", StringComparison.Ordinal)));
                Assert.Equal(2, plan.Count(line => line.StartsWith("Remote SQL: SELECT 0, count(*), sum((CASE", StringComparison.Ordinal) && line.Contains("GROUP BY", StringComparison.Ordinal)));
            }
        }
    }

    [PostgresFact]
    public async Task Tallies_asked_of_each_shard_merge_to_that_of_the_whole()
    {
        var tallies = new List<Tally>();
        for (var server = 0; server < 3; server++)
        {
            var connection = cluster.Open(server);
            await using (connection)
            {
                tallies.Add(await Tabulator(connection, new ReadOptions()).TabulateAsync(Vote, Countries));
            }
        }

        Assert.Equal(tallies[0].ToJson(), tallies[1].MergedWith(tallies[2]).ToJson());
    }

    [PostgresFact]
    public Task A_shard_whose_process_is_terminated_leaves_no_half_tally() => Fails(async () =>
    {
        var process = await cluster.WorkingProcess();
        var connection = cluster.Open(PostgresCluster.SlowShard);
        await using (connection)
        {
            SqlEngine.Run(connection, FormattableString.Invariant($"SELECT pg_terminate_backend({process})"));
        }
    });

    [PostgresFact]
    public async Task A_shard_that_is_killed_leaves_no_half_tally()
    {
        try
        {
            await Fails(async () =>
            {
                await cluster.WorkingProcess();
                PostgresCluster.Script("kill", PostgresCluster.SlowShard);
            });
        }
        finally
        {
            PostgresCluster.Script("revive", PostgresCluster.SlowShard);
        }

        var connection = cluster.Open(0);
        await using (connection)
        {
            Assert.Equal(40_000, (await Tabulator(connection, new ReadOptions()).TabulateAsync(Vote, Countries)).SampleSize);
        }
    }

    [PostgresFact]
    public async Task Cancellation_ends_the_statement_on_the_shards()
    {
        foreach (var isAsync in new[] { true, false })
        {
            var connection = cluster.Open(0);
            await using (connection)
            {
                using var cancellation = new CancellationTokenSource();
                var tabulator = Tabulator(connection, new ReadOptions(), "slow");
                var task = isAsync
                    ? tabulator.TabulateAsync(Vote, Countries, cancellation.Token)
                    : Task.Run(() => tabulator.Tabulate(Vote, Countries, cancellation.Token), CancellationToken.None);
                await cluster.WorkingProcess();
                await cancellation.CancelAsync();
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
                Assert.Equal(System.Data.ConnectionState.Open, connection.State);
            }
        }
    }

    /// <summary>Ends the slow shard while it works, and expects the error that tells so.</summary>
    private async Task Fails(Func<Task> end)
    {
        var connection = cluster.Open(0);
        await using (connection)
        {
            var tally = Tabulator(connection, new ReadOptions(), "slow").TabulateAsync(Vote, Countries);
            await end();
            var error = await Assert.ThrowsAsync<SqlTabulationException>(() => tally);
            Assert.Equal("cells", error.Step);
            Assert.StartsWith("The tabulation ended at 'cells': ", error.Message, StringComparison.Ordinal);
            Assert.Contains("No tally was made.", error.Message, StringComparison.Ordinal);
            Assert.IsAssignableFrom<DbException>(error.InnerException);
        }
    }

    private static SqlTabulator Tabulator(DbConnection connection, ReadOptions options, string table = "answers") =>
        new(connection, Questionnaire, SqlSource.Table(table)) { Options = options };
}
