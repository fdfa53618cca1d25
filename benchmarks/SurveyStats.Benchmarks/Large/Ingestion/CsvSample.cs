using System.Globalization;
using System.Text;
using SurveyStats.Numerics;

namespace SurveyStats.Benchmarks.Large;

/// <summary>A CSV file of serial number, country, three answers in words and a weight with six decimals; deleted in the end.</summary>
internal sealed class CsvSample : IDisposable
{
    public const string WeightColumn = "weight";

    /// <summary>The countries of the file.</summary>
    public static readonly string[] Countries = ["Sweden", "Finland", "Norway", "Denmark", "Iceland", "Estonia", "Latvia", "Lithuania", "Germany", "France"];

    /// <summary>The answers of the file.</summary>
    public static readonly string[] Answers = ["Too little", "About right", "Too much", "No opinion", "Refused"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("survey-stats-csv-");

    public CsvSample(int rows)
    {
        Rows = rows;
        var (random, sum) = (new SplitMix64(20261124), 0L);
        using (var writer = new StreamWriter(File, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 20) { NewLine = "\n" })
        {
            writer.WriteLine($"serial,country,a1,a2,a3,{WeightColumn}");
            for (var row = 1; row <= rows; row++)
            {
                var millionths = 300_000 + random.Below(1_000_000);
                sum += millionths;
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{row},{Countries[random.Below(Countries.Length)]},{Answer(ref random)},{Answer(ref random)},{Answer(ref random)},{millionths / 1e6:0.000000}"));
            }
        }

        WeightSum = sum / 1e6;
        Bytes = new FileInfo(File).Length;
    }

    /// <summary>The file.</summary>
    public string File => Path.Combine(_folder.FullName, "responses.csv");

    public int Rows { get; }

    public long Bytes { get; }

    /// <summary>The sum of the weights, which a reader must find to 1e-12.</summary>
    public double WeightSum { get; }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Answer(ref SplitMix64 random) => Answers[random.Below(Answers.Length)];
}
