using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Shushi.Platform.Data;

/// <summary>Moments are UTC and hold milliseconds: both engines give back exactly what was stored.</summary>
public sealed class UtcMilliseconds() : ValueConverter<DateTime, DateTime>(
    value => Clock.Truncate(value),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));

/// <summary>Two catalogs, two models: a test's toy ledger must not meet the product's cached model.</summary>
internal sealed class CatalogModelCacheKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), ((ShushiContext)context).Catalog, designTime);
}
