/** The names of the server's functions as values: a name that is missing here, or one too many, does not compile. */
import type { Api } from '../../addon/api';

const every: Record<keyof Api, true> = {
  formWords: true,
  whyOpen: true,
  whyCurrent: true,
  whyExplain: true,
  ballotsOpen: true,
  ballotLoad: true,
  ballotSave: true,
  exportRanking: true,
  protocolOpen: true,
  setupOpen: true,
  setupCreate: true,
  setupProgress: true,
  decisionsOpen: true,
  decisionSave: true,
  importOpen: true,
  importRead: true,
  importSave: true,
};

/** Every function that a page may call; the check after the build seeks each in the server bundle. */
export const apiFunctions = Object.keys(every) as readonly (keyof Api)[];
