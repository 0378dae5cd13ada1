/** Errors as Apps Script throws them. */

/** An error that the script sees under the name "Exception". */
export class ScriptException extends Error {
  override readonly name = 'Exception';
}

/** Arguments that fit no signature of the method called. */
export class Mismatch extends Error {}

export function notEmulated(what: string): ScriptException {
  return new ScriptException(`not emulated: ${what}`);
}
