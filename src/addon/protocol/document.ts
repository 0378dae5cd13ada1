/** The protocol put together, section by section: data in, plain text blocks out. */
import { chosenReading } from '../../award/decisions';
import { protocolWords } from '../../text/protocol';
import { sumInWords } from '../../text/sum-in-words';
import { shownMoney } from '../../workbook/shown-money';
import type { ProtocolBlock, ProtocolDocument } from '../api';
import { compositionBlocks } from './composition';
import { gapsOf } from './gaps';
import { moneyBlocks, statedSum } from './money';
import { rankingBlocks, tieBlocks, winnerItems } from './ranking';
import type { ProtocolSource } from './source';

function sittingBlock({ language, sitting, counted }: ProtocolSource): ProtocolBlock {
  const words = protocolWords[language];
  const secretaries = counted.people.people.filter(({ role }) => role === 'secretary').map(({ name }) => name);
  const or = (text: string): string => (text === '' ? words.blank : text);
  return {
    kind: 'pairs',
    rows: [
      { name: words.date, value: or(sitting.protocolDate) },
      { name: words.sittingPlace, value: or(sitting.protocolPlace) },
      { name: words.chair, value: or(sitting.chair) },
      { name: words.secretary, value: or(secretaries.join(', ')) },
    ],
  };
}

function resolvedBlocks(source: ProtocolSource): ProtocolBlock[] {
  const { language, prizes } = source;
  const words = protocolWords[language];
  const items = winnerItems(source);
  const sum = prizes === undefined ? 0n : statedSum(prizes);
  const all = [...items, ...(sum > 0n ? [words.pay(shownMoney(language, sum), sumInWords(language, sum))] : [])];
  return [
    { kind: 'heading', text: words.resolved },
    all.length === 0 ? { kind: 'paragraph', text: words.nobody, look: 'attention' } : { kind: 'list', items: all },
  ];
}

function signatureBlocks({ language, sitting, counted }: ProtocolSource): ProtocolBlock[] {
  const words = protocolWords[language];
  const { people } = counted.people;
  const secretaries = people.filter(({ role }) => role === 'secretary');
  const lines = [
    { role: words.chairSigns, name: sitting.chair },
    ...(secretaries.length === 0 ? [{ role: words.secretarySigns, name: '' }] : secretaries.map(({ name }) => ({ role: words.secretarySigns, name }))),
    ...people.filter(({ role, name }) => role === 'juror' && name !== sitting.chair).map(({ name }) => ({ role: words.memberSigns, name })),
  ];
  return [{ kind: 'heading', text: words.signatures }, { kind: 'signatures', lines }];
}

/** The register: every ambiguous clause with the reading that was counted by. */
function readingsBlocks({ language, counted, signed }: ProtocolSource): ProtocolBlock[] {
  const words = protocolWords[language];
  const { award, choices, confirmed } = counted.read;
  const heading: ProtocolBlock = { kind: 'heading', text: words.readings };
  if (award.decisions.length === 0) return [heading, { kind: 'paragraph', text: words.noReadings, look: 'plain' }];
  const rows = award.decisions.map((decision) => {
    const inForce = chosenReading(decision, choices);
    const { heading: section, number } = decision.clause;
    const said = confirmed.has(decision.id) ? (signed.get(decision.id) ?? '') : words.byDefault;
    return {
      cells: [`${decision.id}\n${[section, number].filter((part) => part !== '').join(' · ')}`, decision.question[language], decision.readings.find(({ key }) => key === inForce)?.words[language] ?? '', said],
      strong: false,
    };
  });
  return [
    { kind: 'newPage' },
    heading,
    {
      kind: 'table',
      columns: [
        { title: words.clause, align: 'left', width: 19 },
        { title: words.question, align: 'left', width: 36 },
        { title: words.reading, align: 'left', width: 29 },
        { title: words.decidedBy, align: 'left', width: 16 },
      ],
      rows,
    },
  ];
}

/** The whole protocol. While anything is missing it is a draft and says what. */
export function protocolDocument(source: ProtocolSource): ProtocolDocument {
  const { language, counted, sitting } = source;
  const words = protocolWords[language];
  const { title, document, year } = counted.read.award;
  const missing = gapsOf(source);
  const name = title[language] === '' ? title.ru : title[language];
  return {
    language,
    fileName: words.fileName(name),
    title: words.title(sitting.protocolNumber === '' ? '____' : sitting.protocolNumber),
    subtitle: words.subtitle,
    award: words.award(name, String(year)),
    basis: words.document(document),
    draft: missing.length === 0 ? null : { mark: words.draft, note: words.draftNote, missing },
    blocks: [
      sittingBlock(source),
      ...compositionBlocks(source),
      ...rankingBlocks(source),
      ...tieBlocks(source),
      ...moneyBlocks(source),
      ...resolvedBlocks(source),
      ...signatureBlocks(source),
      ...readingsBlocks(source),
    ],
    footer: words.footer(name),
  };
}
