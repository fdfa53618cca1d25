using System.Runtime.InteropServices;

namespace SurveyStats.Responses;

/// <summary>
/// One column of a source as it was read: each distinct text once, and for each row the number of its text. What a text means is decided
/// afterwards, once for each distinct text. A column with very many different numbers keeps the numbers instead, from which the texts can be told.
/// </summary>
internal sealed class RawColumn(string name)
{
    /// <summary>What joins the answers of a list where the source keeps them apart itself: a character that no text should hold, and no white space.</summary>
    public const char InnerSeparator = '\u0001';

    private readonly List<RawChunk> _chunks = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _appended = [];
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _codeOf = new(StringComparer.Ordinal);
    private int _inChunks;
    private int[]? _codes;
    private bool _isNumbered = true;

    /// <summary>The name of the column in the source.</summary>
    public string Name { get; } = name;

    /// <summary>The wording of the question, where the source tells it; null otherwise.</summary>
    public LocalizedText? Wording { get; init; }

    /// <summary>What separates the answers of a list, where the source says that its cells are lists; null otherwise.</summary>
    public char? ListSeparator { get; set; }

    /// <summary>The decimal mark of packed numbers.</summary>
    public char Mark { get; init; } = '.';

    /// <summary>The rows, in pieces; those appended one by one are not among them.</summary>
    public IReadOnlyList<RawChunk> Chunks => _chunks;

    /// <summary>Whether rows keep numbers in place of texts.</summary>
    public bool HasNumbers { get; private set; }

    /// <summary>The distinct texts in the order of their first appearance.</summary>
    public IReadOnlyList<string> Texts
    {
        get
        {
            NumberTexts();
            return _texts;
        }
    }

    /// <summary>For each row the number of its text in <see cref="Texts"/>.</summary>
    public ReadOnlySpan<int> Codes
    {
        get
        {
            NumberTexts();
            return _chunks.Count == 0 ? CollectionsMarshal.AsSpan(_appended) : _codes ??= Map([.. Enumerable.Range(0, _texts.Count)]);
        }
    }

    public int Count => _inChunks + _appended.Count;

    /// <summary>The text of a row.</summary>
    public string TextOf(int row)
    {
        if (_chunks.Count == 0 || _codes is not null)
        {
            return _texts[_codes is null ? _appended[row] : _codes[row]];
        }

        var place = _starts.BinarySearch(row);
        var chunk = place >= 0 ? place : ~place - 1;
        return TextOf(_chunks[chunk], row - _starts[chunk]);
    }

    /// <summary>Where the rows of a chunk begin.</summary>
    public int StartOf(int chunk) => _starts[chunk];

    /// <summary>Appends a row.</summary>
    public void Append(ReadOnlySpan<char> text) => _appended.Add(CodeOf(text));

    /// <summary>Appends a row with the text of one before.</summary>
    public void AppendCode(int code) => _appended.Add(code);

    /// <summary>Appends rows. Chunks come in the order of the source.</summary>
    public void Append(RawChunk chunk)
    {
        foreach (var text in chunk.NewTexts)
        {
            chunk.Numbering!.Add(CodeOf(text));
        }

        if (chunk.Count > 0)
        {
            HasNumbers |= chunk.Packed is not null;
            _isNumbered = !HasNumbers;
            _starts.Add(_inChunks);
            _chunks.Add(chunk);
            _inChunks += chunk.Count;
        }
    }

    /// <summary>Looks up what the text of each row stands for, chunk by chunk side by side.</summary>
    /// <param name="ofText">What each of the <see cref="Texts"/> stands for.</param>
    public T[] Map<T>(T[] ofText)
    {
        NumberTexts();
        var target = GC.AllocateUninitializedArray<T>(Count);
        if (_codes is not null || _chunks.Count == 0)
        {
            var codes = Codes;
            for (var row = 0; row < codes.Length; row++)
            {
                target[row] = ofText[codes[row]];
            }

            return target;
        }

        ForEachChunk((chunk, start) => chunk.Map<T>(OfTexts(chunk, ofText), target.AsSpan(start, chunk.Count)));
        return target;
    }

    /// <summary>What each text of a chunk's own numbering stands for.</summary>
    public static T[] OfTexts<T>(RawChunk chunk, T[] ofText)
    {
        var own = new T[chunk.Texts];
        var codes = chunk.Numbering!.Codes;
        for (var i = 0; i < own.Length; i++)
        {
            own[i] = ofText[codes[i]];
        }

        return own;
    }

    /// <summary>Does something for each chunk, for several side by side.</summary>
    public void ForEachChunk(Action<RawChunk, int> action)
    {
        if (_chunks.Count == 1)
        {
            action(_chunks[0], 0);
        }
        else
        {
            Parallel.For(0, _chunks.Count, i => action(_chunks[i], _starts[i]));
        }
    }

    private string TextOf(RawChunk chunk, int row) => chunk.Packed is null ? _texts[chunk.Numbering!.Codes[chunk[row]]] : chunk.PackedText(row, Mark);

    private int CodeOf(ReadOnlySpan<char> text)
    {
        var lookup = _codeOf.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(text, out var code))
        {
            code = _texts.Count;
            var distinct = text.ToString();
            _texts.Add(distinct);
            _codeOf.Add(distinct, code);
        }

        return code;
    }

    /// <summary>Numbers the texts of the rows that keep numbers. The order is that of first appearance, so that all are numbered anew.</summary>
    private void NumberTexts()
    {
        if (_isNumbered)
        {
            return;
        }

        var codes = new int[_inChunks];
        var texts = _chunks.Select((chunk, i) => (chunk, start: _starts[i])).SelectMany(c => Enumerable.Range(0, c.chunk.Count).Select(row => TextOf(c.chunk, row)));
        var (row, numbered) = (0, new RawColumn(Name));
        foreach (var text in texts)
        {
            codes[row++] = numbered.CodeOf(text);
        }

        _texts.Clear();
        _texts.AddRange(numbered._texts);
        _codes = codes;
        _isNumbered = true;
    }
}
