/**
 * The contract between the sidebar pages and the server: the functions a page may call by google.script.run.
 * Types alone; what crosses is plain data (no Date, no bigint, no undefined in arrays), points travel as decimal text.
 */

/** A point figure ready to show in the person's language ("12,33") and exact ("37/3"). */
export type Figure = { shown: string; exact: string };

export type Problem = { tab: string; cell: string; sentence: string };

export type ApplicationChoice = { id: string; name: string; nomination: string };

/** One criterion of the "Why this score" form. */
export type CriterionExplanation = {
  number: string;
  title: string;
  /** Raw values as read, "часы: 412". */
  raw: string[];
  points: Figure | null;
  /** Null where points grow without a cap. */
  maximum: Figure | null;
  /** The tier in the regulation's words, or why there is none. */
  tier: string;
  clause: string;
  quote: string;
  /** What the next tier would need, or null at the top. */
  next: string | null;
  /** Notes: a cap that applied, a decision that stands behind, a blank fact. */
  notes: string[];
};

export type Explanation = {
  application: ApplicationChoice;
  total: Figure | null;
  maximum: Figure | null;
  place: string | null;
  criteria: CriterionExplanation[];
  problems: Problem[];
};

export type BallotState = 'left' | 'begun' | 'done' | 'recused';

export type BallotListItem = { application: string; name: string; nomination: string; state: BallotState };

export type BallotScale = {
  criterion: string;
  number: string;
  title: string;
  from: number;
  to: number;
  step: number;
  bands: { from: number; to: number; words: string }[];
  /** Marks above this need the tick. */
  cap: { above: number; unless: string } | null;
  clause: string;
  quote: string;
  /** Why no mark can be given yet (facts that decide the range are blank), or null. */
  waits: string | null;
};

export type BallotForm = {
  application: string;
  name: string;
  nomination: string;
  /** Facts of the application with their points, read only. */
  facts: { title: string; raw: string; points: string }[];
  scales: BallotScale[];
  marks: { criterion: string; mark: number | null; confirmed: boolean }[];
  comment: string;
  recusal: string | null;
  state: BallotState;
  /** Cells of the row that hold no mark of the scale; they count as blank, and a save replaces them. */
  problems: Problem[];
  /** Changes with every save; a save on an older one is refused, so that nothing is overwritten unseen. */
  version: string;
};

export type BallotDraft = {
  application: string;
  marks: { criterion: string; mark: number | null; confirmed: boolean }[];
  comment: string;
  recusal: string | null;
  version: string;
};

export type Refused = { kind: 'refused'; problems: Problem[] };

/** The row changed on the tab after the form had read it; nothing was written. `current` is what stands there now. */
export type Conflict = { kind: 'conflict'; current: BallotForm };

export type ExportTable = { name: string; header: string[]; rows: (string | number | null)[][] };

export type ExportFile = {
  fileName: string;
  tables: ExportTable[];
  /** What the reader must know before believing the file: rules not applied, tabs that are older. */
  notes: string[];
};

export type Offer = { value: string; title: string };

/** One award that a workbook can be made of, in plain words. */
export type SetupPreset = {
  key: string;
  title: string;
  document: string;
  timeZone: string;
  /** The organiser writes title, year and nominations. */
  isEmpty: boolean;
  /** What it is, a sentence each. */
  sentences: string[];
  nominations: { key: string; title: string; about: string[]; winners: number; prizes: string }[];
  /** Questions that must be confirmed before the jury starts. */
  blocking: { id: string; question: string }[];
};

export type SetupForm = {
  /** The award that the workbook holds already, and whether its making was broken off. */
  there: { title: string; unfinished: boolean } | null;
  presets: SetupPreset[];
  timeZones: Offer[];
  factsBy: Offer[];
  languages: Offer[];
  /** What the form begins with. */
  chosen: { language: string; year: number };
};

export type SetupOrder = {
  preset: string;
  /** Title, year and document count for the empty award alone. */
  title: string;
  year: number;
  document: string;
  timeZone: string;
  factsBy: string;
  language: string;
  /** Of the preset by key; a new one has the key "". */
  nominations: { key: string; title: string; winners: number; prizes: string }[];
};

export type DecisionItem = {
  id: string;
  question: string;
  clause: string;
  quote: string;
  touches: string;
  blocking: boolean;
  readings: { key: string; letter: string; words: string; isDefault: boolean; asPrinted: boolean }[];
  /** The reading somebody has chosen; null while the default stands. */
  chosen: string | null;
  who: string;
  when: string;
  reason: string;
  /** Changes with every change of the row. */
  version: string;
};

export type DecisionsForm = {
  items: DecisionItem[];
  /** Ballots in which something has been given. */
  begun: number;
  /** Changes of the rules on the tabs that are not applied yet, as sentences. */
  pending: string[];
};

