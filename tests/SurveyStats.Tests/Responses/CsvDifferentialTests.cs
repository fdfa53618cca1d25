using System.Globalization;
using System.Text;
using CsCheck;
using CsvHelper;
using SurveyStats.Responses;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Responses;

/// <summary>Our splitting of records against that of CsvHelper, an independent reader, on random files, sound and broken.</summary>
public sealed class CsvDifferentialTests
{
    private static readonly Gen<string> Soup = OneOf(
        "a", "bc", "1", ";", ";", ";", "\n", "\n", "\r\n", "\r", "\"", "\"", "\"\"", "\"x\ny\"", "\";\"", "\"r\"\"s\"", "ä", " ", "\"z\"", "\"\r\n\"");

    [Fact]
    public void Any_text_is_split_as_CsvHelper_splits_it() => Law.Holds(Soup.Array[0, 40], pieces => Check(string.Concat(pieces)), count: 3000);

    [Fact]
    public void Long_records_are_split_as_CsvHelper_splits_them() => Law.Holds(
        Gen.Select(OneOf("field", "\"quoted\"", "\"two\nlines\"", "\"\"\"\"", string.Empty, "another, longer field").Array[1, 120], Gen.Int[1, 9]),
        c => Check(string.Concat(c.Item1.Chunk(c.Item2).Select(row => string.Join(';', row) + "\n"))),
        count: 300);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static void Check(string text) => Assert.Equal(ByCsvHelper(text), Ours(text));

    private static string Ours(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var block = new byte[bytes.Length + CsvStructure.Slack];
        bytes.CopyTo(block, 0);
        var scanner = new CsvRecordScanner();
        scanner.Begin(block, bytes.Length, (byte)';', isLast: true);
        var records = new StringBuilder();
        while (scanner.Read())
        {
            records.Append(CultureInfo.InvariantCulture, $"{scanner.StartLine + 1}: ");
            records.AppendLine(scanner.Problem == CsvRecordScanner.Fault.None
                ? string.Join('|', Enumerable.Range(0, scanner.FieldCount).Select(i => Encoding.UTF8.GetString(scanner.BytesOf(i))))
                : scanner.Problem.ToString());
        }

        return records.ToString();
    }

    private static string ByCsvHelper(string text)
    {
        var records = new SortedDictionary<long, string>();
        using var reader = CsvReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(text)), new CsvReaderOptions
        {
            HasHeader = false,
            Separator = ';',
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = bad => records.Add(bad.LineNumber, bad.Reason.ToString()),
        });
        while (reader.Read())
        {
            records.Add(reader.LineNumber, string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)));
        }

        return string.Concat(records.Select(r => FormattableString.Invariant($"{r.Key}: {r.Value}{Environment.NewLine}")));
    }
}
