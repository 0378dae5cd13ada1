/** What Google calls: nothing else of the self-test is global. */
export { onOpen, runSelfTest } from './self-test';
