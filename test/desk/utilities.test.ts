// Utilities and blobs: patterns of Java's SimpleDateFormat both ways, encodings, compression, signatures, the older names.
// Each snippet is plain Apps Script and can be pasted into a project of a real sheet.
import { createVerify, generateKeyPairSync } from 'node:crypto';
import { returnedBy, thrownBy } from './script-desk';

test.each([
  // A year of weeks that begin on Sunday, the first being that of 1 January.
  ['2026-01-01', 'YYYY-ww', '2026-01'], ['2026-01-04', 'YYYY-ww', '2026-02'], ['2026-12-27', 'YYYY-ww', '2027-01'], ['2026-12-26', 'YYYY-ww', '2026-52'], ['2025-12-31', 'YY w', '26 1'],
  ['2026-11-01', 'W', '1'], ['2026-11-08', 'W', '2'], ['2026-11-21', 'W', '3'], ['2026-08-01', 'W', '1'], ['2026-08-02', 'W', '2'],
  ['2026-11-21', 'LLLL', 'November'],
])('%s as %s', (day, pattern, expected) => {
  expect(returnedBy(`return Utilities.formatDate(new Date('${day}T12:00:00Z'), 'UTC', '${pattern}')`)).toBe(expected);
});

test('zones by their letters where they have such', () => {
  expect(
    returnedBy(`const at = new Date(Date.UTC(2026, 6, 1)); return ['America/New_York', 'Europe/Moscow', 'GMT+3', 'GMT'].map((zone) => Utilities.formatDate(at, zone, 'z'))`),
  ).toEqual(['EDT', 'GMT+03:00', 'GMT+03:00', 'GMT']);
});

test('a Date that is none is refused in Google’s words, not with an error of the host', () => {
  expect(thrownBy(`Utilities.formatDate(new Date('x'), 'GMT', 'yyyy')`)).toBe('Invalid argument: date. Should be of type: Date');
});

test.each([
  ['12.05.2026', 'Europe/Moscow', 'dd.MM.yyyy', '2026-05-11T21:00:00.000Z'],
  ['12 May 2026, 9:05 PM', 'UTC', 'd MMMM yyyy, h:mm a', '2026-05-12T21:05:00.000Z'],
  ['2026-05-12T10:20:30.5+0300', 'UTC', "yyyy-MM-dd'T'HH:mm:ss.SZ", '2026-05-12T07:20:30.005Z'],
  ['20260512', 'UTC', 'yyyyMMdd', '2026-05-12T00:00:00.000Z'],
  ['5/3/99', 'America/New_York', 'M/d/yy', '1999-05-03T04:00:00.000Z'],
  ['5/3/26', 'UTC', 'M/d/yy', '2026-05-03T00:00:00.000Z'],
  ['32.01.2026', 'UTC', 'dd.MM.yyyy', '2026-02-01T00:00:00.000Z'],
  ['12:00 AM', 'UTC', 'hh:mm a', '1970-01-01T00:00:00.000Z'],
])('%s in %s read by %s', (text, zone, pattern, expected) => {
  expect(returnedBy(`return Utilities.parseDate('${text}', '${zone}', ${JSON.stringify(pattern)}).toISOString()`, { now: Date.UTC(2026, 10, 21) })).toBe(expected);
});

test('a text that does not fit its pattern', () => {
  expect(thrownBy(`Utilities.parseDate('вчера', 'GMT', 'dd.MM.yyyy')`)).toBe('Unparseable date: "вчера"');
});

test('bytes of other encodings, compressed and back', () => {
  expect(
    returnedBy(`const russian = Utilities.newBlob([0xcf, 0xf0, 0xe8], 'text/plain', 'x.txt'); const packed = Utilities.gzip(Utilities.newBlob('добро '.repeat(100), null, 'd.txt'), 'd.gz');
      return [russian.getDataAsString('windows-1251'), packed.getName(), packed.getBytes().length < 200, Utilities.ungzip(packed).getDataAsString().length, Utilities.ungzip(packed).getName(), russian.getAs('text/plain').getName()]`),
  ).toEqual(['При', 'd.gz', true, 600, 'd', 'x.txt']);
  expect(thrownBy(`Utilities.newBlob('x', 'text/plain').getAs('application/pdf')`)).toBe('not emulated: Blob.getAs(application/pdf)');
});

test('a signature that the public key confirms', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });
  const signature = returnedBy(`return Utilities.computeRsaSha256Signature('привет', ${JSON.stringify(privateKey)})`) as number[];
  expect(createVerify('RSA-SHA256').update('привет').verify(publicKey, Buffer.from(signature.map((byte) => byte & 255)))).toBe(true);
  expect(thrownBy(`Utilities.computeRsaSha1Signature('x', 'no key')`)).toBe('Invalid argument: key');
});

test('the older names', () => {
  expect(
    returnedBy(`return [Utilities.jsonParse('{"a":[1,null]}'), Utilities.jsonStringify({ b: 2 }), Session.getUser().getEmail(), Session.getTimeZone(),
      HtmlService.createHtmlOutput('<b>').appendUntrusted('<i>').asTemplate().evaluate().getContent()]`),
  ).toEqual([{ a: [1, null] }, '{"b":2}', 'owner@example.org', 'Europe/Moscow', '<b>&#60;i&#62;']);
});
