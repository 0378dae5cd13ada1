/** What the organiser has answered so far, and the order that goes to the server. */
import type { SetupForm, SetupOrder, SetupPreset } from '../../addon/api';

/** Winners and prizes of a nomination as they stand in their fields. */
export interface NominationAnswer {
  readonly key: string;
  readonly title: string;
  winners: string;
  prizes: string;
}

export interface Answers {
  title: string;
  year: string;
  document: string;
  timeZone: string;
  factsBy: string;
  language: string;
  nominations: NominationAnswer[];
  /** New nominations, one a line, and what each of them gets. */
  names: string;
  winners: string;
  prizes: string;
}

/** The answers that a preset begins with; what is common to all awards is kept from the preset chosen before. */
export function answersFor(preset: SetupPreset, form: SetupForm, before?: Answers): Answers {
  return {
    title: before?.title ?? '',
    year: before?.year ?? String(form.chosen.year),
    document: before?.document ?? '',
    timeZone: preset.timeZone,
    factsBy: before?.factsBy ?? form.factsBy[0]?.value ?? '',
    language: before?.language ?? form.chosen.language,
    nominations: preset.nominations.map(({ key, title, winners, prizes }) => ({ key, title, winners: String(winners), prizes })),
    names: before?.names ?? '',
    winners: before?.winners ?? '1',
    prizes: before?.prizes ?? '',
  };
}

/** A count as typed; what is no number becomes −1, which the server refuses with its sentence. */
const count = (text: string): number => (/^\s*\d{1,6}\s*$/.test(text) ? Number(text) : -1);

/** The order as the server takes it. */
export function orderOf(preset: SetupPreset, answers: Answers): SetupOrder {
  const lines = answers.names.split('\n').map((line) => line.trim());
  return {
    preset: preset.key,
    title: answers.title,
    year: count(answers.year),
    document: answers.document,
    timeZone: answers.timeZone,
    factsBy: answers.factsBy,
    language: answers.language,
    nominations: preset.isEmpty
      ? lines.filter((title) => title !== '').map((title) => ({ key: '', title, winners: count(answers.winners), prizes: answers.prizes }))
      : answers.nominations.map(({ key, title, winners, prizes }) => ({ key, title, winners: count(winners), prizes })),
  };
}
