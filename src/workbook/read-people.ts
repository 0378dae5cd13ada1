/** People and applications of the workbook, and the nominations compiled under the choices that stand: what every later action starts from. */
import { compileNomination, type CompiledNomination } from '../award/compile';
import type { CellProblem } from '../text/problems';
import { applicationsTab, readApplications, type ListedApplication } from './applications-tab';
import { readTable, type Book } from './book';
import { CellReader } from './cells';
import { conflictsTab } from './conflicts-tab';
import { jurorsOf, juryTab, officersOf, readJury, type JuryPerson } from './jury-tab';
import type { AwardRead } from './read-award';
import { pairKey, type Participants } from './hand-out';

/** Nominations that are judged by points, compiled once. */
export const compiledNominations = ({ award, choices }: Pick<AwardRead, 'award' | 'choices'>): CompiledNomination[] =>
  award.nominations.filter(({ decidedBy }) => decidedBy === undefined).map((nomination) => compileNomination(nomination, award.decisions, choices));

export interface PeopleRead {
  readonly people: readonly JuryPerson[];
  readonly applications: readonly ListedApplication[];
  readonly participants: Participants;
  readonly problems: readonly CellProblem[];
}

function readConflicts(reader: CellReader): Set<string> {
  const pairs = new Set<string>();
  for (const row of reader.table.rows) {
    const [code, juror] = [reader.filled(row, 'code'), reader.filled(row, 'juror')];
    if (code !== undefined && juror !== undefined) pairs.add(pairKey(code, juror));
  }
  return pairs;
}

/** Reads «Жюри», «Заявки» and «Конфликты», each once. */
export function readPeople(book: Book, read: AwardRead): PeopleRead {
  const problems: CellProblem[] = [];
  const { nominations } = read.award;
  const people = readJury(new CellReader(readTable(book, juryTab(book.language)), book.language, problems), nominations);
  const applications = readApplications(new CellReader(readTable(book, applicationsTab(nominations, book.language)), book.language, problems), nominations);
  const conflicts = readConflicts(new CellReader(readTable(book, conflictsTab), book.language, problems));
  return { people, applications, problems, participants: { applications, jurors: jurorsOf(people), officers: officersOf(people), conflicts, factsBy: read.factsBy } };
}
