using System.Runtime.ExceptionServices;

namespace SurveyStats.Responses;

/// <summary>
/// Reads the blocks of a CSV source side by side, and takes over what they hold in their order: the result, and the errors in their order, are those of
/// one thread. Where quoting is broken a block may have been cut within a record; from there on one thread reads, which needs no cuts.
/// </summary>
/// <remarks>At most two blocks a thread are held at a time.</remarks>
/// <typeparam name="T">What is made of a block.</typeparam>
/// <param name="source">The source, behind its header.</param>
/// <param name="layout">Its layout.</param>
/// <param name="work">Makes something of the rows of a block, for several blocks side by side.</param>
/// <param name="take">Takes it over, for one block after another.</param>
internal sealed class CsvPipeline<T>(CsvSource source, CsvLayout layout, Func<CsvRows, T> work, Action<CsvRows, T> take)
{
    private const int BlocksOfThread = 2;

    private readonly Lock _reading = new();
    private readonly object _taking = new();
    private readonly Dictionary<long, Outcome> _ready = [];
    private readonly SortedList<long, CsvBlock> _held = [];
    private long _given;
    private long _taken;
    private bool _isStopped;
    private bool _isBroken;
    private bool _isRead;
    private Exception? _failure;

    /// <summary>Reads to the end.</summary>
    /// <param name="threads">How many blocks are read side by side.</param>
    /// <param name="cancellation">Stops after the blocks that are being read.</param>
    /// <exception cref="SurveyDataException">Reading cannot go on.</exception>
    public void Run(int threads, CancellationToken cancellation)
    {
        if (threads > 1)
        {
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => ReadBlocks(threads, cancellation));
            cancellation.ThrowIfCancellationRequested();
            if (_failure is not null)
            {
                ExceptionDispatchInfo.Throw(_failure);
            }

            if (!_isBroken)
            {
                return;
            }

            source.TakeBack([.. _held.Values]);
        }

        ReadInOrder(cancellation);
    }

    private sealed record Outcome(CsvRows? Rows, T? Result, Exception? Failure)
    {
        /// <summary>Whether a single thread might read otherwise.</summary>
        public bool IsDoubtful => Rows is { } rows && (rows.IsMalformed || rows.Fatal is not null || rows.Consumed < rows.Block.Length);
    }

    private void ReadInOrder(CancellationToken cancellation)
    {
        var parser = new CsvBlockParser(layout);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (source.NextUncut() is not { } block)
            {
                return;
            }

            var rows = parser.Parse(block);
            if (rows.Fatal is not null)
            {
                throw rows.Fatal;
            }

            if (rows.Consumed < block.Length)
            {
                source.TakeBack(block, rows.Consumed, rows.NextLine);
            }

            take(rows, work(rows));
            CsvSource.Return(block.Bytes);
        }
    }

    private void ReadBlocks(int threads, CancellationToken cancellation)
    {
        var parser = new CsvBlockParser(layout);
        while (!cancellation.IsCancellationRequested && WaitForTurn(threads))
        {
            var (index, block, failure) = Next();
            if (failure is null && block is null)
            {
                return;
            }

            Add(index, failure is null ? Read(parser, block!) : new Outcome(null, default, failure));
        }
    }

    private Outcome Read(CsvBlockParser parser, CsvBlock block)
    {
        try
        {
            var outcome = new Outcome(parser.Parse(block), default, null);
            return outcome.IsDoubtful ? outcome : outcome with { Result = work(outcome.Rows!) };
        }
        catch (Exception failure)
        {
            return new Outcome(null, default, failure);
        }
    }

    /// <summary>Waits until not too many blocks are held; false if there is nothing more to read.</summary>
    private bool WaitForTurn(int threads)
    {
        lock (_taking)
        {
            while (!_isStopped && Volatile.Read(ref _given) - _taken >= BlocksOfThread * threads)
            {
                Monitor.Wait(_taking);
            }

            return !_isStopped;
        }
    }

    private (long Index, CsvBlock? Block, Exception? Failure) Next()
    {
        lock (_reading)
        {
            try
            {
                if (_isRead || source.Next() is not { } block)
                {
                    return (_given, null, null);
                }

                lock (_taking)
                {
                    _held.Add(_given, block);
                    return (_given++, block, null);
                }
            }
            catch (Exception failure)
            {
                _isRead = true;
                lock (_taking)
                {
                    return (_given++, null, failure);
                }
            }
        }
    }

    private void Add(long index, Outcome outcome)
    {
        lock (_taking)
        {
            _ready.Add(index, outcome);
            while (!_isStopped && _ready.Remove(_taken, out var next))
            {
                Take(next);
            }

            Monitor.PulseAll(_taking);
        }
    }

    private void Take(Outcome outcome)
    {
        if (outcome.IsDoubtful || outcome.Failure is not null)
        {
            (_isStopped, _isBroken, _failure) = (true, outcome.IsDoubtful, outcome.Failure);
            return;
        }

        try
        {
            take(outcome.Rows!, outcome.Result!);
            CsvSource.Return(outcome.Rows!.Block.Bytes);
            _held.Remove(_taken++);
        }
        catch (Exception failure)
        {
            (_isStopped, _failure) = (true, failure);
        }
    }
}
