using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using Shushi.App.Api;
using Shushi.Modules.Similarity;
using Shushi.Platform.Files;

namespace Shushi.App.Hosting;

/// <summary>Builds the web application: pages over one database.</summary>
public static class WebHost
{
    /// <summary>The most bytes of a request.</summary>
    public const long MostBytes = 2 * 1024 * 1024;

    /// <summary>The most bytes of a workbook to import, and of the form around it.</summary>
    public const int MostWorkbookBytes = 20 * 1024 * 1024, MostUploadBytes = MostWorkbookBytes + (64 * 1024);

    /// <summary>Builds it; the caller runs it.</summary>
    public static WebApplication Build(HostOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        // else a build packs the files anew at every request, as if they were being edited
        if (!builder.Environment.IsDevelopment()) builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.WebHost.UseUrls([.. options.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
        });
        // stdout belongs to commands
        builder.Logging.ClearProviders().SetMinimumLevel(options.LogsFrom)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error) // its keys are guarded by their folder
            .AddSimpleConsole(o => o.SingleLine = true)
            .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        AddServices(builder.Services, options);
        var app = builder.Build();
        Use(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, HostOptions options)
    {
        services.AddSingleton(options).AddSingleton(options.Clock).AddSingleton(options.Database);
        services.AddScoped(_ => options.Database.Open());
        services.AddSingleton(new FileStore(Path.Combine(options.DataFolder, "files")));
        services.AddSingleton(new DayDesk(Path.Combine(options.DataFolder, "papers"), options.Clock));
        services.AddSingleton(_ => new FingerprintStore()); // of this database
        services.AddImports(options);
        services.AddDataProtection().SetApplicationName("shushi")
            .PersistKeysToFileSystem(KeyFolder(options.DataFolder));
        services.AddSingleton(new OnlineUsers(options.Clock));
        services.AddDoorkeeper(options);
        services.AddApi();
        services.AddRazorPages();
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<FormOptions>(o =>
        {
            o.ValueCountLimit = 5000;
            o.ValueLengthLimit = (int)MostBytes;
            o.MultipartBodyLengthLimit = MostBytes;
        });
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "shushi.guard";
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.HeaderName = "RequestVerificationToken";
            o.SuppressXFrameOptionsHeader = true; // SecurityHeaders sets it for every answer
        });
        services.AddResponseCompression(o =>
        {
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }

    /// <summary>The folder of the cookies' keys, for its owner alone.</summary>
    private static DirectoryInfo KeyFolder(string dataFolder)
    {
        var path = Path.Combine(dataFolder, "keys");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void Use(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler(Failures.Handling());
        app.UseStatusCodePagesWithReExecute(Failures.Page, "?code={0}");
        app.UseHsts();
        app.UseResponseCompression();
        var manifest = Path.Combine(AppContext.BaseDirectory, app.Environment.ApplicationName + ".staticwebassets.endpoints.json");
        var hasManifest = File.Exists(manifest);
        if (!hasManifest) app.UseStaticFiles();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        if (hasManifest) app.MapStaticAssets(manifest).AllowAnonymous();
        var pages = app.MapRazorPages();
        if (hasManifest) pages.WithStaticAssets(manifest); // their links name the files by content, to be kept for good
        app.MapGet("/help/images/{file}", Manual.Picture);
        app.MapApi();
    }
}
