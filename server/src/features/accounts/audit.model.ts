import { DataTypes, type InferAttributes, type InferCreationAttributes, Model, type Sequelize } from 'sequelize';

/** A privileged write. The table takes rows and nothing else: its triggers refuse every change (decision 0011). */
export class AuditRowModel extends Model<InferAttributes<AuditRowModel>, InferCreationAttributes<AuditRowModel>> {
  declare id: string;
  declare at: Date;
  /** Null for what the system or a command did. */
  declare actorId: string | null;
  declare action: string;
  declare subjectKind: string;
  declare subjectId: string;
  declare before: unknown;
  declare after: unknown;
  declare ip: string | null;
  declare reason: string | null;
}

const text = () => ({ type: DataTypes.TEXT, allowNull: false });

export function initAuditModel(sequelize: Sequelize): void {
  AuditRowModel.init(
    {
      id: { type: DataTypes.UUID, primaryKey: true },
      at: { type: DataTypes.DATE, allowNull: false },
      actorId: { type: DataTypes.UUID },
      action: text(),
      subjectKind: text(),
      subjectId: text(),
      before: { type: DataTypes.JSONB },
      after: { type: DataTypes.JSONB },
      ip: { type: DataTypes.TEXT },
      reason: { type: DataTypes.TEXT },
    },
    { sequelize, tableName: 'audit_rows', modelName: 'AuditRow' },
  );
}
