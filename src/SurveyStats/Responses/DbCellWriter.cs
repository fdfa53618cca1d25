using System.Data.Common;
using System.Globalization;
using System.Text;

namespace SurveyStats.Responses;

/// <summary>Writes the values of one column of a query as UTF-8, some hundred at a time, and codes them.</summary>
/// <param name="batchRows">How many values are coded at a time.</param>
internal sealed class DbCellWriter(int batchRows)
{
    private const int LargestNumber = 64;

    private readonly ColumnCoder _coder = new((byte)'.', isApart: true);
    private readonly int[] _begins = new int[batchRows];
    private readonly int[] _ends = new int[batchRows];
    private byte[] _bytes = new byte[16 * batchRows];
    private int _length;
    private int _count;
    private bool _isUntyped;

    /// <summary>Begins a table.</summary>
    public void Begin()
    {
        (_length, _count) = (0, 0);
        _coder.Begin();
    }

    /// <summary>Ends a table.</summary>
    public RawChunk End()
    {
        Code();
        return _coder.End();
    }

    /// <summary>Writes the value of the present row.</summary>
    /// <returns>False for a binary value.</returns>
    public bool Write(DbDataReader reader, int ordinal)
    {
        _begins[_count] = _length;
        if (!reader.IsDBNull(ordinal) && !WriteTyped(reader, ordinal) && !WriteAny(reader.GetValue(ordinal)))
        {
            return false;
        }

        _ends[_count] = _length;
        if (++_count == batchRows)
        {
            Code();
        }

        return true;
    }

    /// <summary>Writes a value without a box, where the reader says what it is in this row; false where it says otherwise than it does.</summary>
    private bool WriteTyped(DbDataReader reader, int ordinal)
    {
        if (_isUntyped)
        {
            return false;
        }

        try
        {
            var type = reader.GetFieldType(ordinal);
            if (type == typeof(string))
            {
                WriteText(reader.GetString(ordinal));
            }
            else if (type == typeof(double))
            {
                WriteNumber(reader.GetDouble(ordinal), "R");
            }
            else if (type == typeof(long))
            {
                WriteNumber(reader.GetInt64(ordinal), null);
            }
            else if (type == typeof(int))
            {
                WriteNumber(reader.GetInt32(ordinal), null);
            }
            else
            {
                return false;
            }

            return true;
        }
        catch (InvalidCastException)
        {
            _isUntyped = true;
            return false;
        }
    }

    private bool WriteAny(object value)
    {
        if (value is double number)
        {
            WriteNumber(number, "R");
            return true;
        }

        var text = DbTableReader.TextOf(value);
        WriteText(text ?? string.Empty);
        return text is not null;
    }

    private void WriteText(string text)
    {
        Reserve(text.Length * 3);
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    private void WriteNumber<T>(T number, string? form)
        where T : IUtf8SpanFormattable
    {
        Reserve(LargestNumber);
        number.TryFormat(_bytes.AsSpan(_length), out var written, form, CultureInfo.InvariantCulture);
        _length += written;
    }

    private void Reserve(int bytes)
    {
        if (_bytes.Length - _length < bytes + CsvStructure.Slack)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + bytes + CsvStructure.Slack));
        }
    }

    private void Code()
    {
        _coder.Add(_bytes, new CsvCells(_begins.AsSpan(0, _count), _ends.AsSpan(0, _count), []));
        (_length, _count) = (0, 0);
    }
}
