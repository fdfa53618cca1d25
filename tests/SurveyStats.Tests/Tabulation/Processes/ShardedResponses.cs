using System.Globalization;
using System.Text;

namespace SurveyStats.Tests.Processes;

/// <summary>
/// Responses in three shards, cut anywhere: units lie in several of them, the second lacks a country, and only all together have more distinct incomes than a
/// tally keeps.
/// </summary>
internal static class ShardedResponses
{
    private const string Header = "id,country,answer,media,trust,income,stratum,unit,w\n";

    public static Survey Survey { get; } = new("Three shards", [
        new SingleChoiceQuestion("country", ["Åland", "Österreich", "Norge, nord"]),
        new SingleChoiceQuestion("answer", [new AnswerDefinition("Yes"), new AnswerDefinition("No"), new AnswerDefinition("Don't know", Kind: AnswerKind.DontKnow)]),
        new MultipleChoiceQuestion("media", ["radio", "press", "web"]),
        new RatingQuestion("trust", ["1", "2", "3", "4", "5"]),
        new NumericQuestion("income"),
    ]);

    /// <summary>The rows of each shard.</summary>
    private static IReadOnlyList<string>[] Rows { get; } = Shards();

    /// <summary>All responses as one CSV text.</summary>
    public static string Whole => Header + string.Concat(Rows.SelectMany(rows => rows));

    /// <summary>A shard as a CSV text.</summary>
    public static string Shard(int shard) => Header + string.Concat(Rows[shard]);

    private static IReadOnlyList<string>[] Shards()
    {
        var random = new Random(20261124);
        return [.. new[] { 2_100, 1_700, 2_300 }.Select((rows, shard) => Enumerable.Range(0, rows).Select(row => Row(random, shard, row)).ToList())];
    }

    private static string Row(Random random, int shard, int row)
    {
        var country = new[] { "Åland", "Österreich", "\"Norge, nord\"" }[shard == 1 ? random.Next(2) : random.Next(3)];
        var answer = new[] { "Yes", "No", "Don't know", string.Empty }[random.Next(4)];
        var media = string.Join(';', new[] { "radio", "press", "web" }.Where(_ => random.Next(3) == 0));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"r{shard}-{row},{country},{answer},{media},{random.Next(1, 6)},");
        text.Append(random.Next(9) == 0 ? string.Empty : (random.NextDouble() * 1e5).ToString("R", CultureInfo.InvariantCulture));
        return text.Append(CultureInfo.InvariantCulture, $",S{random.Next(4)},U{random.Next(12)},{0.1 + random.NextDouble():R}\n").ToString();
    }
}
