/** SpreadsheetApp.TextRotation: by how much the text of a cell is turned. */
import type { Run } from './run';
import { Service } from './service';
import type { Methods } from './service';

export const textRotationMethods = ['getDegrees', 'isVertical'] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.TextRotation)[];

export class TextRotationService extends Service implements Methods<typeof textRotationMethods> {
  override readonly className = 'TextRotation';

  constructor(run: Run, private readonly degrees: number) {
    super(run);
  }

  getDegrees(): number { return this.degrees; }
  isVertical(): boolean { return false; }
}
