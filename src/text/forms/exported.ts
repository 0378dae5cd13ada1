/** Words in the exported files. */
import { bilingual } from '../language';

export const exportedWords = bilingual(
  {
    full: (award: string) => `${award} — итоги`,
    publication: (award: string) => `${award} — для публикации`,
    preliminary: (name: string) => `${name} (предварительно)`,
    byDefault: (reading: string) => `${reading} (по умолчанию, никто не подтвердил)`,
  },
  {
    full: (award) => `${award} — results`,
    publication: (award) => `${award} — for publication`,
    preliminary: (name) => `${name} (preliminary)`,
    byDefault: (reading) => `${reading} (by default, nobody has confirmed it)`,
  },
);
