/** Gives a file that the page made or fetched to the browser, which puts it where it puts downloads. */

/** `name`: with its extension; what no system takes in a name is replaced. */
export function handOver(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|]/gu, '_');
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
