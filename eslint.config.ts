/** Lint: strict types everywhere, and the floors of the house: a room imports only from floors below it. */
import { defineConfig } from 'eslint/config';
import type { Linter } from 'eslint';
import tseslint from 'typescript-eslint';

/** What each room may not import (folders of src). `desk` knows no awards; pure rooms know neither Google nor Node. */
const forbidden: Record<string, readonly string[]> = {
  award: ['people', 'results', 'money', 'workbook', 'addon', 'sidebar', 'text', 'desk', 'local'],
  people: ['results', 'money', 'workbook', 'addon', 'sidebar', 'text', 'desk', 'local'],
  results: ['people', 'money', 'workbook', 'addon', 'sidebar', 'text', 'desk', 'local'],
  money: ['workbook', 'addon', 'sidebar', 'text', 'desk', 'local'],
  text: ['people', 'results', 'money', 'workbook', 'addon', 'sidebar', 'desk', 'local', 'award'],
  workbook: ['addon', 'sidebar', 'desk', 'local'],
  addon: ['sidebar', 'desk', 'local'],
  sidebar: ['award', 'people', 'results', 'money', 'workbook', 'desk', 'local'],
  desk: ['award', 'people', 'results', 'money', 'workbook', 'addon', 'sidebar', 'text', 'local', 'selftest'],
  selftest: ['award', 'people', 'results', 'money', 'workbook', 'addon', 'sidebar', 'text', 'desk', 'local'],
};

const floors = Object.entries(forbidden).map(([room, rooms]): Linter.Config => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: rooms.map((other) => `**/../${other}/**`), message: `${room} imports only from the floors below it.` },
          ...(['award', 'people', 'results', 'money', 'text'].includes(room)
            ? [{ group: ['node:*', 'fs', 'path'], message: 'Pure rooms know no Node.' }]
            : []),
        ],
      },
    ],
  },
}));

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'tools/*.cjs', 'tools/*.mjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './src/tsconfig.pure.json',
          './src/addon/tsconfig.json',
          './src/sidebar/tsconfig.json',
          './src/desk/page/tsconfig.json',
          './src/selftest/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-console': 'error',
    },
  },
  { files: ['src/desk/**/*.ts', 'src/local/**/*.ts', 'tools/**/*.ts', 'test/**/*.ts'], rules: { 'no-console': 'off' } },
  ...floors,
);
