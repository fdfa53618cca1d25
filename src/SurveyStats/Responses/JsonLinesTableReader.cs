using System.Text.Json;

namespace SurveyStats.Responses;

/// <summary>Reads JSON lines, an object a respondent, into a table. Fields may differ from line to line: one that is absent is missing.</summary>
internal sealed class JsonLinesTableReader(ErrorCollector errors)
{
    private readonly Dictionary<string, RawColumn> _columns = new(StringComparer.Ordinal);
    private readonly List<RawColumn> _order = [];
    private readonly List<long> _places = [];

    public static (RawTable Table, long BadRows) Read(TextReader reader, ErrorCollector errors)
    {
        var lines = new JsonLinesTableReader(errors);
        var (line, bad) = (0L, 0L);
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (!string.IsNullOrWhiteSpace(text) && !lines.Add(text, line))
            {
                bad++;
            }
        }

        return lines._places.Count + bad > 0
            ? (lines.ToTable(), bad)
            : throw ErrorCollector.Fatal(errors.Source, null, null, null, "There is no line with a response.", "Expected a JSON object on each line.");
    }

    private RawTable ToTable()
    {
        var table = new RawTable(errors.Source, _order);
        _places.ForEach(table.EndRow);
        return table;
    }

    private bool Add(string text, long line)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                errors.Add(line, null, text, "is no JSON object.", "Put one object, {\"question\": answer, ...}, on each line.");
                return false;
            }

            var cells = document.RootElement.EnumerateObject().Select(p => (p.Name, Text: TextOf(p.Value), p.Value)).ToList();
            foreach (var (name, _, value) in cells.Where(c => c.Text is null))
            {
                errors.Add(line, name, value.GetRawText(), "is no answer and no list of answers.", "Give a text, a number, true, false, null, or a list of texts and numbers.");
            }

            if (cells.Exists(c => c.Text is null))
            {
                return false;
            }

            Append(cells.ToDictionary(c => c.Name, c => (c.Text!, c.Value.ValueKind == JsonValueKind.Array)));
            _places.Add(line);
            return true;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            errors.Add(line, null, text, $"is no JSON: {error.Message}", "Put one object on each line.");
            return false;
        }
    }

    private void Append(Dictionary<string, (string Text, bool IsList)> cells)
    {
        foreach (var (name, (_, isList)) in cells)
        {
            if (!_columns.TryGetValue(name, out var column))
            {
                column = new RawColumn(name);
                for (var row = 0; row < _places.Count; row++)
                {
                    column.Append(string.Empty);
                }

                _columns.Add(name, column);
                _order.Add(column);
            }

            column.ListSeparator ??= isList ? RawColumn.InnerSeparator : null;
        }

        foreach (var column in _order)
        {
            column.Append(cells.TryGetValue(column.Name, out var cell) ? cell.Text : string.Empty);
        }
    }

    /// <summary>The text of a value, lists joined; null for what is nested deeper.</summary>
    private static string? TextOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return ScalarText(value);
        }

        // An empty list is an answer, "none of them", and no missing one: a separator alone.
        var items = value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Null ? null : ScalarText(item)).ToList();
        return items.Contains(null) ? null : items.Count == 0 ? RawColumn.InnerSeparator.ToString() : string.Join(RawColumn.InnerSeparator, items);
    }

    private static string? ScalarText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => string.Empty,
        _ => null,
    };
}
