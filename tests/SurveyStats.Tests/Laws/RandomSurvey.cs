using CsCheck;

namespace SurveyStats.Tests.Laws;

/// <summary>
/// Random surveys with random responses, for the laws of every room. The questionnaire is always country (single choice), age (numeric),
/// vote (single choice), trust (rating scale), brands (multiple choice) and comment (open text); how many options there are, don't knows,
/// filters, weights, missing answers and the number of respondents vary. Small and odd cases are frequent: nobody at all, one respondent,
/// everyone alike, options that nobody chose, questions that nobody was asked, weights of 0.
/// </summary>
internal static class RandomSurvey
{
    private enum WeightKind { None, Whole, Real, FarApart }

    /// <summary>The questionnaires of <see cref="Responses"/>.</summary>
    public static Gen<Survey> Surveys { get; } = Shapes().SelectMany(SurveyOf);

    /// <summary>Responses to a random survey.</summary>
    public static Gen<ResponseSet> Responses { get; } = ResponsesOf(largest: 60);

    /// <summary>Responses to a random survey.</summary>
    /// <param name="largest">The largest number of respondents.</param>
    public static Gen<ResponseSet> ResponsesOf(int largest)
    {
        var people = Gen.Frequency(
            (6, Person().Array[0, largest]),
            (1, Person().Select(Gen.Int[0, largest], (person, count) => Enumerable.Repeat(person, count).ToArray())));
        return Gen.Select(Surveys, people, Gen.Enum<WeightKind>(), Build);
    }

    /// <summary>A condition on answers to some of the choice and numeric questions.</summary>
    /// <param name="questions">The questions, at least one of them with options or a number.</param>
    /// <param name="depth">How deeply conditions may be nested.</param>
    public static Gen<Criterion> CriterionOn(IReadOnlyList<Question> questions, int depth = 3)
    {
        var single = Gen.OneOf([.. questions.SelectMany(SingleCriterion)]);
        if (depth == 0)
        {
            return single;
        }

        var part = CriterionOn(questions, depth - 1);
        return Gen.Frequency(
            (4, single),
            (1, part.Select(Criterion.Not)),
            (1, part.Array[0, 3].Select(parts => Criterion.And(parts))),
            (1, part.Array[1, 3].Select(parts => Criterion.Or(parts))));
    }

    private static IEnumerable<Gen<Criterion>> SingleCriterion(Question question)
    {
        if (question is ChoiceQuestion choice)
        {
            yield return Gen.Int[0, choice.Options.Count - 1].Array[1, 3].Select(indices =>
                Criterion.Chose(AnswerSet.Of("some", [.. indices.Select(i => choice.Options[i])])));
        }
        else if (question is NumericQuestion number)
        {
            yield return Gen.Select(Gen.Int[15, 90], Gen.Int[1, 40], Gen.Int[0, 3], (from, width, open) => Criterion.InRange(
                number, open == 1 ? double.NegativeInfinity : from, open == 2 ? double.PositiveInfinity : from + width));
        }
    }

    private static Gen<Shape> Shapes() => Gen.Select(
        Gen.Int[1, 5], Gen.Int[1, 4], Gen.Int[1, 7], Gen.Frequency((5, Gen.Int[1, 6]), (1, Gen.Int[61, 130])), Gen.Bool, Gen.Bool,
        (countries, votes, steps, brands, dontKnow, refused) => new Shape(countries, votes, steps, brands, dontKnow, refused));

    private static Gen<Survey> SurveyOf(Shape shape)
    {
        var country = new SingleChoiceQuestion("country", Options("C", shape.Countries));
        var age = new NumericQuestion("age", unit: "years");
        AnswerDefinition[] others =
        [
            .. shape.DontKnow ? [new AnswerDefinition("98", "Don't know", AnswerKind.DontKnow)] : Array.Empty<AnswerDefinition>(),
            .. shape.Refused ? [new AnswerDefinition("99", "Refused", AnswerKind.Refused)] : Array.Empty<AnswerDefinition>(),
        ];
        return
            from voteFilter in Filter(country, age)
            let vote = new SingleChoiceQuestion("vote", [.. Options("V", shape.Votes), .. others], filter: voteFilter)
            from trustFilter in Filter(country, age, vote)
            let trust = new RatingQuestion("trust", [.. Options("T", shape.Steps), .. others], filter: trustFilter)
            from brandsFilter in Filter(country, age, vote, trust)
            let brands = new MultipleChoiceQuestion("brands", [.. Options("B", shape.Brands), .. others], filter: brandsFilter)
            select new Survey("Random survey", [country, age, vote, trust, brands, new OpenTextQuestion("comment")]);
    }

