using SurveyStats.Design;
using SurveyStats.Numerics;
using SurveyStats.Responses;

namespace SurveyStats.Benchmarks.DesignBased;

/// <summary>
/// Responses in strata and primary units, in no order: answers and numbers vary between units, countries do not; weights from 0.3 to 1.3. The same at every run.
/// </summary>
internal sealed class DesignSample
{
    private readonly int[] _stratum;
    private readonly int[] _unit;
    private readonly int[] _answer;
    private readonly int[] _country;
    private readonly int[] _group;
    private readonly int[] _rareAnswer;
    private readonly int[] _rareCountry;
    private readonly double[] _weight;
    private readonly double[][] _continuous;
    private readonly double[][] _whole;
    private SplitMix64 _random = new(20261124);

    public DesignSample(DesignSize size)
    {
        Size = size;
        (_stratum, _unit, _answer, _country, _group) = (Codes(), Codes(), Codes(), Codes(), Codes());
        (_rareAnswer, _rareCountry) = (Codes(), Codes());
        _weight = new double[size.Rows];
        _continuous = [.. Enumerable.Range(0, DesignQuestions.Numbers).Select(_ => new double[size.Rows])];
        _whole = [.. Enumerable.Range(0, DesignQuestions.Numbers).Select(_ => new double[size.Rows])];
        double[] effects = [.. Enumerable.Range(0, size.Units).Select(_ => Uniform())];
        for (var i = 0; i < size.Rows; i++)
        {
            Draw(i, effects);
        }
    }

    public DesignSize Size { get; }

    public DesignQuestions Questions { get; } = new();

    /// <summary>The responses, bound to the design.</summary>
    public ResponseSet Responses(DesignKind kind)
    {
        ResponseColumn[] columns =
        [
            new CodedColumn(Questions.Answer, _answer), new CodedColumn(Questions.Country, _country), new CodedColumn(Questions.Group, _group),
            new CodedColumn(Questions.RareAnswer, _rareAnswer), new CodedColumn(Questions.RareCountry, _rareCountry),
            .. Questions.Continuous.Select((q, i) => new ValueColumn<double>(q, _continuous[i], null)),
            .. Questions.Whole.Select((q, i) => new ValueColumn<double>(q, _whole[i], null)),
        ];
        var responses = new ResponseSet(
            Questions.Survey, columns, _weight, null, new LoadReport("benchmark", Size.Rows, 0, []),
            designColumns: [Names("stratum", _stratum, Size.Strata), Names("unit", _unit, Size.Units)]);
        var bound = responses.DrawnBy(kind == DesignKind.Weights ? SampleDesign.Complex() : SampleDesign.Complex(strata: "stratum", clusters: ["unit"]));
        return kind switch
        {
            DesignKind.UnitReplicates => bound.Replicated(ReplicationMethod.StratifiedJackknife),
            DesignKind.ExplicitReplicates => Explicit(bound.Replicated(ReplicationMethod.StratifiedJackknife)),
            _ => bound,
        };
    }

    /// <summary>Writes the columns for the peers: eight bytes a number, little-endian, a file a column.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="withNumbers">Whether the numeric questions are needed.</param>
    public void Write(string folder, bool withNumbers)
    {
        (string Name, int[] Codes)[] columns =
        [
            ("stratum", _stratum), ("unit", _unit), ("answer", _answer), ("country", _country), ("group", _group), ("rareAnswer", _rareAnswer), ("rareCountry", _rareCountry),
        ];
        foreach (var (name, codes) in columns)
        {
            Write(Path.Combine(folder, name), Array.ConvertAll(codes, c => (double)c));
        }

        Write(Path.Combine(folder, "weight"), _weight);
        for (var i = 0; withNumbers && i < DesignQuestions.Numbers; i++)
        {
            Write(Path.Combine(folder, Questions.Continuous[i].Id), _continuous[i]);
            Write(Path.Combine(folder, Questions.Whole[i].Id), _whole[i]);
        }
    }

    private static void Write(string file, double[] values) =>
        File.WriteAllBytes(file, System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()));

    private static DesignColumn Names(string name, int[] codes, int count) =>
        new(name, codes, [.. Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"{i}"))], _ => null);

    // Bound as if the weights had been read: [row * R + r].
    private static ResponseSet Explicit(ResponseSet replicated)
    {
        var (bound, replicates) = (replicated.Bound, replicated.Bound.Replicates!);
        var weights = new double[replicated.Count * replicates.Count];
        for (var row = 0; row < replicated.Count; row++)
        {
            for (var r = 0; r < replicates.Count; r++)
            {
                weights[(row * replicates.Count) + r] = bound.Weights![row] * replicates.Factors[(bound.GroupOfRow![row] * replicates.Count) + r];
            }
        }

        return replicated.Bind(new BoundDesign(bound.Declaration, bound.Weights, bound.Frame, bound.GroupOfRow, replicates with { Weights = weights }));
    }

    private void Draw(int row, double[] effects)
    {
        var unit = _random.Below(Size.Units);
        var effect = effects[unit];
        (_unit[row], _stratum[row]) = (unit, unit / Size.UnitsPerStratum);
        _answer[row] = (int)(DesignQuestions.Answers * Math.Pow(Uniform(), 1 + effect));
        _country[row] = (int)(DesignQuestions.Countries * Uniform() * Uniform());
        _group[row] = _random.Below(DesignQuestions.Groups);
        _weight[row] = 0.3 + Uniform();
        _rareAnswer[row] = (int)(DesignQuestions.Answers * Math.Pow(Uniform(), 3));
        _rareCountry[row] = (int)(DesignQuestions.Countries * Uniform() * Uniform() * Uniform());
        for (var i = 0; i < DesignQuestions.Numbers; i++)
        {
            var number = 30 + (10 * effect) + (10 * (Uniform() + Uniform() + Uniform()));
            (_continuous[i][row], _whole[i][row]) = (number, Math.Round(number));
        }
    }

    private int[] Codes() => new int[Size.Rows];

    private double Uniform() => (_random.Next() >> 11) * (1.0 / (1L << 53));
}
