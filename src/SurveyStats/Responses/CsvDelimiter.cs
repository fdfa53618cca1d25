namespace SurveyStats.Responses;

/// <summary>Finds what separates the fields of a CSV source from its first records.</summary>
internal static class CsvDelimiter
{
    private const int Records = 64;

    private static readonly byte[] Candidates = [(byte)',', (byte)';', (byte)'\t', (byte)'|'];

    /// <summary>The delimiter that was given, as a byte.</summary>
    /// <exception cref="ArgumentException">It is no ASCII character, or a quote or line end.</exception>
    public static byte Of(char delimiter) => char.IsAscii(delimiter) && delimiter is not ('"' or '\r' or '\n' or '\0')
        ? (byte)delimiter
        : throw new ArgumentException($"'{delimiter}' cannot be a delimiter. Give an ASCII character that is neither a quote nor a line end, such as ';'.", nameof(delimiter));

    /// <summary>
    /// That candidate which splits the header in two or more and the records below most often in as many; among equals that with most fields, then in the
    /// order comma, semicolon, tab, bar. A comma if there is none.
    /// </summary>
    /// <param name="bytes">The first bytes.</param>
    /// <param name="isWhole">Whether they are all there are.</param>
    public static byte Detect(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        var block = new byte[bytes.Length + CsvStructure.Slack];
        bytes.CopyTo(block);
        var (best, bestAgreeing, bestFields) = (Candidates[0], 0.0, 1);
        foreach (var candidate in Candidates)
        {
            var (agreeing, fields) = Try(block, bytes.Length, candidate, isWhole);
            if (fields > 1 && (agreeing, fields).CompareTo((bestAgreeing, bestFields)) > 0)
            {
                (best, bestAgreeing, bestFields) = (candidate, agreeing, fields);
            }
        }

        return best;
    }

    /// <summary>The share of records with as many fields as the header, and their number.</summary>
    private static (double Agreeing, int Fields) Try(byte[] block, int length, byte delimiter, bool isWhole)
    {
        var scanner = new CsvRecordScanner();
        scanner.Begin(block, length, delimiter, isWhole);
        var (fields, agreeing, records) = (0, 0, 0);
        while (records < Records && scanner.Read())
        {
            fields = records == 0 ? scanner.FieldCount : fields;
            agreeing += scanner.FieldCount == fields ? 1 : 0;
            records++;
        }

        return (agreeing / Math.Max(1.0, records), fields);
    }
}
