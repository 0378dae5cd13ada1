/** What Google's page offers to a form: calls of the server, one handler for each outcome. */

interface ScriptRun {
  withSuccessHandler(done: (result: unknown) => void): ScriptRun;
  withFailureHandler(fail: (error: unknown) => void): ScriptRun;
  readonly [functionName: string]: (...args: unknown[]) => unknown;
}

declare const google: { readonly script: { readonly run: ScriptRun; readonly host: { close(): void } } };
