using Shushi.Modules.Appraisal;
using Shushi.Office.Documents;

namespace Shushi.Tests.Appraisal;

/// <summary>反馈函 on paper: what was sent, who sends it, and a receipt.</summary>
public sealed class FeedbackLetterTests
{
    [Fact]
    public void Letter_NotYetReceived_HasAnEmptyReceiptOfItsOwnPage()
    {
        var text = Written(Sent());

        Assert.StartsWith("述职评议结果反馈函\n卫一同志：\n", text, StringComparison.Ordinal);
        Assert.Contains("1.党建与业务融合：支部活动与中心工作结合不够。", text, StringComparison.Ordinal);
        Assert.Contains("附件：签收回执", text, StringComparison.Ordinal);
        Assert.Contains("云川区区直机关工委\n2024年2月2日", text, StringComparison.Ordinal);
        Assert.Contains("于2024年3月1日前报送", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2024年2月5日", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_Received_SaysByWhomAndWhen()
    {
        var feedback = Sent();
        (feedback.ReceivedOn, feedback.ReceivedBy) = (new DateOnly(2024, 2, 5), "卫二");

        var text = Written(feedback);

        Assert.Contains("2024年2月5日", text, StringComparison.Ordinal);
        Assert.Contains("卫二", text, StringComparison.Ordinal);
    }

    private static Feedback Sent() => new()
    {
        On = new DateOnly(2024, 2, 2),
        PlanBy = new DateOnly(2024, 3, 1),
        Letter = "卫一同志：\n一、综合评价等次：较好。\n三、需要整改的问题：\n1.党建与业务融合：支部活动与中心工作结合不够。",
    };

    private static string Written(Feedback feedback)
    {
        using var stream = new MemoryStream();
        DocumentWriter.Write(stream, FeedbackLetter.Make(feedback, "卫一", "云川区区直机关工委"));
        stream.Position = 0;
        return string.Join('\n', DocumentReader.Read(stream).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
