/** What Google calls: nothing else of the self-test is global. */
export { onEdit, onOpen, runSelfTest } from './self-test';
