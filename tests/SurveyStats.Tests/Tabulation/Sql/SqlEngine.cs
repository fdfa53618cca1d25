using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace SurveyStats.Tests.Sql;

/// <summary>A database of the tests: each opens empty, and goes with its connection.</summary>
internal static class SqlEngine
{
    public const string Sqlite = "SQLite", DuckDb = "DuckDB", Postgres = "PostgreSQL";

    /// <summary>The connection string of the PostgreSQL server that .ci/postgres.sh started; null without.</summary>
    public static string? PostgresServer => Environment.GetEnvironmentVariable("SURVEYSTATS_POSTGRES");

    /// <summary>Those of the server that coordinates and of its shards; null without.</summary>
    public static string[]? Cluster => Environment.GetEnvironmentVariable("SURVEYSTATS_POSTGRES_CLUSTER")?.Split('|');

    public static bool IsContinuousIntegration => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>Why tests of PostgreSQL are skipped; null: they run. Without a server they fail where CI is true.</summary>
    public static string? PostgresSkip => PostgresServer is null && !IsContinuousIntegration
        ? "No PostgreSQL server: run eval \"$(bash .ci/postgres.sh start)\" first."
        : null;

    public static DbConnection Open(string engine)
    {
        DbConnection connection = engine switch
        {
            Sqlite => new SqliteConnection("Data Source=:memory:"),
            DuckDb => new DuckDBConnection("Data Source=:memory:"),
            _ => new NpgsqlConnection(
                PostgresServer ?? throw new InvalidOperationException("CI is true, and SURVEYSTATS_POSTGRES names no server: .ci/postgres.sh starts one.")),
        };
        connection.Open();
        if (engine == Postgres)
        {
            // Temporary tables go with the connection, which the pool clears.
            Run(connection, "DISCARD TEMP");
        }

        return connection;
    }

    public static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Makes a temporary table, in place of one of that name, and fills it.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="table">Its name.</param>
    /// <param name="columns">Names and SQL types of the columns.</param>
    /// <param name="rows">Their values; null: missing.</param>
    public static void Fill(DbConnection connection, string table, IReadOnlyList<(string Name, string Type)> columns, IEnumerable<object?[]> rows)
    {
        Run(connection, $"DROP TABLE IF EXISTS {Quoted(table)}");
        Run(connection, $"CREATE TEMPORARY TABLE {Quoted(table)} ({string.Join(", ", columns.Select(c => $"{Quoted(c.Name)} {c.Type}"))})");
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var mark = connection is DuckDBConnection ? '$' : '@';
        for (var i = 0; i < columns.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"v{i}");
            command.Parameters.Add(parameter);
        }

        command.CommandText = $"INSERT INTO {Quoted(table)} VALUES ({string.Join(", ", columns.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"{mark}v{i}")))})";
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                command.Parameters[i].Value = row[i] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>Reads a table by the ordinary reader.</summary>
    public static ResponseSet Read(DbConnection connection, string table, Survey survey, ReadOptions options)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {Quoted(table)}";
        using var reader = command.ExecuteReader();
        return ResponseSet.Read(reader, options with { Survey = survey }, table);
    }

    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
