/** All functions of Sheets that the engine lacks or answers otherwise. */
import { defineQuery } from '../query/query';
import { defineArrays } from './arrays';
import { defineBases } from './bases';
import { correctFunctions } from './corrections';
import { defineDistributions } from './distributions';
import { defineInformation } from './information';
import { defineNumbers } from './numbers';
import { defineRegularExpressions } from './regular-expressions';
import { defineStatistics } from './statistics';
import { defineTexts } from './text';

export function defineSheetsFunctions(): void {
  correctFunctions();
  defineNumbers();
  defineBases();
  defineTexts();
  defineRegularExpressions();
  defineInformation();
  defineStatistics();
  defineDistributions();
  defineArrays();
  defineQuery();
}
