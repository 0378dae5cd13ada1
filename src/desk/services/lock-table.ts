/** Locks of the script, the document and each user, held by executions. */

export class LockTable {
  private readonly holders = new Map<string, string>();
  private readonly waiting: (() => void)[] = [];

  /** Takes a lock for an execution if it is free or already its own. */
  take(lock: string, execution: string): boolean {
    const holder = this.holders.get(lock);
    if (holder !== undefined && holder !== execution) return false;
    this.holders.set(lock, execution);
    return true;
  }

  isHeldBy(lock: string, execution: string): boolean {
    return this.holders.get(lock) === execution;
  }

  release(lock: string, execution: string): void {
    if (!this.isHeldBy(lock, execution)) return;
    this.holders.delete(lock);
    for (const tell of this.waiting.splice(0)) tell();
  }

  /** At the end of an execution. */
  releaseAll(execution: string): void {
    for (const [lock, holder] of [...this.holders]) if (holder === execution) this.release(lock, execution);
  }

  /** Resolves when some lock is released. */
  nextRelease(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
