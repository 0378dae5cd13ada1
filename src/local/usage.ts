/** What a person typed wrongly at the command line, in the language asked for. */
import type { CommanderError } from 'commander';
import type { Language } from '../text/language';
import type { Words } from './words';

/** The language of `--lang`, looked up before anything else is read: the help itself depends on it. */
export function languageAsked(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang');
  return argv[at + 1] === 'en' && at >= 0 ? 'en' : argv.includes('--lang=en') ? 'en' : 'ru';
}

/** The sentence for a fault of usage; undefined where help was asked for and shown. */
export function usageFault({ usage, badChoice }: Words, error: CommanderError): string | undefined {
  if (error.exitCode === 0 || error.code === 'commander.help') return undefined;
  const name = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  const sentence = ((): string => {
    switch (error.code) {
      case 'commander.missingArgument':
        return usage.missingArgument(name);
      case 'commander.missingMandatoryOptionValue':
        return usage.missingOption(name);
      case 'commander.optionMissingArgument':
        return usage.missingValue(name);
      case 'commander.unknownOption':
        return usage.unknownOption(name);
      case 'commander.invalidArgument': {
        const [, found, known] = /argument '([^]*)' is invalid\. Allowed choices are ([^]*)\.$/.exec(error.message) ?? [];
        return found === undefined || known === undefined ? error.message : badChoice(found, known);
      }
      case 'commander.unknownCommand':
        return usage.unknownCommand(name);
      case 'commander.excessArguments':
        return usage.tooMany;
      default:
        return error.message;
    }
  })();
  return `${sentence} ${usage.seeHelp}`;
}
