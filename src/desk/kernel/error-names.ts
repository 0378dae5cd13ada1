/** The engine's error names as Sheets shows them. */

const names: Readonly<Record<string, string>> = {
  '#REF': '#REF!',
  '#BAD_EXPR': '#ERROR!',
  '#CYCLE': '#REF!',
  '#SPILL!': '#REF!',
  '#ERROR': '#VALUE!',
};

/** Sheets' name of an error of the engine; unchanged where both agree. */
export function sheetsError(name: string): string {
  return names[name] ?? name;
}
