import js from '@eslint/js'
import globals from 'globals'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

// Imports point downwards only: app > features > components > lib.
function mayNotImport(...folders) {
  return {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `(^|/)(${folders.join('|')})(/|$)`,
            message: 'Imports point downwards only: app > features > components > lib.',
          },
        ],
      },
    ],
  }
}

export default tseslint.config(
  { ignores: ['dist', 'test-results', 'playwright-report', 'src/lib/schema.d.ts'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
    languageOptions: { globals: globals.browser },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', 400],
      // A region that scrolls sideways must be reachable by keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region'] }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrel files: import from the file itself.' },
        { selector: 'ExportNamedDeclaration[source]', message: 'No barrel files: import from the file itself.' },
        { selector: 'JSXAttribute[name.name="style"]', message: 'No inline styles: use a class.' },
        { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Never set HTML.' },
      ],
    },
  },
  { files: ['src/lib/**'], rules: mayNotImport('app', 'features', 'components') },
  { files: ['src/components/**'], rules: mayNotImport('app', 'features') },
  { files: ['src/features/**'], rules: mayNotImport('app') },
  {
    files: ['*.{js,ts}', 'e2e/**/*.ts'],
    languageOptions: { globals: globals.node },
  },
)
