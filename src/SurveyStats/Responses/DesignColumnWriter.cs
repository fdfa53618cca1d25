using SurveyStats.Design;

namespace SurveyStats.Responses;

/// <summary>Collects a column of a design, response by response; those that are passed over are missing.</summary>
internal sealed class DesignColumnWriter(string name)
{
    private readonly List<int> _codes = [];
    private readonly List<string?> _texts = [null];
    private readonly Dictionary<string, int> _codeOf = new(StringComparer.Ordinal);

    /// <summary>Gives the value of a response; blanks around it do not matter.</summary>
    /// <returns>Whether it had none before.</returns>
    public bool Write(int row, string text)
    {
        if (_codes.Count > row && _codes[row] != 0)
        {
            return false;
        }

        FillTo(row + 1);
        var plain = text.Trim();
        if (plain.Length == 0)
        {
            return true;
        }

        if (!_codeOf.TryGetValue(plain, out var code))
        {
            code = _texts.Count;
            _texts.Add(plain);
            _codeOf.Add(plain, code);
        }

        _codes[row] = code;
        return true;
    }

    public DesignColumn ToColumn(int count)
    {
        FillTo(count);

        // Where no response is without a value, no text stands for a missing one.
        var complete = !_codes.Contains(0) && count > 0;
        return new DesignColumn(
            name, complete ? [.. _codes.Select(c => c - 1)] : [.. _codes], complete ? [.. _texts.Skip(1)] : [.. _texts], DesignColumnReading.Number);
    }

    private void FillTo(int count)
    {
        while (_codes.Count < count)
        {
            _codes.Add(0);
        }
    }
}
