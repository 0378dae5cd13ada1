/** The kernel's types that travel on the wire, named once. Types alone. */
import type { CollaborationMessage, TransportService, WorkbookData } from '@odoo/o-spreadsheet';

export type { CollaborationMessage, TransportService };

/** A message that makes a new revision of the workbook. */
export type StateUpdateMessage = Extract<CollaborationMessage, { nextRevisionId: string }>;

/** A whole workbook as the kernel exports it; `revisionId` says which revision it is. */
export type WorkbookSnapshot = WorkbookData;

/** Whether a message makes a new revision (the rest are cursors). */
export function isStateUpdate(message: CollaborationMessage): message is StateUpdateMessage {
  return 'nextRevisionId' in message;
}
