// The protocol as a file: every block laid out, a draft marked at its top, and nothing that an applicant wrote read as markup.
// The file must open anywhere: no address in it, no script.
import type { ProtocolDocument } from '../../src/addon/api';
import { protocolHtml } from '../../src/sidebar/protocol/file';

const EVIL = '<img src=x onerror="alert(1)">\'&amp;';

const protocol = (changes: Partial<ProtocolDocument> = {}): ProtocolDocument => ({
  language: 'ru',
  fileName: `Премия ${EVIL}`,
  title: 'ПРОТОКОЛ № 3',
  subtitle: 'заседания',
  award: 'Премия',
  basis: 'Основание: положение',
  draft: null,
  blocks: [
    { kind: 'pairs', rows: [{ name: 'Дата', value: EVIL }] },
    { kind: 'heading', text: '1. Состав' },
    { kind: 'subheading', text: `Номинация ${EVIL}` },
    { kind: 'paragraph', text: 'Кворум есть.', look: 'attention' },
    { kind: 'table', columns: [{ title: EVIL, align: 'right', width: 40 }, { title: 'Имя', align: 'left', width: 60 }], rows: [{ cells: ['1', EVIL], strong: true }] },
    { kind: 'list', items: [EVIL] },
    { kind: 'newPage' },
    { kind: 'signatures', lines: [{ role: 'Председатель', name: EVIL }] },
  ],
  footer: 'Премия · протокол',
  ...changes,
});

const html = protocolHtml(protocol());

test('text stays text, wherever it stands', () => {
  expect(html).not.toContain('<img');
  expect(html).not.toContain('onerror="');
  expect(html.split('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;amp;')).toHaveLength(8);
});

test('nothing is fetched and nothing runs', () => {
  expect(html).not.toMatch(/<script|https?:|url\(|@import/);
  expect(html).toContain("default-src 'none'");
});

test('figures stand to the right, winners in bold, columns as wide as asked', () => {
  expect(html).toContain('<col style="width:40%">');
  expect(html).toMatch(/<tr class="strong"><td class="right">1<\/td><td class="left">/);
});

test('a draft says so before anything else, with all that is missing; a finished protocol does not', () => {
  const draft = protocolHtml(protocol({ draft: { mark: 'ПРОЕКТ', note: 'Чего не хватает:', missing: ['дата', 'кворум'] } }));
  expect(draft.indexOf('ПРОЕКТ')).toBeLessThan(draft.indexOf('ПРОТОКОЛ № 3'));
  expect(draft).toContain('<li>дата</li><li>кворум</li>');
  expect(html).not.toContain('ПРОЕКТ');
});
