/** The server's functions as promises: a misspelt name or a wrong argument does not compile. */
import type { Api } from '../../addon/api';

/** What Google's page offers to a form: calls of the server, one handler for each outcome. */
interface ScriptRun {
  withSuccessHandler(done: (result: unknown) => void): ScriptRun;
  withFailureHandler(fail: (error: unknown) => void): ScriptRun;
}
/** The server's functions are members of the runner under their own names. */
type Named = Readonly<Record<string, ((...args: unknown[]) => void) | undefined>>;

declare const google: { readonly script: { readonly run: ScriptRun } };

/** Every function of the contract, its result in a promise. */
export type Server = { readonly [K in keyof Api]: (...args: Parameters<Api[K]>) => Promise<ReturnType<Api[K]>> };

/** Google puts the class of the error before its words in some cases; a person needs the words alone. */
const CLASS_OF_ERROR = /^(?:Error|Exception|ScriptError|Refusal):\s*/;

/** The words of what a failed call handed over. */
export function reason(error: unknown): string {
  const words = error instanceof Error ? error.message : typeof error === 'string' ? error : '';
  return words.replace(CLASS_OF_ERROR, '');
}

export const server = new Proxy({} as Server, {
  get:
    (_target, name) =>
    (...args: unknown[]): Promise<unknown> =>
      new Promise((done, fail) => {
        const run = google.script.run
          .withSuccessHandler(done)
          .withFailureHandler((error) => fail(new Error(reason(error))));
        const call = (run as unknown as Named)[String(name)];
        // Called as a member: Google's runner looks at what it is called on.
        if (call === undefined) fail(new Error(String(name)));
        else call.apply(run, args);
      }),
});
