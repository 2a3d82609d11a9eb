using Shushi.App.Commands;

return await Cli.Run(args);
