import boundaries from 'eslint-plugin-boundaries';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
    { ignores: ['dist', 'src/api/schema.ts'] },
    {
        files: ['src/**/*.{ts,tsx}'],
        extends: [...tseslint.configs.strictTypeChecked, jsxA11y.flatConfigs.strict],
        plugins: { 'react-hooks': reactHooks, boundaries },
        languageOptions: {
            parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
        },
        settings: {
            'boundaries/elements': [
                { type: 'feature', pattern: 'src/features/*', capture: ['feature'] },
                { type: 'app', pattern: 'src/app' },
                { type: 'shared', pattern: 'src/*' },
            ],
            'import/resolver': { typescript: { alwaysTryTypes: true } },
        },
        rules: {
            ...reactHooks.configs.recommended.rules,
            // About the React compiler, which does not run here.
            'react-hooks/incompatible-library': 'off',
            '@typescript-eslint/explicit-function-return-type': [
                'error',
                { allowExpressions: true },
            ],
            // Numbers in template strings are wanted: labels and CSS lengths are built from them.
            '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
            '@typescript-eslint/no-confusing-void-expression': [
                'error',
                { ignoreArrowShorthand: true },
            ],
            'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
            'boundaries/dependencies': [
                'error',
                {
                    default: 'allow',
                    policies: [
                        // What features share lives beside them, and knows none of them.
                        {
                            from: { element: { type: 'shared' } },
                            disallow: { to: { element: { type: 'feature' } } },
                            message: 'shared code must not depend on a feature',
                        },
                        {
                            from: { element: { type: 'feature' } },
                            disallow: { to: { element: { type: 'app' } } },
                            message:
                                'a feature must not depend on the app that is made of features',
                        },
                    ],
                },
            ],
            // A feature shows the others its index.ts and nothing else.
            'no-restricted-imports': ['error', { patterns: ['@/features/*/*'] }],
        },
    },
    {
        // Routes load pages one by one.
        files: ['src/app/**'],
        rules: { 'no-restricted-imports': 'off' },
    },
);
