namespace Shushi.Demo;

/// <summary>Makes the invented people of one unit: names that do not repeat, and birth dates in a span of years.</summary>
/// <param name="unit">The unit's key; part of every person's key.</param>
/// <param name="first">The number of its first person; other units number from elsewhere, so that no name occurs twice in the district.</param>
internal sealed class PersonFactory(string unit, int first)
{
    private static readonly string[] Surnames =
    [
        "林", "陈", "赵", "孙", "周", "吴", "郑", "冯", "蒋", "沈", "韩", "杨", "朱", "秦", "许", "何", "吕", "施", "曹", "严", "金", "魏", "陶", "姜", "谢",
        "邹", "苏", "潘", "葛", "范", "彭", "鲁", "韦", "马", "方", "袁", "柳", "史", "唐", "薛", "雷", "贺", "汤", "罗", "毕", "郝", "安", "常", "于",
    ];

    private static readonly string[] MaleNames =
    [
        "守仁", "维桢", "立恒", "景川", "克俭", "文澜", "秉钧", "延昌", "树勋", "广泽", "承绪", "思齐", "启明", "怀远", "德润", "永嘉", "向东", "振邦", "国梁", "志坚",
        "宏业", "学礼", "伯安", "兆丰", "云峰", "海岳", "松年", "青山", "一帆", "子墨", "浩然", "书航", "俊驰", "宇轩", "天佑", "明哲", "泽楷", "嘉树", "星野", "逸飞",
    ];

    private static readonly string[] FemaleNames =
    [
        "淑贞", "秀兰", "玉洁", "慧敏", "素琴", "桂芳", "雅琴", "丽华", "静宜", "婉清", "若兰", "晓岚", "春晖", "秋雯", "月华", "佩瑶", "文秀", "思敏", "雨桐", "可欣",
        "诗涵", "梦洁", "欣悦", "佳宁", "书瑶", "语晴", "芷若", "锦云", "凝香", "映雪", "采薇", "安琪", "知夏", "念慈", "清和", "明珠", "翠微", "兰亭", "舒窈", "小满",
    ];

    // Strides without a common divisor with the number of pairs: each pair comes once before any comes again.
    private const int MaleStride = 773, FemaleStride = 1109;

    private int made;

    /// <summary>A person born on a day between two years, both included.</summary>
    public PersonPlan Make(bool isMale, int bornFrom, int bornTo, string position, bool settled = false, int group = 0, DateOnly? born = null)
    {
        var number = first + made++;
        var key = $"{unit}/{made:D3}";
        var dice = new Dice("birth/" + key);
        var birth = born ?? new DateOnly(bornFrom + dice.Next(bornTo - bornFrom + 1), 1 + dice.Next(12), 1 + dice.Next(28));
        return new PersonPlan
        {
            Number = number,
            Key = key,
            Name = Name(number, isMale),
            IsMale = isMale,
            BirthDate = birth,
            Position = position,
            Settled = settled,
            Group = group,
        };
    }

    private static string Name(int number, bool isMale)
    {
        var (given, stride) = isMale ? (MaleNames, MaleStride) : (FemaleNames, FemaleStride);
        var pair = number * stride % (Surnames.Length * given.Length);
        return Surnames[pair % Surnames.Length] + given[pair / Surnames.Length];
    }
}
