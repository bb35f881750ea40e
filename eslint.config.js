import js from "@eslint/js";
import globals from "globals";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Data goes one way: a room imports only from rooms above it in this list. */
const ROOMS = [
  "documents",
  "language",
  "extraction",
  "resolution",
  "stores",
  "workspace",
  "formats",
  "server",
  "cli",
];

const oneWay = ROOMS.map((room, i) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: ROOMS.slice(i + 1).map((below) => ({
          group: [`**/${below}/**`, `!./**`],
          message: `${room}/ may not import from ${below}/: data goes the other way.`,
        })),
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", ".entente/", ".cache/", "training/data/", "**/.venv/"] },
  js.configs.recommended,
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: { globals: globals.node },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ["src/graph/**/*.ts", "src/ontology/**/*.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: ROOMS.map((room) => `**/${room}/**`) }] },
  },
  ...oneWay,
  {
    files: ["web/**/*.{ts,tsx}"],
    plugins: { "react-hooks": hooks },
    rules: hooks.configs.recommended.rules,
  },
);
