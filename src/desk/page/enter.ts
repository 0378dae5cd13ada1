/** The door's page: gives the secret of a personal link to the server and goes in. The secret leaves the address at once. */

function show(id: 'opening' | 'closed' | 'often'): void {
  for (const part of ['opening', 'closed', 'often']) {
    const found = document.getElementById(part);
    if (found !== null) found.hidden = part !== id;
  }
}

async function enter(): Promise<void> {
  const secret = location.hash.slice(1);
  if (secret === '') return;
  history.replaceState(null, '', location.pathname);
  show('opening');
  const answer = await fetch('/enter', { method: 'POST', body: secret }).catch(() => undefined);
  if (answer?.ok === true) location.replace('/');
  else show(answer?.status === 429 ? 'often' : 'closed');
}

addEventListener('hashchange', () => void enter());
void enter();
