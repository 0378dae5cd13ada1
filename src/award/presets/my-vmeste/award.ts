/** «#МЫВМЕСТЕ 2024»: tracks, types of entry and regions. The note prints no criteria, so nothing here is scored (MV-1). */
import { award, nomination, window, words } from '../../build';
import type { Award, Nomination, Window, Words } from '../../model';
import { decisions, DOCUMENT, FOREIGN_ONLY, internationalTrack, nationalTrack } from './decisions';

const season = (): readonly Window[] => [
  window('applications', '2024-03-01', '2024-12-31', nationalTrack('В 2024 году Премия проходит с марта по декабрь.')),
];

const NEW_TYPES = 'появилась возможность подать не только социальный проект, но также и общественно значимый поступок, практики меценатства и наставническую деятельность';
const PROGRAMMES = 'Муниципальные образования и субъекты России также примут участие в Премии #МЫВМЕСТЕ';

const unscored = (key: string, title: Words, shortTitle: Words, entrants: Nomination['entrants'], clause: Nomination['clause']): Nomination =>
  nomination({ key, title, shortTitle, clause, entrants, windows: season(), facts: [], criteria: [], winners: 1 });

const national = (): readonly Nomination[] => [
  unscored('project', words('Социальный проект', 'Social project'), words('Проект', 'Project'), 'project', nationalTrack(NEW_TYPES)),
  unscored('deed', words('Общественно значимый поступок', 'Socially significant deed'), words('Поступок', 'Deed'), 'person', nationalTrack(NEW_TYPES)),
  unscored('patronage', words('Практики меценатства', 'Patronage'), words('Меценатство', 'Patronage'), 'person', nationalTrack(NEW_TYPES)),
  unscored('mentoring', words('Наставническая деятельность', 'Mentoring'), words('Наставничество', 'Mentoring'), 'person', nationalTrack(NEW_TYPES)),
  unscored('municipality', words('Программы муниципальных образований', 'Programmes of municipalities'), words('Муниципалитеты', 'Municipalities'), 'organisation', nationalTrack(PROGRAMMES)),
  unscored('region', words('Программы субъектов России', 'Programmes of regions of Russia'), words('Субъекты', 'Regions'), 'organisation', nationalTrack(PROGRAMMES)),
];

/** Foreign entrants alone (MV-2), by region; the Americas are one region (MV-3). */
const REGIONS: readonly (readonly [key: string, ru: string, en: string, shortRu: string, shortEn: string])[] = [
  ['cis', 'СНГ', 'CIS', 'СНГ', 'CIS'],
  ['europe', 'Европа', 'Europe', 'Европа', 'Europe'],
  ['asia-pacific', 'Азиатско-тихоокеанский регион', 'Asia-Pacific', 'АТР', 'Asia-Pacific'],
  ['middle-east', 'Ближний Восток и Северная Африка', 'Middle East and North Africa', 'Ближний Восток', 'Middle East'],
  ['sub-saharan', 'Африка южнее Сахары', 'Sub-Saharan Africa', 'Африка', 'Sub-Saharan'],
  ['americas', 'Северная и Южная Америка', 'North and South America', 'Америка', 'Americas'],
];

const international = (): readonly Nomination[] =>
  REGIONS.map(([key, ru, en, shortRu, shortEn]) =>
    unscored(key, words(`We are together: ${ru}`, `We are together: ${en}`), words(shortRu, shortEn), 'organisation', internationalTrack(FOREIGN_ONLY)),
  );

export const myVmeste = (): Award =>
  award({
    key: 'my-vmeste-2024',
    title: words('#МЫВМЕСТЕ 2024', '#MYVMESTE 2024'),
    document: DOCUMENT,
    year: 2024,
    timeZone: 'Europe/Moscow',
    nominations: [...national(), ...international()],
    decisions: decisions(),
  });
