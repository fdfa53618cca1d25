using SurveyStats.Design;
using SurveyStats.Responses;
using SurveyStats.Tabulation;

namespace SurveyStats.Analysis;

/// <summary>Binds margins and totals of the population to responses, and checks that they fit each other.</summary>
/// <param name="responses">The responses.</param>
/// <param name="argument">The argument that holds the margins or totals, to be named in errors.</param>
internal sealed class CalibrationBinder(ResponseSet responses, string argument)
{
    private const int LargestErrorList = 100;
    private const double Agreement = 1e-9;

    private readonly double[] _weights = CalibratedDesign.WeightsOf(responses.Bound, responses.Count);

    /// <summary>Margins of one population. Shares without a size of their own take that of the margins that have one, else the sum of weights.</summary>
    /// <exception cref="ArgumentException">A segment with respondents has no target, segments overlap, or the sums of the targets disagree.</exception>
    /// <exception cref="SurveyDataException">Respondents are in no segment of a margin.</exception>
    public IReadOnlyList<CalibrationMargin> Margins(IReadOnlyList<PopulationMargin> margins)
    {
        var sized = margins.FirstOrDefault(m => m.PopulationSize is not null);
        var size = sized?.PopulationSize ?? _weights.Sum();
        foreach (var margin in margins)
        {
            if (margin.PopulationSize is { } other && !(Math.Abs(other - size) <= Agreement * size))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"The targets of '{margin.By.Name}' add up to {other:0.###}, those of '{sized!.By.Name}' to {size:0.###}. ")
                    + "Give numbers of one population, or scale one: margin.ScaledTo(size).",
                    argument);
            }
        }

        var errors = new ErrorCollector(responses.Report.Source, LargestErrorList);
        CalibrationMargin[] bound = [.. margins.Select(m => Margin(m, size, errors))];
        errors.ThrowIfAny();
        return bound;
    }

    /// <summary>Totals of auxiliary variables.</summary>
    /// <exception cref="SurveyDataException">Respondents have no answer to a number that is summed.</exception>
    public AuxiliaryTotals Totals(IReadOnlyList<CalibrationTotal> totals)
    {
        var errors = new ErrorCollector(responses.Report.Source, LargestErrorList);
        double[][] columns = [.. totals.Select(t => t.Number is { } number ? Numbers(number, errors) : Indicators(t.Criterion!))];
        errors.ThrowIfAny();
        return new AuxiliaryTotals([.. totals.Select(t => t.Name)], columns, [.. totals.Select(t => t.Total)]);
    }

    private CalibrationMargin Margin(PopulationMargin margin, double size, ErrorCollector errors)
    {
        var segments = margin.By.Segments;
        var (segmentOfRow, respondents) = (SegmentsOfRows(margin.By, errors), new long[segments.Count]);
        foreach (var segment in segmentOfRow)
        {
            if (segment >= 0)
            {
                respondents[segment]++;
            }
        }

        var place = new int[segments.Count];
        var (names, targets) = (new List<string>(), new List<double>());
        for (var s = 0; s < segments.Count; s++)
        {
            if (margin.CountIn(segments[s], size) is { } target)
            {
                place[s] = names.Count;
                names.Add(segments[s].Name.Default);
                targets.Add(target);
            }
            else if (respondents[s] > 0)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Segment '{segments[s]}' of '{margin.By.Name}' has {respondents[s]} respondents and no target. Give one."),
                    argument);
            }
        }

        // Targets that agree but for rounding become those of one population to the last digit, so that raking can reach all of them.
        var sum = targets.Sum();
        return new CalibrationMargin(
            margin.By.Name, names, [.. targets.Select(t => t / sum * size)], Array.ConvertAll(segmentOfRow, s => s < 0 ? -1 : place[s]));
    }

    /// <summary>The segment of each respondent; -1 for those that take no part and are in none.</summary>
    private int[] SegmentsOfRows(Segmentation by, ErrorCollector errors)
    {
        var segments = new int[responses.Count];
        var atoms = new AtomCoder(by, responses.Column);
        for (var start = 0; start < segments.Length; start += RowFilter.LargestBlock)
        {
            var block = segments.AsSpan(start, Math.Min(RowFilter.LargestBlock, segments.Length - start));
            atoms.Code(start, block);
            for (var i = 0; i < block.Length; i++)
            {
                // Atoms are numbered from 1; 0 is none.
                var atom = block[i];
                block[i] = atom > 0 ? Only(by, atoms.Atoms[atom - 1]) : -1;
                if (atom == 0 && TakesPart(start + i))
                {
                    errors.Add(
                        start + i + 1, by.Name, null, $"The respondent is in no segment of '{by.Name}'.",
                        "Add a segment for such respondents, with its target, or impute their answers.");
                }
            }
        }

        return segments;
    }

    private int Only(Segmentation by, Atom atom) => atom.Segments is [var only] ? only : throw new ArgumentException(
        $"Segments '{by.Segments[atom.Segments[0]]}' and '{by.Segments[atom.Segments[1]]}' of '{by.Name}' have respondents in common. "
        + "A margin needs segments that do not overlap.",
        argument);

    private double[] Indicators(Criterion criterion)
    {
        var indicators = new double[responses.Count];
        var filter = RowFilter.Bind(criterion, responses.Column);
        var block = new bool[RowFilter.LargestBlock];
        for (var start = 0; start < indicators.Length; start += block.Length)
        {
            var length = Math.Min(block.Length, indicators.Length - start);
            filter.Evaluate(start, block.AsSpan(0, length));
            for (var i = 0; i < length; i++)
            {
                indicators[start + i] = block[i] ? 1 : 0;
            }
        }

        return indicators;
    }

    private double[] Numbers(NumericQuestion question, ErrorCollector errors)
    {
        var column = (ValueColumn<double>)responses.Column(question);
        var numbers = column.Values.ToArray();
        for (var row = 0; row < numbers.Length; row++)
        {
            if (column.StateOf(row) != AnswerState.Answered)
            {
                numbers[row] = 0;
                if (TakesPart(row))
                {
                    errors.Add(
                        row + 1, question.Id, null, $"The respondent has no answer to '{question.Id}', which is summed.",
                        "Impute it, or calibrate to bands of it, with one for those without an answer.");
                }
            }
        }

        return numbers;
    }

    private bool TakesPart(int row) => _weights[row] != 0 || responses.Bound.Replicates?.Weights is not null;
}
