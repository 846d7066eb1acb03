using System.Globalization;

namespace CollectiveImpact.Alliance.Text;

/// <summary>The order of names in every list people see: æ, ø and å last, aa as å.</summary>
public static class DanishOrder
{
    public static StringComparer Comparer { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("da-DK"), CompareOptions.None);
}
