import type { Actor } from '@app/contracts';
import type { AccountId, ProfileId } from '@app/kernel';
import { ZipFile } from 'yazl';
import type { Db } from '../../db/index.ts';
import { findAccount, listProfileRecords } from './accounts.repository.ts';
import { findLatestApplication } from './applications.repository.ts';
import { csvOf, type ExportRow } from './export.csv.ts';
import type { Sessions } from './sessions.service.ts';

/** Whose data is asked for: rows that name neither are not theirs. */
export type ExportSubject = { readonly accountId: AccountId; readonly profileIds: readonly ProfileId[] };
/** One section, of the account's own rows. */
export type ExportSection = (db: Db, subject: ExportSubject) => Promise<readonly ExportRow[]>;

export type ExportDeps = { readonly db: Db; readonly sessions: Pick<Sessions, 'listOpen'> };

/** Everything that is known of an account, as a ZIP of JSON and CSV; features above add their sections when they are made. */
export function createExport({ db, sessions }: ExportDeps) {
  const sections = new Map<string, ExportSection>([
    ['account', accountRows],
    ['profiles', profileRows],
    ['devices', deviceRows],
    ['author-application', applicationRows],
  ]);

  async function accountRows(db: Db, { accountId }: ExportSubject): Promise<ExportRow[]> {
    const account = await findAccount(db, accountId);
    return account === null ? [] : [{ ...account, roles: [...account.roles] }];
  }
  async function profileRows(db: Db, { accountId }: ExportSubject): Promise<ExportRow[]> {
    return (await listProfileRecords(db, accountId)).map(({ pinHash, accountId: _, ...profile }) => ({
      ...profile,
      locked: pinHash !== null,
    }));
  }
  async function deviceRows(_db: Db, { accountId }: ExportSubject): Promise<ExportRow[]> {
    return (await sessions.listOpen(accountId)).map(({ id, device, country, createdAt, lastUsedAt }) => ({
      id,
      kind: device.kind,
      name: device.name,
      country,
      createdAt,
      lastUsedAt,
    }));
  }
  async function applicationRows(db: Db, { accountId }: ExportSubject): Promise<ExportRow[]> {
    const application = await findLatestApplication(db, accountId);
    return application === null ? [] : [application];
  }

  return {
    /** `name` is that of the files; rows carry nothing of other people. */
    addSection: (name: string, section: ExportSection): void => void sections.set(name, section),

    /** The ZIP, written as it is read; a section that fails ends the stream with its error. */
    stream: async ({ accountId }: Actor): Promise<NodeJS.ReadableStream> => {
      const profileIds = (await listProfileRecords(db, accountId)).map(({ id }) => id);
      const zip = new ZipFile();
      for (const [name, section] of sections) {
        const rows = await section(db, { accountId, profileIds });
        zip.addBuffer(Buffer.from(`${JSON.stringify(rows, null, 2)}\n`), `${name}.json`);
        if (rows.length > 0) zip.addBuffer(Buffer.from(csvOf(rows)), `${name}.csv`);
      }
      zip.end();
      return zip.outputStream;
    },
  };
}

export type Export = ReturnType<typeof createExport>;
