/** A juror's ballot form: the list and one application at a time. What is typed stays until it lies on the tab. */
import type { BallotDraft, BallotForm, BallotListItem } from '../../addon/api';
import type { BallotWords } from '../../text/forms/ballot';
import '../kit/kit.css';
import './page.css';
import { byId, show } from '../kit/element';
import { loadInto, openForm } from '../kit/form';
import { reason, server } from '../kit/server';
import { ballotCard } from './card';
import type { Card } from './card';
import { draftOf, isChanged, nextLeft, savedForm } from './draft';
import type { ListFilter } from './draft';
import { ballotList } from './list';

interface Opened {
  readonly juror: string;
  readonly ballots: readonly BallotListItem[];
  readonly current: string | null;
}

openForm('ballot', () => server.ballotsOpen(), begin);

function begin(words: BallotWords, opened: Opened): void {
  const stage = byId('stage');
  let ballots = [...opened.ballots];
  let filter: ListFilter = 'left';
  let query = '';
  /** Changes that are not on the tab yet, by application; they outlive every switch and every error. */
  const drafts = new Map<string, BallotDraft>();
  let opening = '';

  const showList = (): void => {
    opening = '';
    show(
      stage,
      ballotList({
        words,
        juror: opened.juror,
        ballots,
        unsaved: new Set(drafts.keys()),
        filter,
        query,
        onView: (chosen, typed) => {
          filter = chosen;
          query = typed;
        },
        onOpen: open,
      }),
    );
  };

  const open = (application: string): void => {
    opening = application;
    loadInto(
      stage,
      words,
      () => server.ballotLoad(application),
      (form) => {
        // Somebody quicker than the server has gone elsewhere meanwhile.
        if (opening === application) showCard(form);
      },
    );
  };

  const showCard = (loaded: BallotForm): void => {
    let form = loaded;
    const { application } = form;
    const card: Card = ballotCard({
      words,
      form,
      draft: drafts.get(application) ?? draftOf(form),
      onBack: showList,
      onChange: (draft) => {
        if (isChanged(draft, form)) drafts.set(application, draft);
        else drafts.delete(application);
      },
      onSave: (draft, goOn) => {
        card.saving();
        server.ballotSave(draft).then(
          (outcome) => {
            if (outcome.kind === 'refused') card.refused(outcome.problems);
            else if (outcome.kind === 'conflict') {
              card.conflict(outcome.current, () => take(outcome.current), () => keep(outcome.current));
            } else {
              form = savedForm(form, draft, outcome.state, outcome.version);
              note(form, draft);
              card.saved(form);
              if (goOn && opening === application) goToNext(application);
            }
          },
          (error: unknown) => card.failed(reason(error) || words.lostConnection, () => card.root.querySelector<HTMLElement>('button.main')?.click()),
        );
      },
    });
    /** The saved row is on the tab; what was typed while it was being saved is newer and stays a draft. */
    const note = (saved: BallotForm, sent: BallotDraft): void => {
      const kept = drafts.get(application);
      if (kept === undefined || kept === sent || !isChanged(kept, saved)) drafts.delete(application);
      else drafts.set(application, { ...kept, version: saved.version });
      ballots = ballots.map((ballot) => (ballot.application === application ? { ...ballot, state: saved.state } : ballot));
    };
    const take = (current: BallotForm): void => {
      drafts.delete(application);
      showCard(current);
    };
    const keep = (current: BallotForm): void => {
      const kept = drafts.get(application);
      if (kept !== undefined) drafts.set(application, { ...kept, version: current.version });
      showCard(current);
    };
    show(stage, card.root);
    window.scrollTo(0, 0);
    (card.root.querySelector<HTMLElement>('fieldset input:checked') ?? card.root.querySelector<HTMLElement>('fieldset input'))?.focus({ preventScroll: true });
  };

  const goToNext = (application: string): void => {
    const next = nextLeft(ballots, application);
    if (next === undefined) showList();
    else open(next.application);
  };

  if (opened.current !== null && ballots.some((ballot) => ballot.application === opened.current)) open(opened.current);
  else showList();
}
