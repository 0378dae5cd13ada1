/** The door's page: gives the secret of a personal link to the server and goes in. The secret leaves the address at once. */

const PARTS = ['opening', 'closed', 'often', 'another'] as const;

function show(id: (typeof PARTS)[number]): void {
  for (const part of PARTS) {
    const found = document.getElementById(part);
    if (found !== null) found.hidden = part !== id;
  }
}

async function enter(secret: string, change: boolean): Promise<void> {
  show('opening');
  const headers: Record<string, string> = change ? { 'X-Desk-Change': 'yes' } : {};
  const answer = await fetch('/enter', { method: 'POST', body: secret, headers }).catch(() => undefined);
  if (answer?.ok === true) location.replace('/');
  else if (answer?.status === 409) askWho((await answer.json()) as Names, secret);
  else show(answer?.status === 429 ? 'often' : 'closed');
}

interface Names {
  /** Who is in by this browser. */
  readonly inside: string;
  /** Whose the link is. */
  readonly link: string;
}

/** The link is another person's than who is in. */
function askWho(names: Names, secret: string): void {
  for (const which of ['inside', 'link'] as const) {
    for (const place of document.getElementsByClassName(which)) place.textContent = names[which];
  }
  document.getElementById('change')?.addEventListener('click', () => void enter(secret, true), { once: true });
  document.getElementById('stay')?.addEventListener('click', () => location.replace('/'), { once: true });
  show('another');
}

function knock(): void {
  const secret = location.hash.slice(1);
  if (secret === '') return;
  history.replaceState(null, '', location.pathname);
  void enter(secret, false);
}

addEventListener('hashchange', knock);
knock();
