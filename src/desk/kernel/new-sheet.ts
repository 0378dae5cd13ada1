/** How large a tab is that Sheets makes. */
export const NEW_SHEET = { rows: 1000, columns: 26 } as const;
