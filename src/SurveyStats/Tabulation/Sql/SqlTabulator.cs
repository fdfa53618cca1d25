using System.Data;
using System.Data.Common;
using SurveyStats.Tabulation;

namespace SurveyStats;

/// <summary>
/// Tabulates responses where they stand: in a database, by GROUP BY, without reading the rows. The tally is the one that
/// <see cref="Tally.Of(ResponseSet, Question, Segmentation)"/> makes of the same rows read by <see cref="ResponseSet.Read"/>: the same cells and counts; sums of weights differ by the roundings of the database's own sums.
/// </summary>
/// <remarks>
/// <para>
/// One statement for each batch of up to 40 tables: a GROUP BY for each question by each segmentation, joined by UNION ALL, which DuckDB, PostgreSQL, SQLite and
/// MySQL all have, and which a sharded PostgreSQL hands down to its shards. A statement sees one state of the data. Before it the database is asked for its
/// columns, and whether the numbers of numeric questions are numbers, and how many; more than 40 tables take further statements. Where others write meanwhile, give a
/// <see cref="Transaction"/>; that responses were added or lost in between is noticed by their
/// number, which all tables must agree on.
/// </para>
/// <para>
/// Rows are grouped by the answers as they stand, and understood here by the rules of the readers (<see cref="ReadOptions"/>); conditions on numbers, and nets of
/// options, are compared in the database, by parameters. All rows are counted, those outside the domain too, as their answers and weights are checked and the
/// strata and units are those of the whole sample. An answer that the questionnaire does not know, an answer by someone who was not asked, and a weight
/// that is missing, negative or not finite are told together, each with the number of responses. Columns of questions that are not needed, and
/// identifiers, are not looked at.
/// </para>
/// <para>
/// Cost: each table reads its columns once; it returns a row for each combination of answers, of what segments, domain and filter tell apart, and, under
/// <see cref="SampleDesign.Complex"/>, of stratum and primary unit: at most as many as there are responses, and at most <see cref="RowLimit"/> in all. A number with
/// more than 4,096 distinct values (in all, or in a segment of the first segmentation) is summed to its moments in the database, and keeps means and totals only.
/// </para>
/// </remarks>
public sealed class SqlTabulator
{
    private readonly DbConnection _connection;
    private readonly Survey _survey;
    private readonly SqlSource _source;

