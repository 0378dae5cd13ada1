/** Descriptions of protections: whose a range is, and why a cell does not take what is typed. */
import { bilingual } from './language';

export const protectionText = bilingual(
  {
    tab: (title: string) => `Лист «${title}»: меняют организатор и секретарь`,
    ballots: (name: string, email: string) => `Бюллетени: ${name} <${email}>`,
    ballotsMark: 'Бюллетени: ',
  },
  {
    tab: (title) => `Tab “${title}”: for the organiser and the secretary`,
    ballots: (name, email) => `Ballots: ${name} <${email}>`,
    ballotsMark: 'Ballots: ',
  },
);
