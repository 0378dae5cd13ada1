/** Proof for the compiler that the entry's functions are those that the pages call: a missing or changed one does not compile. */
import type { Api } from '../api';
import type * as ballot from './ballot';
import type * as decisions from './decisions';
import type * as exported from './export';
import type * as imported from './import';
import type * as protocol from './protocol';
import type * as setup from './setup';
import type * as why from './why';

type Offered = typeof ballot & typeof decisions & typeof exported & typeof imported & typeof protocol & typeof setup & typeof why;

type Fits<T extends Api> = T;

/** Every function of the contract, as this folder offers it. */
export type ServedApi = Fits<Pick<Offered, keyof Api>>;
