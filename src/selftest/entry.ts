/** What Google calls: nothing else of the self-test is global. */
export { onEdit, onOpen, runSelfTest, SELFTEST_DOUBLE, SELFTEST_WRITE } from './self-test';
