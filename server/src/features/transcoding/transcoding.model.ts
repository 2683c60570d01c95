import type { PlayableId, SourceId, TitleId, UploadId } from '@app/kernel';
import { type CreationOptional, DataTypes, type InferAttributes, type InferCreationAttributes, Model, type Sequelize } from 'sequelize';
import type { ModelInit } from '../../db/index.ts';
import type { ProbeResult } from '../../media/probe.rules.ts';

const { DATE, DOUBLE, INTEGER, JSONB, NOW, TEXT, UUID } = DataTypes;
const required = (type: typeof TEXT | typeof INTEGER | typeof UUID) => ({ type, allowNull: false });
const withDefault = <T>(type: T, defaultValue: unknown) => ({ type, allowNull: false, defaultValue });
const stamp = () => withDefault(DATE, NOW);
const nullable = <T>(type: T) => ({ type, allowNull: true });

export class SourceModel extends Model<InferAttributes<SourceModel>, InferCreationAttributes<SourceModel>> {
  declare id: SourceId;
  declare uploadId: UploadId;
  declare titleId: TitleId;
  declare playableId: PlayableId;
  declare kind: string;
  declare filename: string;
  declare language: string | null;
  declare label: string | null;
  /** The file in the storage. */
  declare fileKey: string;
  declare probe: ProbeResult | null;
  declare status: CreationOptional<string>;
  declare code: CreationOptional<string | null>;
  declare durationSec: number | null;
  /** Runs in a row that brought nothing forward. */
  declare restarts: CreationOptional<number>;
  /** The run that holds the source, until when unless it renews. */
  declare runId: CreationOptional<string | null>;
  declare runUntil: CreationOptional<Date | null>;
  declare progressedAt: CreationOptional<Date>;
  /** Of a side-car file: the film whose package its tracks lie in. */
  declare filmId: CreationOptional<SourceId | null>;
  /** When another source took its place; its media go once nobody can be playing them. */
  declare supersededAt: CreationOptional<Date | null>;
  declare createdAt: CreationOptional<Date>;
}

export class RenditionModel extends Model<InferAttributes<RenditionModel>, InferCreationAttributes<RenditionModel>> {
  declare sourceId: SourceId;
  declare id: string;
  declare kind: string;
  declare position: number;
  declare height: number | null;
  declare width: number | null;
  declare bitrate: number | null;
  declare language: string | null;
  declare label: string | null;
  declare trackKind: string | null;
  declare channels: number | null;
  /** Stream of the source file that it is made from. */
  declare streamIndex: number | null;
  declare codecs: CreationOptional<string | null>;
  declare segmentCount: CreationOptional<number | null>;
  declare status: CreationOptional<string>;
  declare progress: CreationOptional<number>;
  declare etaSec: CreationOptional<number | null>;
  declare code: CreationOptional<string | null>;
}

class PackageModel extends Model<InferAttributes<PackageModel>, InferCreationAttributes<PackageModel>> {
  declare playableId: PlayableId;
  declare sourceId: SourceId;
  declare version: CreationOptional<number>;
}

export const models: readonly ModelInit[] = [
  (sequelize: Sequelize) => {
    SourceModel.init(
      {
        id: { type: UUID, primaryKey: true },
        uploadId: { ...required(UUID), unique: 'sources_upload_id_key' },
        titleId: required(UUID),
        playableId: required(UUID),
        kind: required(TEXT),
        filename: required(TEXT),
        language: nullable(TEXT),
        label: nullable(TEXT),
        fileKey: required(TEXT),
        probe: nullable(JSONB),
        status: withDefault(TEXT, 'queued'),
        code: nullable(TEXT),
        durationSec: nullable(DOUBLE),
        restarts: withDefault(INTEGER, 0),
        runId: nullable(UUID),
        runUntil: nullable(DATE),
        progressedAt: stamp(),
        filmId: nullable(UUID),
        supersededAt: nullable(DATE),
        createdAt: stamp(),
      },
      { sequelize, tableName: 'sources', modelName: 'Source' },
    );
    RenditionModel.init(
      {
        sourceId: { type: UUID, primaryKey: true },
        id: { type: TEXT, primaryKey: true },
        kind: required(TEXT),
        position: required(INTEGER),
        height: nullable(INTEGER),
        width: nullable(INTEGER),
        bitrate: nullable(INTEGER),
        language: nullable(TEXT),
        label: nullable(TEXT),
        trackKind: nullable(TEXT),
        channels: nullable(INTEGER),
        streamIndex: nullable(INTEGER),
        codecs: nullable(TEXT),
        segmentCount: nullable(INTEGER),
        status: withDefault(TEXT, 'queued'),
        progress: withDefault(DOUBLE, 0),
        etaSec: nullable(DOUBLE),
        code: nullable(TEXT),
      },
      { sequelize, tableName: 'renditions', modelName: 'Rendition' },
    );
    PackageModel.init(
      { playableId: { type: UUID, primaryKey: true }, sourceId: required(UUID), version: withDefault(INTEGER, 0) },
      { sequelize, tableName: 'packages', modelName: 'Package' },
    );
  },
];
