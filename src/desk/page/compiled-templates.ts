/** The templates of the spreadsheet component, compiled when the desk was built, one file for each language. */
import type { App } from '@odoo/owl';
import type { Language } from '../words/sentences';

type Config = NonNullable<ConstructorParameters<typeof App>[1]>;

/** By name, what makes a template of an app. */
export type Templates = Readonly<Record<string, ReturnType<NonNullable<Config['getTemplate']>>>>;

declare global {
  interface Window {
    deskTemplates?: Templates;
  }
}

/** Loads the templates in a language. Fails if they do not come. */
export function loadTemplates(language: Language): Promise<Templates> {
  const script = document.createElement('script');
  script.src = `assets/templates.${language}.js`;
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => {
      if (window.deskTemplates === undefined) reject(new Error('The templates are empty.'));
      else resolve(window.deskTemplates);
    });
    script.addEventListener('error', () => reject(new Error('The templates have not come.')));
    document.head.append(script);
  });
}
