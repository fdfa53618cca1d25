using System.Text;
using Xunit;
using Xunit.Abstractions;

namespace SurveyStats.Tests.Responses;

/// <summary>Everything that can be wrong with data: the error names file, row, column, text and cure, and nothing is half-loaded.</summary>
public sealed class BadInputTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("surveystats").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_missing_file_is_named_with_the_working_folder()
    {
        var error = Single(() => ResponseSet.ReadCsv(Path.Combine(_folder, "none.csv")));
        Assert.EndsWith("none.csv", error.Source, StringComparison.Ordinal);
        Assert.Contains("cannot be opened", error.Problem, StringComparison.Ordinal);
        Assert.Contains("working folder", error.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_place_of_a_file_is_said() => Assert.Contains("folder", Single(() => ResponseSet.ReadCsv(_folder)).Problem, StringComparison.Ordinal);

    [Fact]
    public void An_empty_file_is_said() => Assert.Contains("empty", Single(() => Read(string.Empty)).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_header_without_rows_is_said() => Assert.Contains("no response", Single(() => Read("a,b\n")).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("a,b\n1,2\n1\n3,4\n", 3, "has 1 fields, the header 2")]
    [InlineData("a,b\n1,2\n1,2,3\n", 3, "has 3 fields, the header 2")]
    public void A_ragged_row_is_named_with_both_counts(string csv, long row, string problem) =>
        AssertError(Single(() => Read(csv)), row, null, problem, "Delimiter");

    [Theory]
    [InlineData("a,b\n1,\"x\ny,2\n", 2, "never closed")]
    [InlineData("a,b\n1,\"x\"y\n", 2, "after a closing quote")]
    [InlineData("a,b\n1,x\"y\n", 2, "inside an unquoted field")]
    public void Broken_quoting_is_named_with_its_row(string csv, long row, string problem) => AssertError(Single(() => Read(csv)), row, null, problem, "uot");

    [Theory]
    [InlineData("a,a\n1,2\n", "several times")]
    [InlineData("a,\n1,2\n", "has no name")]
    public void A_header_must_name_each_column_once(string csv, string problem) => AssertError(Single(() => Read(csv)), 1, null, problem, "name");

    [Fact]
    public void An_unknown_answer_is_named_with_the_known_ones()
    {
        var survey = new Survey("s", [new SingleChoiceQuestion("vote", ["yes", "no"])]);
        AssertError(Single(() => Read("vote\nyes\nperhaps\n", new ReadOptions { Survey = survey })), 3, "vote", "is no answer to 'vote'", "'yes', 'no'", "perhaps");
    }

    [Fact]
    public void A_text_in_a_numeric_question_is_named()
    {
        var survey = new Survey("s", [new NumericQuestion("age")]);
        AssertError(Single(() => Read("age\n44\n4,5x\n", new ReadOptions { Survey = survey }, new CsvFormat { Delimiter = ';' })), 3, "age", "is not a number", "decimal comma", "4,5x");
    }

    [Fact]
    public void A_duplicate_respondent_names_both_rows() =>
        AssertError(Single(() => Read("nr,vote\n1,yes\n2,no\n1,no\n", new ReadOptions { IdColumn = "nr" })), 4, "nr", "identifier of row 2 too", "Remove the duplicate", "1");

    [Fact]
    public void A_respondent_without_identifier_is_named() =>
        AssertError(Single(() => Read("nr,vote\n1,yes\n,no\n", new ReadOptions { IdColumn = "nr" })), 3, "nr", "no identifier", "IdColumn");

    [Theory]
    [InlineData("-1", "is a negative weight")]
    [InlineData("NaN", "is no weight")]
    [InlineData("Infinity", "is no weight")]
    [InlineData("much", "is no weight")]
    [InlineData("", "is no weight")]
    [InlineData("1e999", "is no weight")]
    public void A_bad_weight_is_named(string weight, string problem) =>
        AssertError(Single(() => Read($"vote,w\nyes,1\nno,{weight}\n", new ReadOptions { WeightColumn = "w" })), 3, "w", problem, "finite, 0 or more", weight);

    [Fact]
    public void An_unknown_column_is_named_with_those_there_are() =>
        AssertError(Single(() => Read("vote,w\nyes,1\n", new ReadOptions { WeightColumn = "weight" })), null, "weight", "no such column", "'vote', 'w'");

    [Fact]
    public void A_question_without_its_column_is_an_error_before_any_row_is_read()
    {
        var survey = new Survey("s", [new SingleChoiceQuestion("vote", ["yes"]), new NumericQuestion("age")]);
        AssertError(Single(() => Read("vote\nyes\n", new ReadOptions { Survey = survey })), null, "age", "no such column", "'vote'");
    }

    [Fact]
    public void Bytes_of_another_encoding_are_found_and_the_cure_works()
    {
        var latin = Encoding.Latin1.GetBytes("country,vote\nSweden,ja\nÅland,nej\n");
        AssertError(Single(() => ResponseSet.ReadCsv(new MemoryStream(latin))), 3, "country", "not UTF-8", "Encoding.Latin1");
        var responses = ResponseSet.ReadCsv(new MemoryStream(latin), format: new CsvFormat { Encoding = Encoding.Latin1 });
        Assert.Equal("Åland", responses.AnswersOf(1, responses.Survey.SingleChoice("country"))[0].Code);
    }

    [Fact]
    public void A_NUL_byte_is_found() =>
        AssertError(Single(() => Read("vote,age\nyes,1\nn\0o,2\n")), 3, "vote", "NUL byte", "Encoding.Unicode");

    [Fact]
    public void UTF_16_without_mark_is_found_and_the_cure_works()
    {
        var bytes = Encoding.Unicode.GetBytes("vote,age\nyes,1\n");
        Assert.Contains("NUL byte", Single(() => ResponseSet.ReadCsv(new MemoryStream(bytes))).Problem, StringComparison.Ordinal);
        Assert.Equal(1, ResponseSet.ReadCsv(new MemoryStream(bytes), format: new CsvFormat { Encoding = Encoding.Unicode }).Count);
    }

    [Fact]
    public void A_line_of_two_gigabytes_is_refused_after_reading_a_little_of_it()
    {
        using var endless = new EndlessLine(2L << 30);
        var error = Single(() => ResponseSet.ReadCsv(endless, format: new CsvFormat { LargestRecord = 1 << 20 }));
        Assert.Contains("longer than 1048576 bytes", error.Problem, StringComparison.Ordinal);
        Assert.Contains("LargestRecord", error.Cure, StringComparison.Ordinal);
        Assert.True(endless.Given < 8 << 20, FormattableString.Invariant($"{endless.Given} bytes were read"));
    }

    [Fact]
    public void An_answer_against_the_routing_is_named()
    {
        var uses = new SingleChoiceQuestion("uses", ["yes", "no"]);
        var brand = new SingleChoiceQuestion("brand", ["A", "B"], filter: Criterion.Chose(uses["yes"]));
        var options = new ReadOptions { Survey = new Survey("s", [uses, brand]) };
        AssertError(Single(() => Read("uses,brand\nyes,A\nno,B\nno,\n", options)), 3, "brand", "only those with uses = yes are asked", "filter");
    }

    [Fact]
    public void Up_to_a_hundred_errors_are_listed_and_the_rest_counted()
    {
        var csv = "vote,w\n" + string.Concat(Enumerable.Range(0, 250).Select(_ => "yes,-1\n"));
        var problem = Assert.Throws<SurveyDataException>(() => Read(csv, new ReadOptions { WeightColumn = "w" }));
        Assert.Equal(100, problem.Errors.Count);
        Assert.Equal(150, problem.More);
        Assert.Contains("and 150 more", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_of_all_columns_are_reported_together_in_the_order_of_the_rows()
    {
        var problem = Assert.Throws<SurveyDataException>(() => Read("id,w,v\n1,1,a\n1,x,b\n2\n", new ReadOptions { WeightColumn = "w", IdColumn = "id" }));
        Assert.Equal([3, 3, 4], problem.Errors.Select(e => e.Row));
        output.WriteLine(problem.Message);
    }

    [Fact]
    public void Skipping_leaves_the_bad_rows_out_and_counts_them()
    {
        const string csv = "id,w,v\n1,1,a\n1,1,b\n2,-1,a\n3\n4,2,b\n";
        var responses = Read(csv, new ReadOptions { WeightColumn = "w", IdColumn = "id", BadRows = BadRows.Skip });
        Assert.Equal(2, responses.Count);
        Assert.Equal(["1", "4"], responses.RespondentIds);
        Assert.Equal([1.0, 2.0], responses.Weights.ToArray());
        Assert.Equal((5, 3), (responses.Report.RowsRead, responses.Report.RowsSkipped));
        Assert.Equal([3, 4, 5], responses.Report.Errors.Select(e => e.Row));
    }

    /// <summary>After a quote that is never closed, or bytes of another encoding, skipping would silently lose the rest of the file.</summary>
    [Theory]
    [InlineData("a,b\n1,\"x\n2,y\n3,z\n", "never closed")]
    [InlineData("a,b\n1,\"x\"y\n2,\"z\n3,w\n", "quote")]
    public void An_unclosed_quote_cannot_be_skipped(string csv, string problem) => Assert.Contains(
        problem, Assert.Throws<SurveyDataException>(() => Read(csv, new ReadOptions { BadRows = BadRows.Skip })).Message, StringComparison.Ordinal);

    [Fact]
    public void Bytes_of_another_encoding_cannot_be_skipped_or_replaced()
    {
        var latin = Encoding.Latin1.GetBytes("country\nSweden\nÅland\n");
        Assert.Throws<SurveyDataException>(() => ResponseSet.ReadCsv(new MemoryStream(latin), new ReadOptions { BadRows = BadRows.Skip }));
        Assert.Throws<SurveyDataException>(() => ResponseSet.ReadCsv(new MemoryStream(latin), format: new CsvFormat { Encoding = Encoding.ASCII }));
        var path = Path.Combine(_folder, "latin.jsonl");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes("{\"country\": \"Åland\"}\n"));
        Assert.Contains("not UTF-8", Assert.Throws<SurveyDataException>(() => ResponseSet.ReadJsonLines(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Header_rows_of_Qualtrics_are_no_responses() => Assert.Contains("CsvHeader.Qualtrics", Single(
        () => Read("Q1\nHow?\n\"{\"\"ImportId\"\":\"\"QID1\"\"}\"\nGood\n")).Cure, StringComparison.Ordinal);

    [Fact]
    public void An_answer_without_respondent_is_named() => AssertError(
        Single(() => Read("r,q,a\n1,x,yes\n,x,no\n", format: new CsvFormat { Long = new LongLayout("r", "q", "a") })), 3, null, "no respondent", "both");

    [Fact]
    public void Skipping_everything_is_an_error() =>
        Assert.Throws<SurveyDataException>(() => Read("v,w\na,-1\n", new ReadOptions { WeightColumn = "w", BadRows = BadRows.Skip }));

    private static ResponseSet Read(string csv, ReadOptions? options = null, CsvFormat? format = null) => ResponseSet.ParseCsv(csv, options, format);

    private SurveyDataError Single(Func<ResponseSet> read)
    {
        var problem = Assert.Throws<SurveyDataException>(read);
        output.WriteLine(problem.Message);
        return Assert.Single(problem.Errors);
    }

    private static void AssertError(SurveyDataError error, long? row, string? column, string problem, string cure, string? text = null)
    {
        Assert.Equal(row, error.Row);
        Assert.True(column is null || column == error.Column, $"column '{error.Column}'");
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Contains(cure, error.Cure, StringComparison.Ordinal);
        Assert.True(text is null || text == error.Text, $"text '{error.Text}'");
    }

    /// <summary>A header and one line that does not end, made as it is read.</summary>
    private sealed class EndlessLine(long length) : Stream
    {
        private static readonly byte[] Header = "vote,age\n"u8.ToArray();

        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = (int)Math.Min(count, length - Given);
            for (var i = 0; i < given; i++)
            {
                buffer[offset + i] = Given + i < Header.Length ? Header[Given + i] : (byte)'x';
            }

            Given += given;
            return given;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
