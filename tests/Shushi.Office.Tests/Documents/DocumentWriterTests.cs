using Shushi.Office.Documents;

namespace Shushi.Office.Tests.Documents;

public sealed class DocumentWriterTests
{
    [Fact]
    public void Full_paper_is_valid_to_the_SDK() => Papers.ExpectValid(Papers.Bytes(Papers.Full()));

    [Fact]
    public void Plain_paper_is_valid_to_the_SDK() => Papers.ExpectValid(Papers.Bytes(Papers.Plain("一段文字。")));

    [Fact]
    public void The_same_paper_gives_the_same_bytes() => Assert.Equal(Papers.Bytes(Papers.Full()), Papers.Bytes(Papers.Full()));
}
