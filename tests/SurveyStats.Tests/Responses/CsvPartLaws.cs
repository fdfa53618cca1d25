using System.Text;
using CsCheck;
using SurveyStats.Responses;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Responses;

/// <summary>Into how many blocks a file is cut, and how many threads read them, changes nothing: not the rows, not the errors, not their order.</summary>
public sealed class CsvPartLaws
{
    /// <summary>Pieces of which some make sound files, and some broken ones.</summary>
    private static readonly Gen<string> Soup = OneOf(
        "a", "bc", "yes", "1", "0.5", "17", "-3.25", "1e3", "007", "NA", "ä", "漢", ",", ",", ",", "\n", "\n", "\n", "\r\n", "\r", "\"", "\"", "\"\"", "\"x\ny\"", "\"p,q\"", "\"r\"\"s\"", "\0", " ", ";");

    private static readonly Gen<string> Sound = OneOf(
        "1,a,0.25\n", "2,b,0.5\n", "3,\"a\",\"1.75\"\n", "4,\"x\ny\",7\r\n", "5,\"p,q\",NA\n", "6,\"say \"\"no\"\"\",12.5\n", "\n", "7,å,-3\n", "8,,\n", "9,c,99999999999999999\n", "10,d,1e-3\r");

    private static readonly ReadOptions Skipping = new() { BadRows = BadRows.Skip, ErrorLimit = 5 };

    [Fact]
    public void Any_bytes_are_read_alike_in_any_number_of_blocks_by_any_number_of_threads() => Law.Holds(
        Gen.Select(Soup.Array[0, 60], Gen.Int[1, 40], Gen.Int[1, 4], Gen.Int[0, 3]),
        c => Check("id,q,w\n" + string.Concat(c.Item1), c.Item2, c.Item3, c.Item4),
        count: 1500);

    [Fact]
    public void Sound_files_are_read_alike_in_any_number_of_blocks_by_any_number_of_threads() => Law.Holds(
        Gen.Select(Sound.Array[1, 40], Gen.Int[1, 200], Gen.Int[1, 4], Gen.Int[0, 3]),
        c => Check("id,q,w\n" + string.Concat(c.Item1), c.Item2, c.Item3, c.Item4),
        count: 500);

    [Fact]
    public void Inferred_responses_do_not_depend_on_the_blocks() => Law.Holds(
        Gen.Select(Sound.Array[1, 40], Gen.Int[1, 200], Gen.Int[1, 4], Gen.Int[0, 3]),
        c =>
        {
            var csv = "x,q,w\n" + string.Concat(c.Item1);
            foreach (var options in new[] { new ReadOptions(), Skipping with { IdColumn = "x", WeightColumn = "w" } })
            {
                Assert.Equal(Described(csv, options, new CsvReading { Threads = 1, MostTexts = 4096 }), Described(csv, options, Parts(c.Item2, c.Item3, c.Item4)));
            }
        },
        count: 300);

    [Fact]
    public void A_quote_that_is_never_closed_is_told_alike_however_far_from_the_end_it_is()
    {
        var csv = "a,b\n" + string.Concat(Enumerable.Repeat("1,2\n", 100)) + "3,\"4\n" + string.Concat(Enumerable.Repeat("5,6\n", 500));
        foreach (var (blockLength, threads) in new[] { (7, 1), (7, 3), (64, 2), (1000, 2), (100_000, 1) })
        {
            var error = Assert.Throws<SurveyDataException>(() => Read(csv, new CsvReading { BlockLength = blockLength, Threads = threads }, out _)).Errors[0];
            Assert.Equal((102, "opens a quote that is never closed."), (error.Row, error.Problem));
        }
    }

    [Fact]
    public void After_a_broken_quote_the_rest_is_read_by_one_thread_and_nothing_is_lost()
    {
        var rows = string.Concat(Enumerable.Range(0, 1000).Select(i => FormattableString.Invariant($"{i},{(i == 500 ? "5\" pipe" : "x")}\n")));
        var table = Read("a,b\n" + rows, new CsvReading { BlockLength = 100, Threads = 3 }, out var errors);
        Assert.Equal((999, 1L), (table.Count, errors.Count));
        Assert.Equal("501", table.Columns[0].TextOf(500));
        Assert.Equal(503, table.PlaceOf(500));
    }

    private static CsvReading Parts(int blockLength, int threads, int mostTexts) => new() { BlockLength = blockLength, Threads = threads, MostTexts = mostTexts };

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static void Check(string csv, int blockLength, int threads, int mostTexts)
    {
        var whole = Told(csv, new CsvReading { Threads = 1 });
        Assert.Equal(whole, Told(csv, Parts(blockLength, threads, mostTexts)));
        Assert.Equal(whole, Told(csv, Parts(blockLength, 1, mostTexts)));
    }

    /// <summary>All that reading gives, as text: rows, lines, codes, errors.</summary>
    private static string Told(string csv, CsvReading reading)
    {
        try
        {
            var table = Read(csv, reading, out var errors);
            var rows = Enumerable.Range(0, table.Count).Select(row =>
                FormattableString.Invariant($"{table.PlaceOf(row)}: {string.Join('|', table.Columns.Select(c => c.TextOf(row)))}"));
            var texts = table.Columns.Select(c => string.Join('|', c.Texts) + ":" + string.Join(' ', c.Codes.ToArray()));
            return string.Join('\n', rows.Concat(texts).Concat(errors.Errors.Select(e => e.ToString())).Append(FormattableString.Invariant($"{errors.Count}")));
        }
        catch (SurveyDataException error)
        {
            return error.Message;
        }
    }

    private static RawTable Read(string csv, CsvReading reading, out ErrorCollector errors)
    {
        errors = new ErrorCollector("csv", 5);
        return CsvTableReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv)), new CsvFormat { Delimiter = ',' }, reading with { ErrorLimit = 5 }, errors).Table;
    }

    private static string Described(string csv, ReadOptions options, CsvReading reading)
    {
        try
        {
            var table = Read(csv, reading, out var errors);
            var responses = ResponseSetAssembler.Assemble(table, options, errors);
            var answers = responses.Survey.Questions.Select(q => string.Join('|', Enumerable.Range(0, responses.Count).Select(row => q switch
            {
                NumericQuestion number => FormattableString.Invariant($"{responses.StateOf(row, q)} {responses.NumberOf(row, number):R}"),
                OpenTextQuestion text => $"{responses.StateOf(row, q)} {responses.TextOf(row, text)}",
                _ => $"{responses.StateOf(row, q)} {string.Join('+', responses.AnswersOf(row, (ChoiceQuestion)q).Select(o => o.Code))}",
            })));
            return string.Join('\n', answers.Append(responses.Survey.ToJson()).Append(string.Join(' ', responses.Weights.ToArray())).Append(string.Join('|', responses.RespondentIds ?? []))
                .Concat(responses.Report.Remarks).Concat(responses.Report.Errors.Select(e => e.ToString())));
        }
        catch (SurveyDataException error)
        {
            return error.Message;
        }
    }
}
