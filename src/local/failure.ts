/** A failure one expects at the command line: its message is the whole of what the person reads. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
