/**
 * The final of «Неравнодушный гражданин 2020»: six nominations, a finalist from each locality at most, nine jurors, all
 * ballots in, no ties, and 18 winners who are 18 different people.
 */
import { neravnodushnyGrazhdanin } from '../../award/presets/neravnodushny/award';
import { localities } from '../../award/presets/neravnodushny/clauses';
import { ballot } from './ballots';
import type { Leaning } from './ballots';
import { code, personName, unlike } from './names';
import { seeded } from './random';
import type { Random } from './random';
import { nominationOf, reckoned } from './reckoning';
import type { Sample, SampleApplication, SampleBallot, SamplePerson } from './sample';

const JURY: readonly (readonly [email: string, name: string, leaning: number])[] = [
  ['demchenko', 'Демченко Игорь Петрович', 0.2],
  ['kalinina', 'Калинина Светлана Юрьевна', -0.4],
  ['vorontsov', 'Воронцов Михаил Алексеевич', 0],
  ['shin', 'Шин Виктория Ивановна', 0.6],
  ['barsukov', 'Барсуков Олег Дмитриевич', -0.8],
  ['gorlova', 'Горлова Тамара Павловна', 0.3],
  ['nechaev', 'Нечаев Роман Сергеевич', 0.1],
  ['zaitseva', 'Зайцева Марина Олеговна', -0.2],
  ['petrenko', 'Петренко Андрей Викторович', 0.5],
];

/** Finalists of each nomination: seven localities, and not every one had an applicant. */
const FINALISTS = [7, 7, 6, 7, 5, 6] as const;
const DRAWS = 500;

/** The ballots of one nomination, drawn again until no two totals are equal. */
function withoutTies(sample: Omit<Sample, 'ballots'>, key: string, random: Random): readonly SampleBallot[] {
  const scales = nominationOf(sample.award, key).criteria.flatMap(({ criterion }) => (criterion.kind === 'scale' ? [criterion] : []));
  const finalists = sample.applications.filter(({ nomination }) => nomination === key);
  const jurors: readonly Leaning[] = JURY.map(([email, , leaning]) => ({ email: emailOf(email), leaning }));
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const ballots = finalists.flatMap(({ id }) => {
      const judged = { application: id, strength: 0.35 + 0.6 * random.next(), published: true };
      return jurors.map((juror) => ballot(random, judged, juror, scales));
    });
    if (reckoned({ ...sample, ballots }, key).ties.length === 0) return ballots;
  }
  throw new RangeError(`Every draw of ${key} had a tie`);
}

const emailOf = (name: string): string => `${name}@jury.example`;

/** The final; the same seed gives the same sample. */
export function sampleNeravnodushnyGrazhdanin({ seed = 2020 }: { readonly seed?: number } = {}): Sample {
  const award = neravnodushnyGrazhdanin();
  const random = seeded(seed);
  const main = award.nominations.filter(({ decidedBy }) => decidedBy === undefined);
  const people: readonly SamplePerson[] = [
    { email: emailOf('orgkomitet'), name: 'Костенко Валерия Витальевна', role: 'organiser', nominations: [] },
    { email: emailOf('sekretar'), name: 'Ли Наталья Геннадьевна', role: 'secretary', nominations: [] },
    ...JURY.map(([email, name]): SamplePerson => ({ email: emailOf(email), name, role: 'juror', nominations: main.map(({ key }) => key) })),
  ];
  const ids = new Set<string>();
  const names = new Set(people.map(({ name }) => name));
  const applications = main.flatMap(({ key }, index) =>
    random
      .shuffled(localities())
      .slice(0, FINALISTS[index])
      .map(({ ru }): SampleApplication => ({
        id: unlike(ids, () => code(random)),
        nomination: key,
        name: unlike(names, () => personName(random)),
        person: unlike(ids, () => code(random)),
        filed: `2020-02-${String(random.whole(1, 29)).padStart(2, '0')}`,
        locality: ru,
        facts: {},
      })),
  );
  const sample = { award, people, applications };
  return { ...sample, ballots: main.flatMap(({ key }) => withoutTies(sample, key, random)) };
}
