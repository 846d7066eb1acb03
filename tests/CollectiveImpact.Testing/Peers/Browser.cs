using System.Reflection;
using Microsoft.Playwright;

namespace CollectiveImpact.Testing.Peers;

/// <summary>
/// A headless Chromium with a fresh profile. Start one per test collection and open as many pages as wanted:
/// each page has its own cookies and storage, and reaches nothing but loopback.
/// </summary>
public sealed class Browser : IAsyncDisposable
{
    // Quiet, and on loopback only: a test must not depend on, nor wait for, what a page likes to fetch from afar.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _chromium;

    private Browser(IPlaywright playwright, IBrowser chromium) => (_playwright, _chromium) = (playwright, chromium);

    public static async Task<Browser> StartAsync(CancellationToken cancellationToken)
    {
        var executable = InstalledBrowser.Find();
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", DriverFolder());
        var playwright = await Playwright.CreateAsync().WaitAsync(cancellationToken);
        var options = new BrowserTypeLaunchOptions { ExecutablePath = executable, Headless = true, Args = Arguments };
        var chromium = await playwright.Chromium.LaunchAsync(options).WaitAsync(cancellationToken);
        return new Browser(playwright, chromium);
    }

    /// <summary>Opens an empty page. Close it by closing its context.</summary>
    /// <param name="width">Width of the view in CSS pixels.</param>
    /// <param name="height">Height of the view in CSS pixels.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<IPage> OpenPageAsync(int width, int height, CancellationToken cancellationToken)
    {
        var context = await _chromium.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            DeviceScaleFactor = 2,
            Locale = "da-DK",
            TimezoneId = "Europe/Copenhagen",
        }).WaitAsync(cancellationToken);
        return await context.NewPageAsync().WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _playwright.Dispose();
    }

    private static string DriverFolder() =>
        typeof(Browser).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "PlaywrightPackage").Value!;
}