    /// <summary>Makes a tabulator.</summary>
    /// <param name="connection">An open connection; it is used and left open.</param>
    /// <param name="survey">The questionnaire; the ids of its questions are the names of columns.</param>
    /// <param name="source">Where the responses stand.</param>
    public SqlTabulator(DbConnection connection, Survey survey, SqlSource source)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(survey);
        ArgumentNullException.ThrowIfNull(source);
        (_connection, _survey, _source) = (connection, survey, source);
        Dialect = SqlDialect.Of(connection);
    }

    /// <summary>
    /// What the columns mean: the weight column, the design, the layout of multiple choices, missing values; default: no weights. Its survey is
    /// not looked at, and bad rows cannot be skipped.
    /// </summary>
    public ReadOptions Options { get; init; } = new();

    /// <summary>How the database writes; default: by the type of the connection.</summary>
    public SqlDialect Dialect { get; init; }

    /// <summary>Whom estimates are about, as <see cref="ResponseSet.Within(Criterion)"/>; default: everyone.</summary>
    public Criterion Domain { get; init; } = Criterion.Everyone;

    /// <summary>The transaction in which statements run; default: none, or that of the connection.</summary>
    public DbTransaction? Transaction { get; init; }

    /// <summary>The largest number of rows that the statements of a tabulation may return; default: 5 million, at about 100 bytes each.</summary>
    public long RowLimit { get; init; } = 5_000_000;

    /// <summary>The seconds that a statement may take; default: as the provider has it.</summary>
    public int? CommandTimeout { get; init; }

    /// <summary>Tabulates one question by one segmentation.</summary>
    /// <param name="question">A question with options or numbers.</param>
    /// <param name="by">The segmentation; default: everyone.</param>
    /// <param name="cancellationToken">Ends the statement that runs; nothing is made then.</param>
    public Tally Tabulate(Question question, Segmentation? by = null, CancellationToken cancellationToken = default) =>
        Tabulate([question], [by ?? Segmentation.Total], cancellationToken);

    /// <summary>Tabulates every question by every segmentation.</summary>
    /// <param name="questions">Questions with options or numbers.</param>
    /// <param name="segmentations">The segmentations.</param>
    /// <param name="cancellationToken">Ends the statement that runs; nothing is made then.</param>
    /// <exception cref="ArgumentException">
    /// A question is not of this survey or answered in own words; or the design or the options cannot be followed in a database (replicate or calibrated weights,
    /// responses as units of a later stage, skipping of bad rows): the message says what to do.
    /// </exception>
    /// <exception cref="InvalidOperationException">The connection is not open.</exception>
    /// <exception cref="SurveyDataException">The data have errors: a column is not there, an answer, weight, stratum or unit is none.</exception>
    /// <exception cref="SqlTabulationException">The database failed, or the data changed; nothing was made.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing was made.</exception>
    public Tally Tabulate(IReadOnlyList<Question> questions, IReadOnlyList<Segmentation> segmentations, CancellationToken cancellationToken = default) =>
        Complete(Tabulation(questions, segmentations).Run(Session(isAsync: false, cancellationToken)));

    /// <summary>Tabulates one question by one segmentation, without holding a thread while the database works.</summary>
    /// <param name="question">A question with options or numbers.</param>
    /// <param name="by">The segmentation; default: everyone.</param>
    /// <param name="cancellationToken">Ends the statement that runs; nothing is made then.</param>
    public Task<Tally> TabulateAsync(Question question, Segmentation? by = null, CancellationToken cancellationToken = default) =>
        TabulateAsync([question], [by ?? Segmentation.Total], cancellationToken);

    /// <summary>Tabulates every question by every segmentation, without holding a thread while the database works.</summary>
    /// <param name="questions">Questions with options or numbers.</param>
    /// <param name="segmentations">The segmentations.</param>
    /// <param name="cancellationToken">Ends the statement that runs; nothing is made then.</param>
    /// <exception cref="ArgumentException">
    /// See <see cref="Tabulate(IReadOnlyList{Question}, IReadOnlyList{Segmentation}, CancellationToken)"/>, as for all errors.
    /// </exception>
    public Task<Tally> TabulateAsync(
        IReadOnlyList<Question> questions, IReadOnlyList<Segmentation> segmentations, CancellationToken cancellationToken = default) =>
        Tabulation(questions, segmentations).Run(Session(isAsync: true, cancellationToken)).AsTask();

    /// <summary>
    /// The statements that tabulate, to be read, each with the values of its parameters. The database is asked for its columns only: numbers are supposed to be
    /// numbers, with few distinct values.
    /// </summary>
    /// <param name="questions">Questions with options or numbers.</param>
    /// <param name="segmentations">The segmentations.</param>
    public string ToSql(IReadOnlyList<Question> questions, IReadOnlyList<Segmentation> segmentations) => string.Concat(
        Complete(Tabulation(questions, segmentations).Statements(Session(isAsync: false, default))).Select(s => s.ToString(Dialect)));

    private SqlTabulation Tabulation(IReadOnlyList<Question> questions, IReadOnlyList<Segmentation> segmentations)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(segmentations);
        return new SqlTabulation(new SqlRequest(_survey, Options, Domain, questions, segmentations), _source, Dialect, RowLimit);
    }

    private SqlSession Session(bool isAsync, CancellationToken cancellationToken) => _connection.State == ConnectionState.Open
        ? new SqlSession(_connection, Transaction, CommandTimeout, isAsync, cancellationToken)
        : throw new InvalidOperationException("The connection is not open. Open it before tabulating; it is left open.");

    /// <summary>The result of a task that, without waiting calls, is complete.</summary>
    private static T Complete<T>(ValueTask<T> task) => task.AsTask().GetAwaiter().GetResult();
}
