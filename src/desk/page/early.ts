/** The first script of the page, small enough to run while the others are on their way. */
import { begin } from './begun';

window.deskBegun = begin();
