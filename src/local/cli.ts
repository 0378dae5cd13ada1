#!/usr/bin/env node
/**
 * The command line of the desk. Each command is a file of ./commands, loaded when it is asked for; here are only their names,
 * options and help.
 */
import { Command, CommanderError, Option } from 'commander';
import type { CommandContext } from './commands/context';
import { Failure } from './failure';
import { languageAsked, usageFault } from './usage';
import { words as bothWords } from './words';

const language = languageAsked(process.argv);
const words = bothWords[language];
const context: CommandContext = { language, words, print: (line) => console.log(line), tell: (line) => console.error(line) };

const gathered = (value: string, before: string[]): string[] => [...before, value];
const examples = (...lines: readonly string[]): string => `\n${words.examples}\n${lines.map((line) => `  npm run desk -- ${line}`).join('\n')}`;
const titles: Readonly<Record<string, string>> = {
  'Usage:': words.help.usage,
  'Arguments:': words.help.arguments,
  'Options:': words.help.options,
  'Commands:': words.help.commands,
};

const program = new Command('jury-desk')
  .description(words.describe)
  .addOption(new Option('--lang <ru|en>', words.language).choices(['ru', 'en']).default('ru'))
  .helpOption('-h, --help', words.help.show)
  .helpCommand(false)
  .configureHelp({ styleTitle: (title) => titles[title] ?? title, showGlobalOptions: true })
  .configureOutput({ outputError: () => undefined })
  .exitOverride()
  .addHelpText('after', examples('open', 'new dobro-na-donu-2024 work/don.xlsx --sample', 'run work/don.xlsx "Подвести итоги" --as organizator@komissia.example', 'export work/don.xlsx --version publication --out work/don.csv'));

const command = (name: string, description: string): Command =>
  program.command(name).description(description).helpOption('-h, --help', words.help.show).showHelpAfterError(false);

command('open', words.open)
  .argument('[file]', words.file)
  .option('--sample <name>', words.sample)
  .option('--port <number>', words.port)
  .option('--no-browser', words.noBrowser)
  .addHelpText('after', examples('open', 'open --sample neravnodushny-grazhdanin', 'open work/don.xlsx --port 0 --no-browser'))
  .action(async (file: string | undefined, options: { sample?: string; port?: string; browser: boolean }) =>
    (await import('./commands/open')).openCommand(context, { file, sample: options.sample, port: options.port, browser: options.browser }),
  );

command('new', words.new)
  .argument('<award>', words.award)
  .argument('<file>', words.file)
  .option('--sample', words.withSample, false)
  .addHelpText('after', examples('new empty work/new.xlsx', 'new neravnodushny-grazhdanin-2020 work/final.xlsx --sample'))
  .action(async (award: string, file: string, options: { sample: boolean }) => (await import('./commands/new')).newCommand(context, { award, file, sample: options.sample }));

command('run', words.run)
  .argument('<file>', words.file)
  .argument('<item>', words.item)
  .option('--as <email>', words.as)
  .option('--answer <text>', words.answer, gathered, [])
  .option('--arg <json>', words.arg, gathered, [])
  .option('--json', words.json, false)
  .addHelpText('after', examples('run work/don.xlsx "Проверить данные"', 'run work/don.xlsx countResults --as sekretar@komissia.example --json', `run work/don.xlsx whyOpen --json`))
  .action(async (file: string, item: string, options: { as?: string; answer: string[]; arg: string[]; json: boolean }) =>
    (await import('./commands/run')).runCommand(context, { file, item, as: options.as, answers: options.answer, args: options.arg, json: options.json }),
  );

command('export', words.export)
  .argument('<file>', words.file)
  .option('--version <full|publication>', words.version, 'full')
  .option('--format <xlsx|csv>', words.format)
  .requiredOption('--out <path>', words.out)
  .option('--as <email>', words.as)
  .addHelpText('after', examples('export work/don.xlsx --out work/results.xlsx', 'export work/don.xlsx --version publication --format csv --out work/site.csv'))
  .action(async (file: string, options: { version: string; format?: string; out: string; as?: string }) =>
    (await import('./commands/export')).exportCommand(context, { file, version: options.version, format: options.format, out: options.out, as: options.as }),
  );

command('list', words.list)
  .argument('[file]', words.file)
  .option('--as <email>', words.as)
  .option('--json', words.json, false)
  .addHelpText('after', examples('list', 'list work/don.xlsx'))
  .action(async (file: string | undefined, options: { as?: string; json: boolean }) => (await import('./commands/list')).listCommand(context, { file, as: options.as, json: options.json }));

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = 1;
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode;
    const fault = usageFault(words, error);
    if (fault !== undefined) console.error(fault);
  } else if (error instanceof Failure) console.error(error.message);
  else console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
