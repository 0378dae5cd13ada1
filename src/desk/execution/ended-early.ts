/** How an execution can end without its script's doing: the messages that stand for it, as Google words them where it has such. */

export const endedEarly = {
  time: 'Exceeded maximum execution time',
  memory: 'Exceeded memory limit',
  cancelled: 'The execution was cancelled.',
  stopped: 'The execution stopped unexpectedly.',
} as const;

export type EndedEarly = keyof typeof endedEarly;

/** Which of these a failure is; undefined for one of the script's own. */
export function endedEarlyBy({ name, message }: { readonly name: string; readonly message: string }): EndedEarly | undefined {
  if (name !== 'Exception') return undefined;
  return (Object.keys(endedEarly) as EndedEarly[]).find((kind) => endedEarly[kind] === message);
}
