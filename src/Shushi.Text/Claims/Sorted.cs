namespace Shushi.Text;

/// <summary>Questions to a sorted array of positions.</summary>
internal static class Sorted
{
    public static bool HasBetween(int[] positions, int start, int end)
    {
        var index = Array.BinarySearch(positions, start);
        index = index < 0 ? ~index : index;
        return index < positions.Length && positions[index] < end;
    }
}
