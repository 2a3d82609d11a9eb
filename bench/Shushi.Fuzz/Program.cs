using SharpFuzz;
using Shushi.Fuzz;

// Shushi.Fuzz seeds FOLDER | TARGET (driven by afl-fuzz) | replay TARGET FILE
switch (args)
{
    case ["seeds", var folder]:
        Seeds.Write(folder);
        return 0;
    case ["replay", var target, var file]:
        Targets.All[target](await File.ReadAllTextAsync(file));
        Console.Out.WriteLine("没有出错。");
        return 0;
    case [var target] when Targets.All.TryGetValue(target, out var run):
        Fuzzer.OutOfProcess.Run(run);
        return 0;
    default:
        await Console.Error.WriteLineAsync($"Shushi.Fuzz seeds FOLDER | {string.Join(" | ", Targets.All.Keys)} | replay TARGET FILE");
        return 2;
}
