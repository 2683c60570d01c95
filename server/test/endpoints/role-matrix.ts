// Writes shared/docs/role-matrix.md from the rows that the authorisation test calls by; with --check only tells whether it is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { byteStreams } from './byte-streams.ts';
import { type Permission, ROLES, type Role } from './row.ts';
import { ALL_ENDPOINTS } from './table.ts';

const FILE = new URL('../../../shared/docs/role-matrix.md', import.meta.url);

const HEAD = `# Who may call what

Written by \`npm run roles\` from \`server/test/endpoints\`; \`npm run check\` refuses a stale copy. The test \`authorisation.http.test.ts\`
calls every line as every role, on own and on other people's things, and fails for an endpoint without a line.

\`–\` refused · \`yes\` allowed · \`own\` with what is theirs, other people's things are "not there" · \`any\` with other people's too ·
\`others\` with other people's, never with their own. \`kids\` is a kids profile: it has none of the roles of its household. The roles
moderator, admin and developer count only in a session with a second factor; without one their endpoints answer \`auth.mfa_required\`.
Admin holds every role but that of the household.
`;

function cell({ may, foreign, own }: Permission, role: Role): string {
  if (!may.includes(role)) return '–';
  if (own !== undefined) return 'others';
  if (foreign === undefined) return 'yes';
  return foreign.may?.includes(role) ? 'any' : 'own';
}

type Line = { readonly name: string; readonly call: string; readonly permission: Permission };

const table = (lines: readonly Line[]): string[] => [
  `| endpoint | call | ${ROLES.join(' | ')} |`,
  `|---|---|${ROLES.map(() => '---|').join('')}`,
  ...lines.map(({ name, call, permission }) => `| ${name} | \`${call}\` | ${ROLES.map((role) => cell(permission, role)).join(' | ')} |`),
];

function document(): string {
  const lines = ALL_ENDPOINTS.map((row) => ({
    name: row.name,
    call: `${row.endpoint.method.toUpperCase()} ${row.endpoint.path}`,
    permission: row,
  })).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const streams = Object.entries(byteStreams)
    .map(([call, permission]) => ({ name: 'byte stream', call, permission }))
    .toSorted((a, b) => a.call.localeCompare(b.call, 'en'));
  return [HEAD, ...table(lines), '', '## Outside the contract', '', ...table(streams), ''].join('\n');
}

const text = document();
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, text);
} else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) {
  process.stderr.write('shared/docs/role-matrix.md is stale: run "npm run roles" and commit it\n');
  process.exitCode = 1;
}
