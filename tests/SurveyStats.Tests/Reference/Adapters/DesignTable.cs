using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>A data file of the figures, as far as the questionnaire of a case has to be made from it: columns and their different texts.</summary>
internal sealed class DesignTable
{
    private static readonly ConcurrentDictionary<string, DesignTable> Files = new(StringComparer.Ordinal);

    private readonly string[] _lines;
    private readonly string[][] _rows;
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _values = new(StringComparer.Ordinal);

    private DesignTable(string[] lines)
    {
        _lines = lines;
        Columns = Fields(lines[0]);
        _rows = [.. lines.Skip(1).Select(Fields)];
        Csv = string.Join('\n', lines) + "\n";
    }

    public string[] Columns { get; }

    public string Csv { get; }

    public int Rows => _rows.Length;

    public static DesignTable Read(string path) => Files.GetOrAdd(path, file => new DesignTable(File.ReadAllLines(file)));

    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The different texts of a column but the empty one, in ordinal order.</summary>
    public IReadOnlyList<string> Values(string column) => _values.GetOrAdd(column, name =>
    {
        var index = Array.IndexOf(Columns, name);
        return index < 0
            ? throw new InvalidOperationException($"The data have no column '{name}'; they have {string.Join(", ", Columns)}.")
            : [.. _rows.Select(row => row[index]).Where(text => text.Length > 0).Distinct().Order(StringComparer.Ordinal)];
    });

    /// <summary>The texts of a column, row by row.</summary>
    public IReadOnlyList<string> Texts(string column)
    {
        var index = Array.IndexOf(Columns, column);
        return [.. _rows.Select(row => row[index])];
    }

    public bool IsNumeric(string column) => Values(column).All(text => Number(text) is not null);

    /// <summary>The rows with a text in a column.</summary>
    public DesignTable Where(string column, string text)
    {
        var index = Array.IndexOf(Columns, column);
        return new DesignTable([_lines[0], .. _lines.Skip(1).Where((_, i) => _rows[i][index] == text)]);
    }

    private static string[] Fields(string line)
    {
        if (!line.Contains('"', StringComparison.Ordinal))
        {
            return line.Split(',');
        }

        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var character in line)
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (character == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(character);
            }
        }

        return [.. fields, field.ToString()];
    }
}
