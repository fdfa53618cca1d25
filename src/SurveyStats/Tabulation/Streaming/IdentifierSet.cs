using System.Text;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>The identifiers seen so far, numbers in 8 bytes and other texts as they are.</summary>
internal sealed class IdentifierSet
{
    private readonly HashSet<long> _numbers = [];
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private byte[] _buffer = new byte[256];

    /// <summary>Adds identifiers, and tells of those that were seen before.</summary>
    /// <param name="ids">The identifiers of a part, each once.</param>
    /// <param name="report">Takes the row in the part, and the identifier.</param>
    public void Add(IReadOnlyList<string> ids, Action<int, string> report)
    {
        for (var row = 0; row < ids.Count; row++)
        {
            if (!Add(ids[row]))
            {
                report(row, ids[row]);
            }
        }
    }

    private bool Add(string id)
    {
        if (_buffer.Length < (id.Length * 3) + CsvStructure.Slack)
        {
            _buffer = new byte[(id.Length * 3) + CsvStructure.Slack];
        }

        var length = Encoding.UTF8.GetBytes(id, _buffer);
        return PackedDecimal.TryPack(ref _buffer[0], length, (byte)'.', out var packed) ? _numbers.Add(packed) : _texts.Add(id);
    }
}
