/** A failure one expects at the command line: its message is the whole of what the person reads. */
export class Failure extends Error {
  override readonly name = 'Failure';

  /** `code`: what of, where a command has more to say about it. */
  constructor(
    message: string,
    readonly code?: string,
  ) {
    super(message);
  }
}
