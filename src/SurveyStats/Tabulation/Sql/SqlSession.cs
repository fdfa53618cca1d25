using System.Data;
using System.Data.Common;

namespace SurveyStats.Tabulation;

/// <summary>Runs statements on an open connection, with waiting or without, and tells what failed by the step.</summary>
/// <param name="connection">The connection.</param>
/// <param name="transaction">The transaction in which statements run; null: none, or that of the connection.</param>
/// <param name="timeout">The seconds that a statement may take; null: as the provider has it.</param>
/// <param name="isAsync">Whether the calls of the provider are asynchronous; else every task is complete when it is returned.</param>
/// <param name="cancellation">Ends a statement that runs.</param>
internal sealed class SqlSession(DbConnection connection, DbTransaction? transaction, int? timeout, bool isAsync, CancellationToken cancellation)
{
    /// <summary>Runs a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="columns">Called once, before the first row; null: nobody asks.</param>
    /// <param name="row">Called for each row.</param>
    /// <exception cref="SqlTabulationException">The database failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async ValueTask Read(SqlStatement statement, Action<DbDataReader>? columns, Action<DbDataReader> row)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            var command = connection.CreateCommand();
            await using (command.ConfigureAwait(false))
            {
                Prepare(command, statement);
                var registration = cancellation.Register(() => Cancel(command));
                await using (registration.ConfigureAwait(false))
                {
                    await Read(command, columns, row).ConfigureAwait(false);
                }
            }
        }
        catch (Exception error) when (error is not (SurveyDataException or SqlTabulationException))
        {
            cancellation.ThrowIfCancellationRequested();
            throw new SqlTabulationException(
                statement.Step, error.Message, "Mend the cause, and tabulate anew; Sql holds the statement.", statement.Text, error);
        }
    }

    private async ValueTask Read(DbCommand command, Action<DbDataReader>? columns, Action<DbDataReader> row)
    {
        var reader = isAsync ? await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false) : command.ExecuteReader();
        await using (reader.ConfigureAwait(false))
        {
            columns?.Invoke(reader);
            while (isAsync ? await reader.ReadAsync(cancellation).ConfigureAwait(false) : reader.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                row(reader);
            }
        }
    }

    private void Prepare(DbCommand command, SqlStatement statement)
    {
        command.CommandText = statement.Text;
        command.CommandType = CommandType.Text;
        if (transaction is not null)
        {
            command.Transaction = transaction;
        }

        if (timeout is { } seconds)
        {
            command.CommandTimeout = seconds;
        }

        foreach (var (name, value) in statement.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }
    }

    /// <summary>Asks the database to stop. One that cannot, or has just ended, says so by an error that nobody needs.</summary>
    private static void Cancel(DbCommand command)
    {
        try
        {
            command.Cancel();
        }
        catch (Exception error) when (error is DbException or InvalidOperationException or NotSupportedException)
        {
            // The statement goes on to its next row, where cancellation is looked at.
        }
    }
}
