#:project ../../src/SurveyStats/SurveyStats.csproj

// Do people in four countries find that their government does too little for people in poverty?
using System.Runtime.CompilerServices;
using SurveyStats;

var responses = ResponseSet.ReadCsv(Path.Combine(Folder(), "wvs.csv"), new ReadOptions { Title = "World Values Survey 1995-1997" });
Console.WriteLine($"Inferred from {responses.Count} responses:");
Console.WriteLine(responses.Survey.ToText());
Console.WriteLine(string.Join("\n", responses.Report.Remarks.Select(remark => $"  {remark}")));

var poverty = responses.Survey.SingleChoice("poverty");
var country = responses.Survey.SegmentsBy("country");
var tooLittle = responses.ProportionsOf(poverty["Too Little"], by: country);

Console.WriteLine();
Console.WriteLine(tooLittle);
Console.WriteLine();
Console.WriteLine(tooLittle.CompareAllPairs(Adjustment.Holm));
Console.WriteLine();
Console.WriteLine($"Is the share the same in all countries? {tooLittle.TestHomogeneity()}");
Console.WriteLine($"Australia against Norway as R tests it by default: {tooLittle.Compare("Australia", "Norway", test: TwoProportionTest.PooledZYates).Test}");
Console.WriteLine();
Console.WriteLine(responses.TableOf(poverty, banner: country));

static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
