using System.Data.Common;
using System.Text;
using SurveyStats.Responses;

namespace SurveyStats;

/// <content>The readers. All lead through one table of texts to the same checks.</content>
public sealed partial class ResponseSet
{
    /// <summary>Reads responses from a CSV file (RFC 4180, with a header).</summary>
    /// <remarks>
    /// Blocks of 1 MiB are read side by side, one a processor; the result and the errors are those of one thread. Memory: 1 byte a row for each question with
    /// few options, 8 for numbers and weights, while reading up to twice that.
    /// </remarks>
    /// <param name="path">The file.</param>
    /// <param name="options">What its texts mean; default: questionnaire inferred, no weights.</param>
    /// <param name="format">Its form; default: delimiter detected, UTF-8 or by byte order mark, a row a respondent.</param>
    /// <param name="progress">Told of each block read; default: nobody.</param>
    /// <param name="cancellation">Stops reading; nothing is loaded then.</param>
    /// <exception cref="SurveyDataException">
    /// The file is not there, changes while it is read, or has errors: up to 100 are listed, each with row, column, text and cure.
    /// </exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static ResponseSet ReadCsv(
        string path, ReadOptions? options = null, CsvFormat? format = null, IProgress<ReadProgress>? progress = null, CancellationToken cancellation = default)
    {
        using var stream = Open(path);
        var state = new SourceState(stream, path);
        return ReadCsv(stream, options, format, path, state, progress, cancellation);
    }

    /// <summary>Reads responses from CSV bytes.</summary>
    /// <param name="stream">The bytes; left open.</param>
    /// <param name="options">What the texts mean; see <see cref="ReadCsv(string, ReadOptions, CsvFormat, IProgress{ReadProgress}, CancellationToken)"/>.</param>
    /// <param name="format">The form; see <see cref="ReadCsv(string, ReadOptions, CsvFormat, IProgress{ReadProgress}, CancellationToken)"/>.</param>
    /// <param name="source">The name of the source in errors.</param>
    /// <param name="progress">Told of each block read; default: nobody.</param>
    /// <param name="cancellation">Stops reading; nothing is loaded then.</param>
    /// <exception cref="SurveyDataException">
    /// There are errors; see <see cref="ReadCsv(string, ReadOptions, CsvFormat, IProgress{ReadProgress}, CancellationToken)"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static ResponseSet ReadCsv(
        Stream stream,
        ReadOptions? options = null,
        CsvFormat? format = null,
        string source = "CSV",
        IProgress<ReadProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReadCsv(stream, options, format, source, new SourceState(stream), progress, cancellation);
    }

    /// <summary>Reads responses from CSV text.</summary>
    /// <param name="csv">The text, with a header.</param>
    /// <param name="options">What the texts mean; see <see cref="ReadCsv(string, ReadOptions, CsvFormat, IProgress{ReadProgress}, CancellationToken)"/>.</param>
    /// <param name="format">The form, in which the encoding does not matter.</param>
    /// <exception cref="SurveyDataException">There are errors; see <see cref="ReadCsv(string, ReadOptions, CsvFormat, IProgress{ReadProgress}, CancellationToken)"/>.</exception>
    public static ResponseSet ParseCsv(string csv, ReadOptions? options = null, CsvFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(csv);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return ReadCsv(stream, options, (format ?? new CsvFormat()) with { Encoding = null });
    }

    /// <summary>Reads responses from the rows of a query, of any ADO.NET provider.</summary>
    /// <param name="reader">The reader, before its first row; left open.</param>
    /// <param name="options">How to read the rows; default: questionnaire inferred.</param>
    /// <param name="source">The name of the source in errors.</param>
    /// <exception cref="SurveyDataException">There is no row, or there are errors, each with record number, column, text and cure.</exception>
    public static ResponseSet Read(DbDataReader reader, ReadOptions? options = null, string source = "query")
    {
        ArgumentNullException.ThrowIfNull(reader);
        options ??= new ReadOptions();
        return ResponseSetAssembler.Assemble(DbTableReader.Read(reader, source, WantedColumns.Of(options, new CsvFormat())), options, new ErrorCollector(source, options.ErrorLimit));
    }

    /// <summary>Reads responses from a file of JSON lines (UTF-8): an object a respondent, lists for multiple choices.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read it; default: questionnaire inferred.</param>
    /// <exception cref="SurveyDataException">The file is not there, or has errors, each with line, field, text and cure.</exception>
    public static ResponseSet ReadJsonLines(string path, ReadOptions? options = null)
    {
        using var stream = Open(path);
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        try
        {
            return ReadJsonLines(reader, options, path);
        }
        catch (DecoderFallbackException)
        {
            throw ErrorCollector.Fatal(path, null, null, null, "The file holds bytes that are not UTF-8.", "Convert it to UTF-8, or read it with a TextReader of its encoding.");
        }
    }

    /// <summary>Reads responses from JSON lines: an object a respondent, lists for multiple choices.</summary>
    /// <param name="reader">The text; left open.</param>
    /// <param name="options">How to read it; default: questionnaire inferred.</param>
    /// <param name="source">The name of the source in errors.</param>
    /// <exception cref="SurveyDataException">There are errors, each with line, field, text and cure.</exception>
    public static ResponseSet ReadJsonLines(TextReader reader, ReadOptions? options = null, string source = "JSON lines")
    {
        ArgumentNullException.ThrowIfNull(reader);
        options ??= new ReadOptions();
        var errors = new ErrorCollector(source, options.ErrorLimit);
        var (table, bad) = JsonLinesTableReader.Read(reader, errors);
        return ResponseSetAssembler.Assemble(table, options, errors, bad);
    }

    /// <summary>Makes responses of objects, one a respondent.</summary>
    /// <typeparam name="T">The type of the objects.</typeparam>
    /// <param name="items">The objects.</param>
    /// <param name="survey">The questionnaire.</param>
    /// <param name="map">Says where the answers stand: <c>map => map.Answer(age, p => p.Age)</c>.</param>
    /// <exception cref="SurveyDataException">Objects have answers, weights or identifiers that cannot be; the row is the number of the object, from 1.</exception>
    public static ResponseSet From<T>(IEnumerable<T> items, Survey survey, Action<ResponseMapping<T>> map)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(survey);
        ArgumentNullException.ThrowIfNull(map);
        var mapping = new ResponseMapping<T>();
        map(mapping);
        var errors = new ErrorCollector(typeof(T).Name, new ReadOptions().ErrorLimit);
        var builder = new ResponseSetBuilder(survey) { Source = errors.Source };
        var number = 0L;
        foreach (var item in items)
        {
            number++;
            mapping.Write(builder, item, (place, error) => errors.Add(number, place, null, error.Message, "Correct the object."));
        }

        errors.ThrowIfAny();
        return builder.Build();
    }

    private static ResponseSet ReadCsv(
        Stream stream, ReadOptions? options, CsvFormat? format, string source, SourceState state, IProgress<ReadProgress>? progress, CancellationToken cancellation)
    {
        options ??= new ReadOptions();
        format ??= new CsvFormat();
        var (errors, read) = (new ErrorCollector(source, options.ErrorLimit), 0L);
        var (table, bad) = CsvTableReader.Read(stream, format, CsvReading.Of(options, format) with
        {
            Cancellation = cancellation,
            Progressed = progress is null ? null : rows => progress.Report(
                new ReadProgress(read += rows.Places.Count + rows.BadRows, rows.Block.Offset + rows.Consumed, state.Length)),
        }, errors);
        state.Check(source);
        return format.Long is { } layout
            ? ResponseSetAssembler.Assemble(
                LongPivot.ToWide(table, layout, errors), options with { IdColumn = layout.Respondent, WeightColumn = layout.Weight }, errors, bad)
            : ResponseSetAssembler.Assemble(table, options, errors, bad);
    }

    /// <summary>Opens a file for one reading from its beginning to its end.</summary>
    /// <exception cref="SurveyDataException">It cannot be opened.</exception>
    internal static FileStream Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var folder = Directory.Exists(path);
            throw ErrorCollector.Fatal(
                path, null, null, null, folder ? "This is a folder." : $"The file cannot be opened: {error.Message}",
                $"Check the path; the working folder is '{Directory.GetCurrentDirectory()}'.");
        }
    }
}
