import type { AccountId, PlayableId, TitleId, UploadId } from '@app/kernel';
import { type CreationOptional, DataTypes, type InferAttributes, type InferCreationAttributes, Model, type Sequelize } from 'sequelize';
import type { ModelInit } from '../../db/index.ts';

const { BIGINT, DATE, JSONB, NOW, TEXT, UUID } = DataTypes;
const required = (type: typeof TEXT | typeof BIGINT | typeof UUID) => ({ type, allowNull: false });
const nullable = (type: typeof TEXT | typeof UUID) => ({ type, allowNull: true });
const stamp = () => ({ type: DATE, allowNull: false, defaultValue: NOW });

export class UploadModel extends Model<InferAttributes<UploadModel>, InferCreationAttributes<UploadModel>> {
  declare id: UploadId;
  declare accountId: AccountId;
  declare titleId: TitleId;
  declare playableId: PlayableId | null;
  declare kind: string;
  declare filename: string;
  declare language: string | null;
  declare label: string | null;
  declare sizeBytes: number;
  declare status: CreationOptional<string>;
  declare code: CreationOptional<string | null>;
  declare details: CreationOptional<Readonly<Record<string, unknown>>>;
  declare createdAt: CreationOptional<Date>;
  declare updatedAt: CreationOptional<Date>;
}

export const models: readonly ModelInit[] = [
  (sequelize: Sequelize) => {
    UploadModel.init(
      {
        id: { type: UUID, primaryKey: true },
        accountId: required(UUID),
        titleId: required(UUID),
        playableId: nullable(UUID),
        kind: required(TEXT),
        filename: required(TEXT),
        language: nullable(TEXT),
        label: nullable(TEXT),
        sizeBytes: required(BIGINT),
        status: { ...required(TEXT), defaultValue: 'receiving' },
        code: nullable(TEXT),
        details: { type: JSONB, allowNull: false, defaultValue: {} },
        createdAt: stamp(),
        updatedAt: stamp(),
      },
      { sequelize, tableName: 'uploads', modelName: 'Upload' },
    );
  },
];
