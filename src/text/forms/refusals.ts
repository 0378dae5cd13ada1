/** Why a form does not do what it is asked, in words. */
import { bilingual } from '../language';

export const formRefusals = bilingual(
  {
    unknownForm: (form: string) => `Нет формы «${form}».`,
    unknownUser: 'Google не сообщает, кто вы. Войдите в тот аккаунт, чей адрес стоит на листе «Жюри», и откройте форму из меню.',
    notListed: (email: string) => `Вас (${email}) нет на листе «Жюри». Попросите секретаря внести ваш адрес.`,
    notJuror: (email: string) => `Бюллетени заполняет жюри, а ${email} на листе «Жюри» — не член жюри.`,
    notOfficer: 'Выгружать итоги могут организатор и секретарь.',
    notOrganiser: 'Решения и правила меняет организатор.',
    noDecision: (id: string) => `На листе «Решения» нет решения ${id}. Обновите форму.`,
    noApplication: (code: string) => `На листе «Заявки» нет заявки ${code}. Обновите форму.`,
    noBallot: (code: string) => `У вас нет бюллетеня на заявку ${code}: попросите секретаря раздать бюллетени.`,
    badRequest: 'Форма прислала не то, чего от неё ждут. Закройте её и откройте снова.',
    busy: 'Таблицу сейчас меняет кто-то другой. Подождите немного и повторите: ваши изменения остались в форме.',
    recusalReason: 'Напишите причину самоотвода.',
    tooLong: (limit: number) => `Текст длиннее ${limit} знаков: сократите его.`,
    noResults: 'В книге пока нет ни одной заявки: выгружать нечего.',
    markRefused: (criterion: string, mark: string, expected: string) => `Критерий ${criterion}: оценка ${mark} не подходит, нужно: ${expected}.`,
    markWaits: (criterion: string) => `Критерий ${criterion}: оценить пока нельзя, потому что не внесены показатели.`,
  },
  {
    unknownForm: (form) => `There is no form “${form}”.`,
    unknownUser: 'Google does not tell who you are. Sign in with the account whose address is on the tab “Jury” and open the form from the menu.',
    notListed: (email) => `You (${email}) are not on the tab “Jury”. Ask the secretary to add your address.`,
    notJuror: (email) => `Ballots are filled in by the jury, and ${email} is no juror on the tab “Jury”.`,
    notOfficer: 'The organiser and the secretary may export the results.',
    notOrganiser: 'Decisions and rules are changed by the organiser.',
    noDecision: (id) => `The tab “Decisions” has no decision ${id}. Reload the form.`,
    noApplication: (code) => `The tab “Applications” has no application ${code}. Reload the form.`,
    noBallot: (code) => `You have no ballot for the application ${code}: ask the secretary to hand out ballots.`,
    badRequest: 'The form has sent something unexpected. Close it and open it again.',
    busy: 'Somebody else is changing the spreadsheet. Wait a little and try again: your changes are still in the form.',
    recusalReason: 'Write the reason of the recusal.',
    tooLong: (limit) => `The text is longer than ${limit} characters: shorten it.`,
    noResults: 'The workbook has no application yet: there is nothing to export.',
    markRefused: (criterion, mark, expected) => `Criterion ${criterion}: the mark ${mark} does not fit, expected: ${expected}.`,
    markWaits: (criterion) => `Criterion ${criterion}: it cannot be marked yet, because facts are not entered.`,
  },
);

export type FormRefusals = (typeof formRefusals)['ru'];
