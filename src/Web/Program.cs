return await Kechuang.Web.Verbs.CommandLine.Run(args, Console.Out, Console.Error);
