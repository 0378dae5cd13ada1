/** Who is on the commission, who took part, whether that makes a quorum, and who stood aside from what. */
import type { JurorId } from '../../award/model';
import { allWords } from '../../text/choices';
import { protocolWords, quorumWords } from '../../text/protocol';
import { nominationName } from '../../workbook/nominations-tab';
import type { ProtocolBlock } from '../api';
import type { ProtocolSource } from './source';

/** What one juror did over all nominations. */
interface Part {
  readonly ballots: number;
  readonly aside: readonly string[];
}

function parts({ counted }: ProtocolSource): ReadonlyMap<JurorId, Part> {
  const found = new Map<JurorId, { ballots: number; aside: string[] }>();
  const of = (juror: JurorId): { ballots: number; aside: string[] } => {
    const part = found.get(juror) ?? { ballots: 0, aside: [] };
    found.set(juror, part);
    return part;
  };
  for (const { score } of counted.blocks.flatMap(({ result }) => result.standings)) {
    for (const { juror } of score.jurorSums) of(juror).ballots += 1;
    for (const juror of score.recused) of(juror).aside.push(score.application);
  }
  return found;
}

export interface Quorum {
  readonly present: number;
  readonly all: number;
  /** Undefined where no quorum is set. */
  readonly met: boolean | undefined;
}

/** Present is whoever has a ballot that counts: the jury judges in absentia, by its ballots. */
export function quorumOf(source: ProtocolSource): Quorum {
  const { award } = source.counted.read;
  const all = source.counted.people.participants.jurors.length;
  const present = [...parts(source).values()].filter(({ ballots }) => ballots > 0).length;
  const met = award.quorum === undefined ? undefined : award.quorum === 'half' ? present * 2 > all : present * 3 >= all * 2;
  return { present, all, met };
}

function quorumWord(source: ProtocolSource): string {
  const { language } = source;
  const words = protocolWords[language];
  const { quorum } = source.counted.read.award;
  const { present, all, met } = quorumOf(source);
  const rule = quorumWords[quorum ?? 'none'][language];
  const said = met === undefined ? words.quorumNone : met ? words.quorumMet(rule) : words.quorumLacking(rule);
  return `${words.tookPart(present, all)} ${said}`;
}

/** Sections 1 and 2. */
export function compositionBlocks(source: ProtocolSource): ProtocolBlock[] {
  const { language, counted } = source;
  const words = protocolWords[language];
  const jurors = counted.people.people.filter(({ role }) => role === 'juror');
  const done = parts(source);
  const hasCommissions = jurors.some(({ commission }) => commission !== '');
  const judged = counted.blocks.map(({ compiled }) => compiled.nomination);
  const nominationsOf = (keys: readonly string[]): string => {
    const names = judged.filter(({ key }) => keys.includes(key)).map((nomination) => nominationName(nomination, language));
    return names.length > 1 && names.length === judged.length ? allWords[language] : names.join(', ');
  };
  const table: ProtocolBlock = {
    kind: 'table',
    columns: [
      { title: '№', align: 'right', width: 5 },
      { title: words.member, align: 'left', width: hasCommissions ? 26 : 36 },
      ...(hasCommissions ? [{ title: words.commission, align: 'left' as const, width: 18 }] : []),
      { title: words.judged, align: 'left', width: hasCommissions ? 21 : 29 },
      { title: words.ballots, align: 'right', width: 15 },
      { title: words.asideCount, align: 'right', width: 15 },
    ],
    rows: jurors.map(({ email, name, nominations, commission }, index) => ({
      cells: [String(index + 1), name, ...(hasCommissions ? [commission] : []), nominationsOf(nominations), String(done.get(email)?.ballots ?? 0), String(done.get(email)?.aside.length ?? 0)],
      strong: false,
    })),
  };
  const recusals = jurors.flatMap(({ email, name }) => {
    const aside = done.get(email)?.aside ?? [];
    return aside.length === 0 ? [] : [words.recused(name, aside.join(', '))];
  });
  return [
    { kind: 'heading', text: words.composition },
    ...(jurors.length === 0 ? [{ kind: 'paragraph' as const, text: words.noJury, look: 'attention' as const }] : [table]),
    { kind: 'paragraph', text: quorumWord(source), look: quorumOf(source).met === false ? 'attention' : 'plain' },
    { kind: 'heading', text: words.recusals },
    recusals.length === 0 ? { kind: 'paragraph', text: words.noRecusals, look: 'plain' } : { kind: 'list', items: recusals },
  ];
}
