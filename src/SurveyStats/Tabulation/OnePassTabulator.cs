using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>Tabulates questions by segmentations in one pass over blocks of responses.</summary>
internal sealed class OnePassTabulator
{
    private readonly ResponseSet _responses;
    private readonly RowFilter? _domain;
    private readonly PatternCoder[] _patterns;
    private readonly AtomCoder[] _atoms;
    private readonly TableCounter[][] _tables;

    public OnePassTabulator(ResponseSet responses, IReadOnlyList<Question> questions, IReadOnlyList<Segmentation> segmentations)
    {
        _responses = responses;
        _domain = responses.Domain == Criterion.Everyone ? null : RowFilter.Bind(responses.Domain, responses.Column);
        _patterns = [.. questions.Select(q => PatternCoder.For(responses.Column(q)))];
        _atoms = [.. segmentations.Select(s => new AtomCoder(s, responses.Column))];
        _tables = [.. questions.Select((q, i) => segmentations.Select((s, j) => new TableCounter(q, s, _patterns[i], _atoms[j], responses.Bound)).ToArray())];
    }

    public Tally Run()
    {
        Span<bool> inDomain = new bool[RowFilter.LargestBlock];
        Span<int> patternCodes = new int[RowFilter.LargestBlock];
        var atomCodes = _atoms.Select(_ => new int[RowFilter.LargestBlock]).ToArray();
        for (var start = 0; start < _responses.Count; start += RowFilter.LargestBlock)
        {
            var length = Math.Min(RowFilter.LargestBlock, _responses.Count - start);
            _domain?.Evaluate(start, inDomain[..length]);
            for (var j = 0; j < _atoms.Length; j++)
            {
                CodeAtoms(_atoms[j], start, atomCodes[j].AsSpan(0, length), inDomain);
            }

            var weights = _responses.HasWeights ? _responses.Weights.Slice(start, length) : [];
            for (var i = 0; i < _patterns.Length; i++)
            {
                _patterns[i].Code(start, patternCodes[..length]);
                for (var j = 0; j < _atoms.Length; j++)
                {
                    _tables[i][j].Add(start, patternCodes[..length], atomCodes[j].AsSpan(0, length), weights);
                }
            }
        }

        return new Tally(
            _responses.Survey, _responses.Design, _responses.Count, _tables.SelectMany(row => row.Select(table => table.ToTable())));
    }

    private void CodeAtoms(AtomCoder atoms, int start, Span<int> codes, ReadOnlySpan<bool> inDomain)
    {
        atoms.Code(start, codes);
        for (var i = 0; _domain is not null && i < codes.Length; i++)
        {
            codes[i] = inDomain[i] ? codes[i] : -1;
        }
    }
}
