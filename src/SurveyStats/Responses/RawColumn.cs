using System.Runtime.InteropServices;
using System.Text;

namespace SurveyStats.Responses;

/// <summary>
/// One column of a source as it was read: each distinct text once, and for each row the number of its text. What a text means is decided
/// afterwards, once for each distinct text.
/// </summary>
internal sealed class RawColumn(string name)
{
    /// <summary>What joins the answers of a list where the source keeps them apart itself: a character that no text should hold, and no white space.</summary>
    public const char InnerSeparator = '\u0001';

    private readonly List<int> _codes = [];
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _codeOf = new(StringComparer.Ordinal);

    /// <summary>The name of the column in the source.</summary>
    public string Name { get; } = name;

    /// <summary>The wording of the question, where the source tells it; null otherwise.</summary>
    public LocalizedText? Wording { get; init; }

    /// <summary>What separates the answers of a list, where the source says that its cells are lists; null otherwise.</summary>
    public char? ListSeparator { get; set; }

    /// <summary>The distinct texts in the order of their first appearance.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>For each row the number of its text in <see cref="Texts"/>.</summary>
    public ReadOnlySpan<int> Codes => CollectionsMarshal.AsSpan(_codes);

    public int Count => _codes.Count;

    public string TextOf(int row) => _texts[_codes[row]];

    /// <summary>Appends a row.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        var lookup = _codeOf.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(text, out var code))
        {
            code = _texts.Count;
            var distinct = text.ToString();
            _texts.Add(distinct);
            _codeOf.Add(distinct, code);
        }

        _codes.Add(code);
    }

    /// <summary>Appends a row from valid UTF-8.</summary>
    public void AppendUtf8(ReadOnlySpan<byte> text)
    {
        Span<char> buffer = text.Length <= 256 ? stackalloc char[256] : new char[text.Length];
        var length = Encoding.UTF8.GetChars(text, buffer);
        Append(buffer[..length]);
    }

}
