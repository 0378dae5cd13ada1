/** What a sample is: plain data, with cells as a person would have typed them. Types alone. */
import type { CellValue } from '../../award/facts';
import type { Award } from '../../award/model';

export interface SamplePerson {
  /** Lower case. */
  readonly email: string;
  readonly name: string;
  readonly role: 'organiser' | 'secretary' | 'juror';
  /** Keys of the nominations that a juror judges; empty for the others. */
  readonly nominations: readonly string[];
}

export interface SampleApplication {
  /** A random code, never the name. */
  readonly id: string;
  /** Key of the nomination. */
  readonly nomination: string;
  readonly name: string;
  /** Code of the person or organisation that would be paid; prizes of one code are taxed together. */
  readonly person: string;
  /** Day of filing, "2024-08-23", within the window. */
  readonly filed: string;
  /** Where the municipal stage was passed; absent where the award has none. */
  readonly locality?: string;
  /** By the name of the fact; one that is absent is a blank cell. */
  readonly facts: Readonly<Record<string, CellValue>>;
}

/** A juror's row. A ballot not handed in has no row at all. */
export interface SampleBallot {
  readonly application: string;
  /** E-mail. */
  readonly juror: string;
  /** By the key of the criterion; one that is absent is a blank cell. */
  readonly marks: Readonly<Record<string, CellValue>>;
  /** Keys of the criteria whose condition (publication of the video) is ticked. */
  readonly confirmed: readonly string[];
  /** Empty for none. */
  readonly comment: string;
  /** The reason of a juror who stands aside; such a row has no marks. */
  readonly recusal?: string;
}

export interface Sample {
  readonly award: Award;
  readonly people: readonly SamplePerson[];
  readonly applications: readonly SampleApplication[];
  readonly ballots: readonly SampleBallot[];
}
