import type { Config } from '../../config/index.ts';
import type { Db } from '../../db/index.ts';
import type { MediaTools } from '../../media/media-tools.ts';
import type { Storage } from '../../media/storage.ts';
import type { Logger } from '../../observability/index.ts';
import type { Accounts } from '../accounts/index.ts';
import type { CatalogApi } from '../catalog/index.ts';
import type { TranscodingApi } from '../transcoding/index.ts';

export type UploadsDeps = {
  readonly db: Db;
  readonly log: Logger;
  readonly config: Pick<Config, 'UPLOAD_MAX_BYTES'>;
  readonly storage: Storage;
  /** Folder that `storage` keeps `uploads/` in: parts grow in place there, which a storage of whole files does not offer. */
  readonly mediaDir: string;
  readonly tools: MediaTools;
  readonly accounts: Pick<Accounts, 'requireVerified'>;
  readonly catalog: CatalogApi;
  readonly transcoding: TranscodingApi;
};
