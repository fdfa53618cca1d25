using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace SurveyStats.Tests.Sql;

/// <summary>
/// A database on the three servers of .ci/postgres.sh: the coordinator has a table partitioned by country, whose parts lie on two shards behind
/// postgres_fdw; and the same table again behind a view that takes its time on one shard. The shards aggregate what is theirs.
/// </summary>
public sealed class PostgresCluster : IDisposable
{
    /// <summary>The shard whose view takes its time.</summary>
    public const int SlowShard = 2;

    private const string Columns = "country text, vote text, age integer, w double precision, h text, c integer";

    private static readonly string[][] Countries = [["A", "B"], ["C", "D"]];

    private readonly string _database = string.Create(CultureInfo.InvariantCulture, $"surveystats_{Environment.ProcessId}");

    public PostgresCluster()
    {
        if (SqlEngine.PostgresSkip is not null)
        {
            return;
        }

        for (var server = 0; server < 3; server++)
        {
            using var connection = new NpgsqlConnection(ServerOf(server));
            connection.Open();
            SqlEngine.Run(connection, $"CREATE DATABASE {_database}");
        }

        for (var shard = 1; shard < 3; shard++)
        {
            using var connection = Open(shard);
            SqlEngine.Run(connection, $"CREATE TABLE answers ({Columns})");
            SqlEngine.Run(connection, Insert(shard));
            SqlEngine.Run(connection, string.Create(
                CultureInfo.InvariantCulture, $"ANALYZE answers; CREATE VIEW slow AS SELECT * FROM answers WHERE (SELECT pg_sleep({(shard == SlowShard ? 20 : 0)})) IS NOT NULL"));
        }

        using var coordinator = Open(0);
        SqlEngine.Run(coordinator, $"CREATE EXTENSION postgres_fdw; CREATE TABLE answers ({Columns}) PARTITION BY LIST (country); CREATE TABLE slow ({Columns}) PARTITION BY LIST (country)");
        for (var shard = 1; shard < 3; shard++)
        {
            var (name, port) = (string.Create(CultureInfo.InvariantCulture, $"shard{shard}"), new NpgsqlConnectionStringBuilder(ServerOf(shard)).Port);
            SqlEngine.Run(coordinator, string.Create(
                CultureInfo.InvariantCulture, $"CREATE SERVER {name} FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', port '{port}', dbname '{_database}')"));
            SqlEngine.Run(coordinator, $"CREATE USER MAPPING FOR postgres SERVER {name} OPTIONS (user 'postgres')");
            foreach (var table in new[] { "answers", "slow" })
            {
                var values = string.Join(", ", Countries[shard - 1].Select(c => $"'{c}'"));
                SqlEngine.Run(coordinator, $"CREATE FOREIGN TABLE {table}_{shard} PARTITION OF {table} FOR VALUES IN ({values}) SERVER {name} OPTIONS (table_name '{table}')");
            }
        }
    }

    /// <summary>Connects to the coordinator, 0, or a shard, 1 or 2.</summary>
    public NpgsqlConnection Open(int server)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ServerOf(server)) { Database = _database, Pooling = false, CommandTimeout = 60 }.ConnectionString);
        connection.Open();
        if (server == 0)
        {
            SqlEngine.Run(connection, "SET enable_partitionwise_aggregate = on");
        }

        return connection;
    }

    /// <summary>Waits until the slow shard works on a query of the coordinator; returns the number of the process that does.</summary>
    public async Task<int> WorkingProcess()
    {
        var connection = Open(SlowShard);
        await using (connection)
        {
            for (var i = 0; i < 300; i++)
            {
                var command = connection.CreateCommand();
                await using (command)
                {
                    command.CommandText = "SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND state = 'active' AND application_name = 'postgres_fdw' LIMIT 1";
                    if (await command.ExecuteScalarAsync() is int process)
                    {
                        return process;
                    }
                }

                await Task.Delay(100);
            }
        }

        throw new TimeoutException("The shard has got no query.");
    }

    /// <summary>Runs .ci/postgres.sh for a server: kill or revive.</summary>
    public static void Script(string verb, int server)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "SurveyStats.sln")))
        {
            folder = folder.Parent;
        }

        using var script = Process.Start(new ProcessStartInfo("bash", [Path.Combine(folder.FullName, ".ci", "postgres.sh"), verb, server.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardError = true,
        })!;
        var errors = script.StandardError.ReadToEnd();
        script.WaitForExit();
        if (script.ExitCode != 0)
        {
            throw new InvalidOperationException($".ci/postgres.sh {verb} failed: {errors}");
        }
    }

    public void Dispose()
    {
        for (var server = 0; server < 3 && SqlEngine.PostgresSkip is null; server++)
        {
            using var connection = new NpgsqlConnection(ServerOf(server));
            connection.Open();
            SqlEngine.Run(connection, $"DROP DATABASE {_database} WITH (FORCE)");
        }
    }

    /// <summary>20,000 responses on each shard, from the number of the row.</summary>
    private static string Insert(int shard) => string.Create(CultureInfo.InvariantCulture, $"""
        INSERT INTO answers
        SELECT (ARRAY['{Countries[shard - 1][0]}', '{Countries[shard - 1][1]}'])[1 + i % 2], (ARRAY['left', 'right', 'none', NULL])[1 + (i * 7 + i / 11) % 4], 18 + (i * 13) % 70,
               0.25 + (i * 37 % 1000) / 500.0, 'h{shard}' || i % 3, (i / 3) % 40
        FROM generate_series(1, 20000) AS i
        """);

    private static string ServerOf(int server) => SqlEngine.Cluster is { } servers
        ? $"{servers[server]};Pooling=false"
        : throw new InvalidOperationException("CI is true, and SURVEYSTATS_POSTGRES_CLUSTER names no servers: .ci/postgres.sh starts them.");
}
