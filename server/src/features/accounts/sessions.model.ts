import { DataTypes, type InferAttributes, type InferCreationAttributes, Model, type Sequelize } from 'sequelize';

/** One sign-in of one device; at the same time the family of its refresh tokens. */
export class SessionModel extends Model<InferAttributes<SessionModel>, InferCreationAttributes<SessionModel>> {
  declare id: string;
  declare accountId: string;
  declare profileId: string;
  declare deviceKind: string;
  declare deviceName: string;
  declare country: string | null;
  /** Signed in by two factors. */
  declare mfa: boolean;
  declare createdAt: Date;
  /** Moved by each refresh, so at most one access-token life behind. */
  declare lastUsedAt: Date;
  declare revokedAt: Date | null;
}

class RefreshTokenModel extends Model<InferAttributes<RefreshTokenModel>, InferCreationAttributes<RefreshTokenModel>> {
  declare tokenHash: Buffer;
  declare sessionId: string;
  declare createdAt: Date;
  declare expiresAt: Date;
  declare rotatedAt: Date | null;
}

/** A device that waits for approval (RFC 8628). */
export class DeviceGrantModel extends Model<InferAttributes<DeviceGrantModel>, InferCreationAttributes<DeviceGrantModel>> {
  declare deviceCodeHash: Buffer;
  declare userCode: string;
  declare status: 'pending' | 'approved' | 'denied' | 'delivered';
  declare accountId: string | null;
  declare profileId: string | null;
  declare deviceKind: string;
  declare deviceName: string;
  declare country: string | null;
  declare intervalSec: number;
  declare lastPolledAt: Date | null;
  declare createdAt: Date;
  declare expiresAt: Date;
}

// Made anew for each column: Sequelize writes the column's name into what it is given.
const text = () => ({ type: DataTypes.TEXT, allowNull: false });
const uuid = () => ({ type: DataTypes.UUID, allowNull: false });
const instant = () => ({ type: DataTypes.DATE, allowNull: false });

export function initSessionModels(sequelize: Sequelize): void {
  SessionModel.init(
    {
      id: { type: DataTypes.UUID, primaryKey: true },
      accountId: uuid(),
      profileId: uuid(),
      deviceKind: text(),
      deviceName: text(),
      country: { type: DataTypes.TEXT },
      mfa: { type: DataTypes.BOOLEAN, allowNull: false },
      createdAt: instant(),
      lastUsedAt: instant(),
      revokedAt: { type: DataTypes.DATE },
    },
    { sequelize, tableName: 'sessions', modelName: 'Session' },
  );
  RefreshTokenModel.init(
    {
      tokenHash: { type: DataTypes.BLOB, primaryKey: true },
      sessionId: uuid(),
      createdAt: instant(),
      expiresAt: instant(),
      rotatedAt: { type: DataTypes.DATE },
    },
    { sequelize, tableName: 'refresh_tokens', modelName: 'RefreshToken' },
  );
  DeviceGrantModel.init(
    {
      deviceCodeHash: { type: DataTypes.BLOB, primaryKey: true },
      userCode: { ...text(), unique: 'device_grants_user_code_key' },
      status: text(),
      accountId: { type: DataTypes.UUID },
      profileId: { type: DataTypes.UUID },
      deviceKind: text(),
      deviceName: text(),
      country: { type: DataTypes.TEXT },
      intervalSec: { type: DataTypes.INTEGER, allowNull: false },
      lastPolledAt: { type: DataTypes.DATE },
      createdAt: instant(),
      expiresAt: instant(),
    },
    { sequelize, tableName: 'device_grants', modelName: 'DeviceGrant' },
  );
}
