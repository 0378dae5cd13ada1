/** Short messages at the bottom right that leave by themselves. */
import { element, place } from './elements';

/** Shows a message for so many seconds; 0 or less keeps it until it is closed. */
export function toast(title: string, message: string, seconds: number, kind: 'plain' | 'warning' = 'plain'): void {
  const shown = element(
    'div',
    { class: `desk-toast ${kind}` },
    element('div', { class: 'desk-toast-text' }, ...(title === '' ? [] : [element('strong', {}, title)]), element('span', {}, message)),
    element('button', { type: 'button', class: 'desk-cross', 'aria-label': document.documentElement.lang === 'ru' ? 'Закрыть' : 'Close', click: () => shown.remove() }, '×'),
  );
  const area = place('toasts');
  // The same sentence twice at once tells nothing new.
  for (const earlier of area.querySelectorAll('.desk-toast')) if (earlier.textContent === shown.textContent) earlier.remove();
  // One refusal at a time: the one before is read or past.
  if (kind === 'warning') for (const earlier of area.querySelectorAll('.desk-toast.warning')) earlier.remove();
  area.append(shown);
  if (seconds > 0) setTimeout(() => shown.remove(), seconds * 1000);
}
