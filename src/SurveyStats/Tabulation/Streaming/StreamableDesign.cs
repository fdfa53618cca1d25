using SurveyStats.Design;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>Tells which designs can be bound to a sample part by part, and checks over all parts what each alone cannot know.</summary>
internal static class StreamableDesign
{
    private const string Cure = "Read all responses with ResponseSet.ReadCsv, and tabulate them with Tally.Of.";

    /// <exception cref="ArgumentException">The design needs all responses at once.</exception>
    public static void Require(ReadOptions options)
    {
        var problem = options.Design switch
        {
            ReplicateSample => "Replicate weights are those of all responses together.",
            { Calibrations.Count: > 0 } => "Calibrated weights are those of all responses together.",
            ComplexSample { Weights: null } complex when options.WeightColumn is null && complex.Stages.Any(s => s.Population is not null) =>
                "Weights that follow from the sizes of populations need the size of the whole sample.",
            _ => null,
        };
        if (problem is not null)
        {
            throw new ArgumentException($"The design cannot be streamed: {problem} {Cure}", nameof(options));
        }
    }

    /// <summary>Checks a part once it is bound.</summary>
    /// <exception cref="ArgumentException">A population is stated by fractions.</exception>
    public static void CheckPart(ResponseSet part)
    {
        if (part.Design is not ComplexSample complex)
        {
            return;
        }

        foreach (var name in complex.Stages.Skip(complex.UnequalProbabilities ? 1 : 0).Select(s => s.Population).OfType<string>())
        {
            var numbers = new double[part.Count];
            part.DesignColumn(name)?.CopyNumbers(numbers);
            if (Array.Exists(numbers, n => n < 1))
            {
                throw new ArgumentException(
                    $"The design cannot be streamed: column '{name}' holds fractions, which give the size of a population only together with that of the whole sample. "
                    + $"Give numbers of units. Or: {Cure}", nameof(part));
            }
        }
    }

    /// <summary>Checks what only shows in all parts together.</summary>
    /// <exception cref="ArgumentException">The population is smaller than the sample.</exception>
    /// <exception cref="SurveyDataException">A cluster lies in two strata, or more units were drawn than there are.</exception>
    public static void CheckWhole(Tally tally, string source)
    {
        if (tally.Design is SimpleRandomSample { PopulationSize: { } size } && size < tally.SampleSize)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The population of {size} is smaller than the sample of {tally.SampleSize}. Give the number of units in the population."));
        }

        if (tally.Design is ComplexSample complex && tally.Tables.Select(t => t.Sampling?.Frame).FirstOrDefault(f => f is not null) is { } frame)
        {
            var errors = new ErrorCollector(source, 100);
            for (var stage = 0; stage < frame.Stages.Count; stage++)
            {
                CheckStage(frame, stage, complex, errors);
            }

            errors.ThrowIfAny();
        }
    }

    private static void CheckStage(SampleFrame frame, int stage, ComplexSample design, ErrorCollector errors)
    {
        var (strata, declared) = (frame.Stages[stage].Strata, design.Stages[stage]);
        foreach (var stratum in strata.Where(s => s.PopulationUnits < s.SampledUnits))
        {
            errors.Add(
                null, declared.Population, FormattableString.Invariant($"{stratum.PopulationUnits}"),
                FormattableString.Invariant($"is smaller than the {stratum.SampledUnits} units drawn from that population."),
                "Give the number of sampling units (not of respondents) of this stage in the population of the stratum.");
        }

        if (design.Nested || declared.Clusters is null || declared.Strata is null)
        {
            return;
        }

        foreach (var crossing in frame.Stages[stage].Units!.GroupBy(u => (strata[u.Stratum].Parent, u.Name)).Where(g => g.Count() > 1))
        {
            var names = crossing.Select(u => $"'{strata[u.Stratum].Name}'").Take(2).ToArray();
            errors.Add(
                null, declared.Clusters, crossing.Key.Name, $"lies in stratum {names[0]}, and in stratum {names[1]}.",
                "State nested: true if names of clusters are unique only within strata; else correct the stratum or the cluster.");
        }
    }
}
