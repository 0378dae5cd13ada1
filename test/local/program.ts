// The built command line as a process: a command run to its end, and `open` until it is stopped.
import { spawn, spawnSync } from 'node:child_process';

/** How a command has ended. */
export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly told: string;
}

/** Runs a command to its end. */
export function desk(...args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/local/cli.mjs', ...args], { encoding: 'utf8' });
  return { status, out: stdout, told: stderr };
}

/** An open desk: what it has printed until it was ready, and how to stop it. */
export async function opened(...args: readonly string[]): Promise<{ readonly out: string; readonly stop: () => Promise<void> }> {
  const child = spawn(process.execPath, ['dist/local/cli.mjs', 'open', ...args, '--no-browser'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const out = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.includes('Ctrl+C')) resolve(text);
    });
    child.once('exit', (code) => reject(new Error(`It ended with ${code}: ${text}`)));
  });
  return {
    out,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