export type DecisionDraft = {
  id: string;
  reading: string;
  reason: string;
  version: string;
  /** The token of the question that the person has said yes to. */
  agreed: string | null;
};

/** Whose points change; shown before a change of the rules is carried out. */
export type RuleQuestion = {
  kind: 'asks';
  token: string;
  summary: string;
  changes: { application: string; name: string; nomination: string; before: string; after: string; decisive: boolean }[];
  more: number;
  /** What else is applied with it. */
  also: string[];
};

export type ImportNomination = { key: string; title: string; /** The number and the clause that a next criterion would have. */ printed: string; clause: string };

/** A pasted cell, and whose criterion it becomes. */
export type ImportDraft = {
  nomination: string;
  printed: string;
  title: string;
  /** «раздел · номер». */
  clause: string;
  cell: string;
  /** The condition of each tier as the person leaves it; null: as recognised. */
  conditions: string[] | null;
  /** The token of the question that the person has said yes to. */
  agreed: string | null;
};

export type ImportPreview = {
  /** What it was taken for («по числу»), or null when nothing was recognised. */
  kind: string | null;
  maximum: string | null;
  tiers: { points: string; condition: string; quote: string; /** What is wrong with the condition, or "". */ wrong: string }[];
  /** What is said of a scale or of points per unit. */
  lines: string[];
  newFacts: string[];
  /** Places of the pasted text, from 0, with what to look at there. */
  doubts: { from: number; length: number; words: string; sentence: string; isError: boolean }[];
  /** Names that conditions may use. */
  facts: string[];
};

export type ProtocolColumn = { title: string; align: 'left' | 'right' | 'center'; /** Share of the width, percent. */ width: number };

/** A part of the protocol, in the order of reading. Plain text alone: what an applicant wrote stays text. */
export type ProtocolBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'subheading'; text: string }
  | { kind: 'paragraph'; text: string; look: 'plain' | 'soft' | 'attention' }
  | { kind: 'pairs'; rows: { name: string; value: string }[] }
  | { kind: 'table'; columns: ProtocolColumn[]; rows: { cells: string[]; strong: boolean }[] }
  | { kind: 'list'; items: string[] }
  | { kind: 'signatures'; lines: { role: string; name: string }[] }
  | { kind: 'newPage' };

/** The protocol of the sitting, ready to be laid out on paper. */
export type ProtocolDocument = {
  language: string;
  fileName: string;
  /** «ПРОТОКОЛ № 3». */
  title: string;
  subtitle: string;
  award: string;
  basis: string;
  /** What is lacking before it may be signed; then it is a draft. */
  draft: { mark: string; note: string; missing: string[] } | null;
  blocks: ProtocolBlock[];
  footer: string;
};

export interface Api {
  /** Words of the forms in the person's language, by key. */
  formWords(form: string): Record<string, string>;
  /** The applications, and the one under the cursor if any. */
  whyOpen(): { applications: ApplicationChoice[]; current: string | null };
  /** The application under the cursor, for a form that follows it. */
  whyCurrent(): string | null;
  whyExplain(application: string): Explanation;
  ballotsOpen(): { juror: string; ballots: BallotListItem[]; current: string | null };
  ballotLoad(application: string): BallotForm;
  ballotSave(draft: BallotDraft): { kind: 'saved'; state: BallotState; version: string } | Conflict | Refused;
  /** The final ranking of every nomination, or the version for publication: name, nomination and place only. */
  exportRanking(version: 'full' | 'publication'): ExportFile;
  /** The protocol of the sitting, counted from what stands on the tabs now. */
  protocolOpen(): ProtocolDocument;
  /** The awards to choose from, and the one that is there already. */
  setupOpen(): SetupForm;
  /** Makes the workbook. `mend` are sentences on what was answered wrongly; then nothing was made. */
  setupCreate(order: SetupOrder): { kind: 'made'; message: string } | { kind: 'mend'; sentences: string[] };
  /** The share done of the workbook that this person's form is making, from 0 to 1; null when it is making none. */
  setupProgress(): number | null;
  /** The register, the decisions that hold up the jury first. */
  decisionsOpen(): DecisionsForm;
  decisionSave(draft: DecisionDraft): { kind: 'saved'; form: DecisionsForm; message: string } | RuleQuestion | { kind: 'conflict'; form: DecisionsForm };
  importOpen(): { nominations: ImportNomination[] };
  /** What a pasted cell is taken for; nothing is written. */
  importRead(draft: ImportDraft): ImportPreview;
  /** Writes the criterion; `mend`: nothing was written, the preview says what is wrong. */
  importSave(draft: ImportDraft): { kind: 'saved'; message: string } | { kind: 'mend'; sentences: string[]; preview: ImportPreview } | RuleQuestion;
}
