/** Words of the window with the protocol; what is on the paper itself comes ready from the server. */
import { bilingual } from '../language';
import { commonWords } from './common';

const own = bilingual(
  {
    title: 'Протокол',
    print: 'Напечатать',
    download: 'Скачать файл .html',
    draft: 'ПРОЕКТ: не хватает сведений',
    ready: 'готов к подписи',
  },
  {
    title: 'Protocol',
    print: 'Print',
    download: 'Download as .html',
    draft: 'DRAFT: something is missing',
    ready: 'ready to be signed',
  },
);

export const protocolFormWords = { ru: { ...commonWords.ru, ...own.ru }, en: { ...commonWords.en, ...own.en } };

export type ProtocolFormWords = (typeof protocolFormWords)['ru'];