    private static Gen<Criterion> Filter(params Question[] before) =>
        Gen.Frequency((2, Gen.Const(Criterion.Everyone)), (1, CriterionOn(before, depth: 2)));

    private static IEnumerable<AnswerDefinition> Options(string letter, int count) =>
        Enumerable.Range(1, count).Select(i => new AnswerDefinition(FormattableString.Invariant($"{letter}{i}")));

    /// <summary>Numbers from which the answers of one respondent are made, whatever the questionnaire.</summary>
    private static Gen<RawPerson> Person() => Gen.Select(
        Gen.Int[0, 999].Array[6], Gen.Int[0, 9].Array[6], Gen.ULong, Gen.Double[0, 1],
        (choices, fates, ticks, weight) => new RawPerson(choices, fates, ticks, weight));

    private static ResponseSet Build(Survey survey, RawPerson[] people, WeightKind weights)
    {
        var builder = new ResponseSetBuilder(survey);
        foreach (var person in people)
        {
            builder.Begin(WeightOf(person, weights));
            var chosen = new Dictionary<Question, IReadOnlyList<AnswerOption>>();
            var numbers = new Dictionary<Question, double>();
            foreach (var (question, index) in survey.Questions.Select((q, i) => (q, i)))
            {
                if (NaiveCriterion.Holds(
                    question.Filter,
                    q => chosen.GetValueOrDefault(q) ?? [],
                    q => numbers.TryGetValue(q, out var number) ? number : null))
                {
                    Answer(builder, question, person, index, chosen, numbers);
                }
            }
        }

        return builder.Build();
    }

    private static void Answer(
        ResponseSetBuilder builder,
        Question question,
        RawPerson person,
        int index,
        Dictionary<Question, IReadOnlyList<AnswerOption>> chosen,
        Dictionary<Question, double> numbers)
    {
        switch (question, person.Fates[index])
        {
            case (_, 0):
                break;
            case (_, 1):
                builder.Mark(question, person.Choices[index] % 2 == 0 ? AnswerState.NoAnswer : AnswerState.NotAsked);
                break;
            case (MultipleChoiceQuestion multiple, var fate):
                chosen[question] = fate == 2 ? [] : [.. multiple.Options.Where(o => (person.Ticks >> (o.Index * 7 % 64) & 3) == 0)];
                builder.Mark(multiple, chosen[question]);
                break;
            case (ChoiceQuestion choice, _):
                chosen[question] = [choice.Options[person.Choices[index] % choice.Options.Count]];
                builder.Answer(chosen[question][0]);
                break;
            case (NumericQuestion or OpenTextQuestion, 2):
                builder.Mark(question, person.Choices[index] % 2 == 0 ? AnswerState.DontKnow : AnswerState.Refused);
                break;
            case (NumericQuestion numeric, _):
                numbers[question] = 15 + (person.Choices[index] % 80);
                builder.Answer(numeric, numbers[question]);
                break;
            case (OpenTextQuestion open, _):
                builder.Answer(open, FormattableString.Invariant($"Comment {person.Choices[index]}"));
                break;
        }
    }

    private static void Mark(this ResponseSetBuilder builder, MultipleChoiceQuestion question, IReadOnlyList<AnswerOption> chosen)
    {
        if (chosen.Count == 0)
        {
            builder.Mark(question, AnswerState.Answered);
        }

        foreach (var option in chosen)
        {
            builder.Answer(option);
        }
    }

    private static double WeightOf(RawPerson person, WeightKind kind) => kind switch
    {
        WeightKind.None => 1,
        WeightKind.Whole => Math.Floor(person.Weight * 4),
        WeightKind.Real => 0.1 + person.Weight,
        _ => Math.Pow(10, (person.Weight * 16) - 8),
    };

    private sealed record Shape(int Countries, int Votes, int Steps, int Brands, bool DontKnow, bool Refused);

    private sealed record RawPerson(int[] Choices, int[] Fates, ulong Ticks, double Weight);
}
