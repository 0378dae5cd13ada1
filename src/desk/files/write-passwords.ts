/** Passwords of protected sheets in the form of older programs, which the writing library does not know: without them anybody could open the sheet. */
import { editZip } from '@cj-tech-master/excelts/archive';
import { PackageParts } from './package-parts';
import { listZip } from './package-zip';
import { sheetParts } from './sheet-parts';

/** The package with the passwords, by the names of their tabs, on those that are still protected. */
export async function withPasswords(bytes: Uint8Array, passwords: ReadonlyMap<string, string>): Promise<Uint8Array> {
  if (passwords.size === 0) return bytes;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new PackageParts(view, listZip(view) ?? []);
  const sheets = sheetParts(parts);
  const editor = await editZip(bytes);
  for (const [tab, password] of passwords) {
    const sheet = sheets.get(tab);
    const text = sheet === undefined ? undefined : parts.text(sheet);
    if (sheet !== undefined && text !== undefined) editor.set(sheet, new TextEncoder().encode(text.replace(/<sheetProtection(?![^>]*\spassword=)/, `<sheetProtection password="${password}"`)));
  }
  return editor.bytes();
}
