using Microsoft.Playwright;

namespace CollectiveImpact.Testing.Peers;

/// <summary>
/// The page's web sockets, which can be held back for a moment. The Playground drops a reply to a post that its page has not
/// drawn yet, and a bot on the same machine is quick enough for that.
/// </summary>
internal sealed class PlaygroundWire
{
    private readonly Lock _lock = new();
    private readonly Queue<Action> _held = [];
    private bool _holding;

    /// <summary>Takes over the sockets of a page that has not been loaded yet.</summary>
    public static async Task<PlaygroundWire> TakeOverAsync(IPage page, CancellationToken cancellationToken)
    {
        var wire = new PlaygroundWire();
        await page.RouteWebSocketAsync(_ => true, wire.Connect).WaitAsync(cancellationToken);
        return wire;
    }

    public void Hold()
    {
        lock (_lock)
        {
            _holding = true;
        }
    }

    /// <summary>Hands over what has been held back, in its order, and lets the rest pass.</summary>
    public void Release()
    {
        lock (_lock)
        {
            _holding = false;
            while (_held.TryDequeue(out var send))
            {
                send();
            }
        }
    }

    private void Connect(IWebSocketRoute socket) => socket.ConnectToServer().OnMessage(frame => Pass(() => Forward(socket, frame)));

    private void Pass(Action send)
    {
        lock (_lock)
        {
            if (_holding)
            {
                _held.Enqueue(send);
            }
            else
            {
                send();
            }
        }
    }

    private static void Forward(IWebSocketRoute socket, IWebSocketFrame frame)
    {
        if (frame.Text is { } text)
        {
            socket.Send(text);
        }
        else
        {
            socket.Send(frame.Binary!);
        }
    }
}
