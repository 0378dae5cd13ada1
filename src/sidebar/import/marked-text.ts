/** The pasted text cut at what to look at: each place once, in order, with its numbers. */
import type { ImportPreview } from '../../addon/api';

type Doubt = ImportPreview['doubts'][number];

export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
  /** Numbers, from 1, of the remarks whose places end with this piece. */
  readonly remarks: readonly number[];
  readonly isError: boolean;
}

/** The text in pieces: concatenated they are the text again, whatever the places overlap. */
export function pieces(text: string, doubts: readonly Doubt[]): readonly Piece[] {
  const within = doubts.map(({ from, length, isError }) => ({ from: Math.max(0, from), to: Math.min(text.length, from + length), isError }));
  const cuts = [...new Set([0, text.length, ...within.flatMap(({ from, to }) => [from, to])])].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  return cuts.slice(1).map((to, index): Piece => {
    const from = cuts[index] ?? 0;
    const covering = within.flatMap((place, number) => (place.from <= from && place.to >= to ? [{ ...place, number: number + 1 }] : []));
    return { text: text.slice(from, to), isMarked: covering.length > 0, remarks: covering.filter((place) => place.to === to).map(({ number }) => number), isError: covering.some(({ isError }) => isError) };
  });
}
