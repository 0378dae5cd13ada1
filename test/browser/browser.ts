/** The browser of the tests is the one the bench measures with. */
export { browserPath, startBrowser } from '../../tools/browser';
