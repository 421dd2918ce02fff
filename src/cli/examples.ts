/** What one would type first; for `--help` and the manual. */
export const examples = [
  'screen Invitations.csv                      the report on your terminal',
  'screen Invitations.csv --json | jq .summary the same for scripts',
  'screen Invitations.csv --policy my-rules.yaml',
  'screen explain Invitations.csv --row 4      why, and what would change it',
  'screen test my-rules.yaml                   run the examples in your rules',
  'screen init                                 a config and rules of your own',
] as const;

/** For `--help`. */
export const examplesHelp = `Examples:\n${examples.map((line) => `  ${line}`).join('\n')}`;
