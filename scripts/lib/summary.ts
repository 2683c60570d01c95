export type Login = { readonly name: string; readonly what: string };

type Row = readonly [key: string, value: string];

export const DEMO_PASSWORD = 'sahna-demo-2026';

export const DEMO_LOGINS: readonly Login[] = [
  { name: 'basic', what: 'viewer, Basic' },
  { name: 'premium', what: 'viewer, Premium' },
  { name: 'family', what: 'viewer, Premium+' },
  { name: 'creator', what: 'uploads films' },
  { name: 'moderator', what: 'moderator' },
  { name: 'admin', what: 'administrator' },
  { name: 'developer', what: 'developer' },
];

/** Where everything is, in one table; payments only where the stand-in runs, demo logins only where demo accounts exist. */
export function summaryTable(
  place: { readonly url: string; readonly logsDir: string; readonly payme: string | null },
  logins: readonly Login[],
  password: string,
): string {
  const rows: readonly Row[] = [
    ['Desktop', `${place.url}/`],
    ['TV', `${place.url}/tv/`],
    ['API', `${place.url}/api/docs`],
    ['Logs', place.logsDir],
  ];
  const paymentRows: readonly Row[] =
    place.payme === null
      ? []
      : [
          ['Payme stand-in', place.payme],
          ['test card', '8600 0691 9540 6311, 03/99, SMS code 666666'],
        ];
  const loginRows = logins.map(({ name, what }): Row => [`${name}@demo.sahna.test`, what]);
  if (loginRows.length > 0) loginRows.push(['password of all', password]);
  const all = [...rows, ...paymentRows, ...loginRows];
  const left = Math.max(...all.map(([key]) => key.length));
  const right = Math.max(...all.map(([, value]) => value.length));
  const line = ([key, value]: Row) => `│ ${key.padEnd(left)} │ ${value.padEnd(right)} │`;
  const rule = (a: string, b: string, c: string) => `${a}${'─'.repeat(left + 2)}${b}${'─'.repeat(right + 2)}${c}`;
  const groups = [rows, paymentRows, loginRows].filter((group) => group.length > 0).map((group) => group.map(line).join('\n'));
  return [rule('┌', '┬', '┐'), groups.join(`\n${rule('├', '┼', '┤')}\n`), rule('└', '┴', '┘')].join('\n');
}
