import type { Clock } from '@app/kernel';
import type { Db } from '../../db/index.ts';
import type { MediaTools } from '../../media/media-tools.ts';
import type { Storage } from '../../media/storage.ts';
import type { Logger } from '../../observability/index.ts';
import type { CatalogApi } from '../catalog/index.ts';

export type TranscodingDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Logger;
  readonly storage: Storage;
  readonly tools: MediaTools;
  readonly catalog: CatalogApi;
};
