/** «Жюри»: a person a row — organisers, the secretary and the jurors, with the nominations each juror judges. */
import type { Juror, JurorId, Nomination, NominationKey } from '../award/model';
import { roleWords } from '../text/choices';
import type { Language } from '../text/language';
import { headers, tabTitles } from '../text/tabs';
import type { CellReader } from './cells';
import { readNominationList } from './nominations-tab';
import { address, type Cell, type TableSpec } from './table';
import type { RowValues } from './write-table';

export type Role = keyof typeof roleWords;

export const juryTab = (language: Language): TableSpec => ({
  key: 'jury',
  title: tabTitles.jury,
  kind: 'people',
  frozenColumns: 2,
  roomFor: 100,
  columns: [
    { key: 'name', header: headers.person, width: 240, format: 'text', writer: 'secretary', bold: true },
    { key: 'email', header: headers.email, width: 240, format: 'text', writer: 'secretary' },
    { key: 'role', header: headers.role, width: 130, format: 'text', writer: 'secretary', accepts: { kind: 'list', options: Object.values(roleWords).map((word) => word[language]), strict: true } },
    { key: 'nominations', header: headers.nominations, width: 420, format: 'text', writer: 'secretary', wrap: true },
    { key: 'commission', header: headers.commission, width: 200, format: 'text', writer: 'secretary' },
  ],
});

/** Somebody on «Жюри». */
export interface JuryPerson {
  readonly email: JurorId;
  readonly name: string;
  readonly role: Role;
  /** What a juror judges; empty for the others. */
  readonly nominations: readonly NominationKey[];
  readonly commission: string;
  readonly row: number;
}

const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** Reads «Жюри». A row without a proper address or with one that stands above already is a problem and is left out. */
export function readJury(reader: CellReader, nominations: readonly Nomination[]): JuryPerson[] {
  const people: JuryPerson[] = [];
  for (const row of reader.table.rows) {
    const email = reader.text(row, 'email').toLowerCase();
    const role = reader.requiredOneOf(row, 'role', roleWords);
    const listed = readNominationList(reader, row, 'nominations', nominations);
    const twin = people.find((person) => person.email === email);
    if (!EMAIL.test(email)) reader.refuse(row, 'email', { kind: 'email' });
    else if (twin !== undefined) reader.refuse(row, 'email', { kind: 'unique', first: address(twin.row, reader.table.columns.get('email') ?? 1) });
    else if (role !== undefined) {
      const name = reader.text(row, 'name');
      people.push({ email: email as JurorId, name: name === '' ? email : name, role, nominations: role === 'juror' ? listed : [], commission: reader.text(row, 'commission'), row: row.row });
    }
  }
  return people;
}

/** The jurors in the order of «Жюри». */
export const jurorsOf = (people: readonly JuryPerson[]): Juror[] =>
  people.filter(({ role }) => role === 'juror').map(({ email, name, nominations }) => ({ id: email, name, nominations }));

/** Those who may write everything: organisers and secretaries. */
export const officersOf = (people: readonly JuryPerson[]): JurorId[] => people.filter(({ role }) => role !== 'juror').map(({ email }) => email);

/** A row of «Жюри». */
export const juryRow = (person: { readonly name: string; readonly email: string; readonly role: Role; readonly nominations: string; readonly commission?: string }, language: Language): RowValues =>
  new Map<string, Cell>([
    ['name', person.name],
    ['email', person.email],
    ['role', roleWords[person.role][language]],
    ['nominations', person.nominations],
    ['commission', person.commission ?? ''],
  ]);
