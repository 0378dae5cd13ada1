/** Formulas in Russian: help and proposals for every function, and Russian names; a formula typed with them is kept in English. */
import { registries } from '@odoo/o-spreadsheet';
import { russianArguments, russianFunctions } from '../words/functions-ru';

interface Token {
  readonly type: string;
  readonly value: string;
}

interface Proposal {
  readonly text: string;
  readonly description?: string;
  readonly htmlContent?: readonly { readonly value: string; readonly color?: string; readonly classes?: readonly string[] }[];
}

interface Provider {
  getProposals: (this: object, token: Token, content: string) => Proposal[] | undefined;
}

/** A function or an argument of the engine, whose words are exchanged. */
interface Worded {
  name: string;
  description: string;
}

/** Installs both; call before the spreadsheet is mounted. */
export function installRussianFunctions(): void {
  const { functionRegistry } = registries;
  // Some functions share their arguments.
  const done = new Set<Worded>();
  for (const key of functionRegistry.getKeys()) {
    const described = functionRegistry.get(key) as unknown as { description: string; readonly args: Worded[] };
    const russian = russianFunctions.get(key);
    if (russian === undefined) continue;
    described.description = russian.name === '' ? russian.about : `${russian.name}. ${russian.about}`;
    // The help of a formula is found by the name that stands in it; when the cell is left the name becomes English.
    if (russian.name !== '') functionRegistry.content[russian.name] = { ...functionRegistry.get(key), name: russian.name, hidden: true };
    for (const argument of described.args) {
      if (done.has(argument)) continue;
      done.add(argument);
      const words = russianArguments.get(argument.name);
      argument.name = words?.name ?? argument.name;
      argument.description = words?.about ?? '';
    }
  }
  proposeRussianNames();
}

/** A word in Russian letters is looked for among the Russian names. */
function proposeRussianNames(): void {
  const provider = registries.autoCompleteProviders.get('functions_and_named_ranges') as unknown as Provider;
  const { getProposals } = provider;
  provider.getProposals = function (token, content) {
    const proposals = getProposals.call(this, token, content);
    if (token.type !== 'SYMBOL' || !/^[а-яё]/iu.test(token.value) || proposals === undefined) return proposals;
    return proposals.flatMap((proposal) => {
      const name = russianFunctions.get(proposal.text)?.name ?? '';
      const begins = name.toUpperCase().startsWith(token.value.toUpperCase());
      if (!begins) return proposal.htmlContent === undefined || russianFunctions.has(proposal.text) ? [] : [proposal];
      const rest = name.slice(token.value.length);
      return [
        {
          ...proposal,
          text: name,
          htmlContent: [{ value: name.slice(0, token.value.length), classes: ['o-semi-bold'] }, { value: `${rest}  ${proposal.text}` }],
        },
      ];
    });
  };
}
