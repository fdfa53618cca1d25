using System.Diagnostics;
using System.Globalization;

namespace SurveyStats.Benchmarks.Large;

/// <summary>A bar on the error stream, which leaves the output to the table; without a terminal a line for every twentieth.</summary>
/// <param name="whole">The whole of the work, in any unit.</param>
internal sealed class ProgressBar(double whole)
{
    private const int Width = 30;
    private const int LineWidth = 118;
    private const double LineEvery = 0.05;

    private readonly Stopwatch _time = Stopwatch.StartNew();
    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private double _done;
    private double _nextLine;

    /// <summary>Says what is being done.</summary>
    public void Show(string what)
    {
        var share = Math.Min(1, _done / whole);
        var bar = new string('#', (int)(share * Width)).PadRight(Width, '.');
        var line = string.Create(CultureInfo.InvariantCulture, $"[{bar}] {share * 100,3:0} % {_time.Elapsed:m\\:ss}  {what}");
        line = line.Length > LineWidth ? line[..LineWidth] : line;
        if (_isTerminal)
        {
            Console.Error.Write($"\r{line.PadRight(LineWidth)}");
            return;
        }

        if (share >= _nextLine)
        {
            Console.Error.WriteLine(line);
            _nextLine = share + LineEvery;
        }
    }

    /// <summary>Says that a part of the work is done.</summary>
    public void Advance(double part) => _done += part;

    /// <summary>Ends the bar.</summary>
    public void End()
    {
        (_done, _nextLine) = (whole, 0);
        Show("done");
        if (_isTerminal)
        {
            Console.Error.WriteLine();
        }
    }
}
