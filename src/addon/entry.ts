/** Every function that Google can call, and nothing else: lines of this one form only, because the build reads them. */
export { onOpen, onInstall, createBook, handOut, checkData } from './menu';
