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

const commandOf = (parent: Command, name: string, description: string): Command =>
  parent.command(name).description(description).helpOption('-h, --help', words.help.show).helpCommand(false).showHelpAfterError(false);
const command = (name: string, description: string): Command => commandOf(program, name, description);

command('open', words.open)
  .argument('[file]', words.file)
  .option('--sample <name>', words.sample)
  .option('--port <number>', words.port)
  .option('--no-browser', words.noBrowser)
  .option('--host <address>', words.door.host)
  .option('--public-address <url>', words.door.publicAddress)
  .option('--script <path>', words.script.option)
  .addHelpText(
    'after',
    examples(
      'open',
      'open --sample neravnodushny-grazhdanin',
      'open work/don.xlsx --port 0 --no-browser',
      'open work/don.xlsx --host 0.0.0.0',
      'open work/don.xlsx --public-address https://jury.example.ru',
      'open work/own.xlsx --script ../my-script',
    ),
  )
  .action(
    async (
      file: string | undefined,
      { sample, port, browser, host, publicAddress, script }: { sample?: string; port?: string; browser: boolean; host?: string; publicAddress?: string; script?: string },
    ) => (await import('./commands/open')).openCommand(context, { file, sample, port, browser, host, publicAddress, script }),
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
  .option('--script <path>', words.script.option)
  .addHelpText('after', examples('run work/don.xlsx "Проверить данные"', 'run work/don.xlsx countResults --as sekretar@komissia.example --json', `run work/don.xlsx whyOpen --json`))
  .action(async (file: string, item: string, options: { as?: string; answer: string[]; arg: string[]; json: boolean; script?: string }) =>
    (await import('./commands/run')).runCommand(context, { file, item, as: options.as, answers: options.answer, args: options.arg, json: options.json, script: options.script }),
  );

command('export', words.export)
  .argument('<file>', words.file)
  .option('--version <full|publication|protocol>', words.version, 'full')
  .option('--format <xlsx|csv|html>', words.format)
  .requiredOption('--out <path>', words.out)
  .option('--as <email>', words.as)
  .addHelpText('after', examples('export work/don.xlsx --out work/results.xlsx', 'export work/don.xlsx --version publication --format csv --out work/site.csv', 'export work/don.xlsx --version protocol --out work/protokol.html'))
  .action(async (file: string, options: { version: string; format?: string; out: string; as?: string }) =>
    (await import('./commands/export')).exportCommand(context, { file, version: options.version, format: options.format, out: options.out, as: options.as }),
  );

command('list', words.list)
  .argument('[file]', words.file)
  .option('--as <email>', words.as)
  .option('--json', words.json, false)
  .option('--script <path>', words.script.option)
  .addHelpText('after', examples('list', 'list work/don.xlsx'))
  .action(async (file: string | undefined, options: { as?: string; json: boolean; script?: string }) =>
    (await import('./commands/list')).listCommand(context, { file, as: options.as, json: options.json, script: options.script }),
  );

const link = command('link', words.door.link).addHelpText('after', examples('link list work/don.xlsx', 'link make work/don.xlsx --all', 'link revoke work/don.xlsx sudya1@komissia.example'));

commandOf(link, 'list', words.door.linkList)
  .argument('<file>', words.file)
  .option('--json', words.json, false)
  .addHelpText('after', examples('link list work/don.xlsx'))
  .action(async (file: string, { json }: { json: boolean }) => (await import('./commands/link')).listLinksCommand(context, { file, json }));

commandOf(link, 'make', words.door.linkMake)
  .argument('<file>', words.file)
  .argument('[email]', words.door.email)
  .option('--all', words.door.all, false)
  .option('--anew', words.door.anew, false)
  .option('--address <url>', words.door.address)
  .option('--json', words.json, false)
  .addHelpText('after', examples('link make work/don.xlsx --all', 'link make work/don.xlsx sudya1@komissia.example --address http://192.168.0.10:8317'))
  .action(async (file: string, email: string | undefined, { all, anew, address, json }: { all: boolean; anew: boolean; address?: string; json: boolean }) =>
    (await import('./commands/link')).makeLinksCommand(context, { file, email, all, anew, address, json }),
  );

commandOf(link, 'revoke', words.door.linkRevoke)
  .argument('<file>', words.file)
  .argument('[email]', words.door.email)
  .option('--all', words.door.revokeAll, false)
  .addHelpText('after', examples('link revoke work/don.xlsx sudya1@komissia.example', 'link revoke work/don.xlsx --all'))
  .action(async (file: string, email: string | undefined, { all }: { all: boolean }) => (await import('./commands/link')).revokeLinksCommand(context, { file, email, all }));

const people = command('people', words.door.people).addHelpText('after', examples('people add work/don.xlsx nina@komissia.example "Нина Орлова"', 'people remove work/don.xlsx nina@komissia.example'));

commandOf(people, 'add', words.door.peopleAdd)
  .argument('<file>', words.file)
  .argument('<email>', words.door.email)
  .argument('<name>', words.door.name)
  .addOption(new Option('--role <editor|viewer>', words.door.role).choices(['editor', 'viewer']).default('editor'))
  .addHelpText('after', examples('people add work/don.xlsx nina@komissia.example "Нина Орлова"', 'people add work/don.xlsx gost@komissia.example "Гость" --role viewer'))
  .action(async (file: string, email: string, name: string, { role }: { role: 'editor' | 'viewer' }) => (await import('./commands/people')).addPersonCommand(context, { file, email, name, role }));

commandOf(people, 'remove', words.door.peopleRemove)
  .argument('<file>', words.file)
  .argument('<email>', words.door.email)
  .addHelpText('after', examples('people remove work/don.xlsx nina@komissia.example'))
  .action(async (file: string, email: string) => (await import('./commands/people')).removePersonCommand(context, { file, email }));

const triggers = command('triggers', words.triggers.triggers).addHelpText('after', examples('triggers list work/don.xlsx', 'triggers delete work/don.xlsx --all'));

commandOf(triggers, 'list', words.triggers.list)
  .argument('<file>', words.file)
  .option('--json', words.json, false)
  .addHelpText('after', examples('triggers list work/don.xlsx'))
  .action(async (file: string, { json }: { json: boolean }) => (await import('./commands/triggers')).listTriggersCommand(context, { file, json }));

commandOf(triggers, 'delete', words.triggers.delete)
  .argument('<file>', words.file)
  .argument('[number]', words.triggers.uid)
  .option('--all', words.triggers.all, false)
  .addHelpText('after', examples('triggers delete work/don.xlsx 1b9d6bcd', 'triggers delete work/don.xlsx --all'))
  .action(async (file: string, uid: string | undefined, { all }: { all: boolean }) => (await import('./commands/triggers')).deleteTriggerCommand(context, { file, uid, all }));

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
