using System.Security.Cryptography;
using System.Text;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>A checksum of all that decides what a tally of a file holds, the bytes of its rows apart.</summary>
internal static class QueryFingerprint
{
    /// <summary>SHA-256 of questionnaire, questions, segments, domain, design, the meaning of texts, the form of the file, and its header.</summary>
    public static string Of(StreamedTabulation tabulation, CsvFormat format, CsvLayout layout)
    {
        var options = tabulation.Options;
        IEnumerable<string> parts =
        [
            options.Survey!.ToJson(),
            .. tabulation.Questions.Select(q => q.Id),
            .. tabulation.Segmentations.SelectMany(s => s.Segments.Select(segment => $"{s.Name}/{segment.Name}/{segment.Criterion}/{segment.Group}")),
            $"{tabulation.Streaming.Domain}",
            $"{options.Design?.Description}",
            $"{options.WeightColumn}/{options.IdColumn}/{options.DecimalComma}/{options.BadRows}/{format.Encoding?.WebName}/{format.Header}/{layout.Delimiter}",
            .. options.DesignColumns,
            .. options.MultipleChoices.Select(m => $"{m.Question}/{string.Join('/', m.Columns)}/{m.Prefix}/{m.Separator}"),
            .. options.IgnoredColumns.Select(text => $"ignored {text}"),
            .. options.MissingValues.Select(text => $"missing {text}"),
            .. options.NotAskedValues.Select(text => $"not asked {text}"),
            .. options.DontKnowValues.Select(text => $"don't know {text}"),
            .. options.RefusedValues.Select(text => $"refused {text}"),
            .. layout.Names,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));
    }
}
