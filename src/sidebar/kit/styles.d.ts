/** Styles are taken into a page by the build; code sees nothing of them. */
declare module '*.css';
