/** What a person is told who may not edit a range: why, and whose it is; and the question of a range that only warns. */
import { protectedWords, viewerWords } from '../kernel/refusal-words';
import type { Language, Sentences } from '../words/sentences';
import { ask } from './ask';
import type { Guarded } from './guard';
import { toast } from './toasts';

/** The guard's two ways to speak; the guard itself is asked for when it speaks. */
export function refusalNotices(guarded: () => Guarded, sentences: Sentences, language: Language): Pick<Guarded, 'refused' | 'warn'> {
  return {
    refused: (refusal, protection) => {
      if (refusal === 'viewer') {
        toast('', viewerWords(language), 6, 'warning');
        return;
      }
      const { people } = guarded();
      const names = protection?.editors.map((email) => people.find((one) => one.email === email)?.name ?? email) ?? [];
      const owner = people.find((one) => one.role === 'owner');
      if (owner !== undefined && !names.includes(owner.name)) names.unshift(owner.name);
      const lines = [protectedWords(language)];
      if (protection !== undefined && protection.description !== '') lines.push(sentences.protection(protection.description));
      if (names.length > 0) lines.push(sentences.editorsOf(names.join(', ')));
      toast(sentences.protectedTitle, lines.join('\n'), 9, 'warning');
    },
    warn: (protection, again) => {
      const message = protection.description === '' ? sentences.warningQuestion : `${sentences.warningQuestion}\n${sentences.protection(protection.description)}`;
      void ask({ kind: 'alert', title: sentences.protectedTitle, message, buttons: 'OK_CANCEL' }, sentences).reply.then(({ button }) => {
        if (button !== 'OK') return;
        guarded().confirmed.add(protection.id);
        again();
      });
    },
  };
}
