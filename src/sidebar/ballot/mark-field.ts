/** The field of one expert criterion: its scale in words, a row of marks for mouse and keyboard, the tick of a cap. */
import type { BallotScale } from '../../addon/api';
import type { BallotWords } from '../../text/forms/ballot';
import { element, show } from '../kit/element';
import { fill, shownNumber } from '../kit/words';
import { cappedTo, keyedMark, marksOf, typedMark } from './draft';

/** More marks than this do not fit a row of buttons; they are typed. */
const MOST_BUTTONS = 12;
/** More marks than this stand closer together. */
const FEW_BUTTONS = 7;

export interface MarkFieldSettings {
  readonly scale: BallotScale;
  readonly mark: number | null;
  readonly confirmed: boolean;
  readonly words: BallotWords;
  readonly onMark: (mark: number | null) => void;
  readonly onConfirm: (confirmed: boolean) => void;
}

export function markField(settings: MarkFieldSettings): HTMLFieldSetElement {
  const { scale, words } = settings;
  const number = (value: number): string => shownNumber(words.language, value);
  let mark = settings.mark;
  let confirmed = settings.confirmed;

  const given = element('span', { class: 'soft small', attributes: { 'aria-live': 'polite' } });
  const clear = element('button', { class: 'link small', attributes: { type: 'button', 'aria-label': words.clearMark + ': ' + scale.title } }, words.clearMark);
  const note = element('p', { class: 'note-of-cap', attributes: { role: 'status' } });
  const bands = scale.bands.map((band) => ({
    band,
    item: element(
      'li',
      {},
      element('b', {}, band.from === band.to ? number(band.from) : number(band.from) + '–' + number(band.to)),
      ' — ' + band.words,
    ),
  }));

  const reflect = (): void => {
    given.textContent = mark === null ? words.notMarked : '';
    clear.hidden = mark === null;
    const capped = cappedTo(scale, mark, confirmed);
    note.textContent = capped === null || mark === null ? '' : fill(words.capHolds, { mark: number(mark), above: number(capped) });
    for (const { band, item } of bands) item.className = mark !== null && mark >= band.from && mark <= band.to ? 'chosen' : '';
  };
  const choose = (chosen: number | null): void => {
    mark = chosen;
    reflect();
    settings.onMark(chosen);
  };

  const marks = marksOf(scale);
  const row =
    scale.waits !== null ? element('p', { class: 'box small' }, scale.waits) : marks.length <= MOST_BUTTONS ? buttonRow(scale, marks, mark, words, clear, choose) : typedRow(scale, mark, words, clear, choose);
  const range = fill(scale.step === 1 ? words.scale : words.scaleStep, { from: number(scale.from), to: number(scale.to), step: number(scale.step) });
  reflect();
  return element(
    'fieldset',
    { class: 'criterion', attributes: { 'data-criterion': scale.criterion } },
    element('legend', {}, element('h3', {}, scale.number + '. ' + scale.title)),
    element('div', { class: 'spread' }, element('span', { class: 'soft small' }, range), element('span', {}, given, clear)),
    row,
    bands.length > 0 && element('ul', { class: 'bands small' }, ...bands.map(({ item }) => item)),
    scale.cap !== null && element('p', { class: 'small rule' }, fill(words.capRule, { above: number(scale.cap.above), unless: scale.cap.unless })),
    scale.cap !== null &&
      element(
        'label',
        { class: 'tick' },
        element('input', {
          attributes: { type: 'checkbox', checked: confirmed },
          on: {
            change: (event) => {
              confirmed = (event.target as HTMLInputElement).checked;
              reflect();
              settings.onConfirm(confirmed);
            },
          },
        }),
        words.capTick,
      ),
    note,
    scale.quote !== '' &&
      element(
        'details',
        { class: 'small' },
        element('summary', {}, words.quote + ': ' + scale.clause),
        element('blockquote', {}, scale.quote),
      ),
  );
}

/** Radio buttons in a row: arrows as the browser does it, digits choose, Delete takes the mark away. */
function buttonRow(
  scale: BallotScale,
  marks: readonly number[],
  mark: number | null,
  words: BallotWords,
  clear: HTMLButtonElement,
  choose: (mark: number | null) => void,
): HTMLElement {
  let typed = '';
  const radios = marks.map((value) =>
    element('input', {
      class: 'hidden',
      attributes: { type: 'radio', name: 'mark ' + scale.criterion, value, checked: value === mark, 'aria-label': shownNumber(words.language, value) },
      on: { change: () => choose(value) },
    }),
  );
  const take = (value: number | null, focus: boolean): void => {
    for (const radio of radios) {
      radio.checked = value !== null && Number(radio.value) === value;
      if (radio.checked && focus) radio.focus();
    }
    choose(value);
  };
  clear.addEventListener('click', () => {
    take(null, false);
    radios[0]?.focus();
  });
  return element(
    'div',
    {
      class: marks.length > FEW_BUTTONS ? 'marks many' : 'marks',
      attributes: { role: 'radiogroup', 'aria-label': scale.title },
      on: {
        focusout: () => {
          typed = '';
        },
        keydown: (event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          if (event.key === 'Delete' || event.key === 'Backspace') {
            event.preventDefault();
            typed = '';
            take(null, false);
          } else if (/^\d$/.test(event.key)) {
            const keyed = keyedMark(marks, typed, event.key);
            if (keyed === undefined) return;
            event.preventDefault();
            take(keyed.mark, true);
            typed = keyed.typed;
          } else {
            typed = '';
          }
        },
      },
    },
    ...radios.map((radio, index) =>
      element('label', { class: 'mark' }, radio, element('span', { attributes: { 'aria-hidden': 'true' } }, shownNumber(words.language, marks[index] ?? 0))),
    ),
  );
}

/** A field for a long scale. What the scale does not allow is said at once and is no mark. */
function typedRow(
  scale: BallotScale,
  mark: number | null,
  words: BallotWords,
  clear: HTMLButtonElement,
  choose: (mark: number | null) => void,
): HTMLElement {
  const number = (value: number): string => shownNumber(words.language, value);
  const wrong = element('p', { class: 'wrong small', attributes: { role: 'status' } });
  const field = element('input', {
    class: 'typed',
    attributes: { type: 'text', inputmode: 'decimal', value: mark === null ? '' : number(mark), 'aria-label': scale.title },
    on: {
      input: () => {
        const value = typedMark(scale, field.value);
        field.setAttribute('aria-invalid', String(value === undefined));
        const sentence = fill(words.wrongMark, { from: number(scale.from), to: number(scale.to), step: number(scale.step) });
        show(wrong, value === undefined ? sentence : '');
        choose(value ?? null);
      },
    },
  });
  clear.addEventListener('click', () => {
    field.value = '';
    field.dispatchEvent(new Event('input'));
    field.focus();
  });
  return element('div', { class: 'typed-mark' }, field, wrong);
}
