/** Who works on the sample of «Добро на Дону»: an organiser, a secretary and seven jurors. */
import type { Leaning } from './ballots';
import type { SamplePerson } from './sample';

const jurorRow = (email: string, name: string, leaning: number, ...nominations: readonly string[]): SamplePerson & Leaning => ({
  email: `${email}@komissia.example`,
  name,
  role: 'juror',
  nominations,
  leaning,
});

/** The commission; every nomination has four or five of its members. */
export const jury = (): readonly (SamplePerson & Leaning)[] => [
  jurorRow('sokolova', 'Соколова Елена Викторовна', 0.1, 'volunteer', 'organiser', 'youth'),
  jurorRow('gorin', 'Горин Павел Андреевич', -0.9, 'volunteer', 'organiser', 'mission'),
  jurorRow('mazurova', 'Мазурова Ирина Юрьевна', 0.7, 'volunteer', 'youth', 'entrepreneur'),
  jurorRow('tikhonov', 'Тихонов Дмитрий Олегович', 0, 'volunteer', 'organiser', 'mission'),
  jurorRow('bagdasarova', 'Багдасарова Нина Сергеевна', -0.3, 'volunteer', 'youth', 'entrepreneur'),
  jurorRow('lukin', 'Лукин Артём Игоревич', 0.4, 'organiser', 'youth', 'entrepreneur', 'mission'),
  jurorRow('pavlenko', 'Павленко Ольга Николаевна', -0.1, 'organiser', 'youth', 'entrepreneur', 'mission'),
];

/** Everybody, as on «Жюри». */
export const people = (): readonly SamplePerson[] => [
  { email: 'organizator@komissia.example', name: 'Ветрова Анна Михайловна', role: 'organiser', nominations: [] },
  { email: 'sekretar@komissia.example', name: 'Рудь Максим Евгеньевич', role: 'secretary', nominations: [] },
  ...jury().map(({ email, name, role, nominations }) => ({ email, name, role, nominations })),
];
