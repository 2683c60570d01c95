import { type CreationOptional, DataTypes, type InferAttributes, type InferCreationAttributes, Model, type Sequelize } from 'sequelize';

export class AccountModel extends Model<InferAttributes<AccountModel>, InferCreationAttributes<AccountModel>> {
  declare id: string;
  /** Normalised by `contact.ts`; so is the phone number (E.164). */
  declare email: string | null;
  declare phone: string | null;
  /** Null for an account that signs in through a provider only. */
  declare passwordHash: string | null;
  declare firstName: string;
  declare lastName: string;
  declare roles: string[];
  declare country: string;
  declare timeZone: string;
  declare emailVerifiedAt: Date | null;
  declare phoneVerifiedAt: Date | null;
  /** Sealed; in force once confirmed. */
  declare totpSecret: Buffer | null;
  declare totpConfirmedAt: Date | null;
  /** When the account goes, unless it is restored before. */
  declare deletionAt: Date | null;
  /** Counts what makes access tokens outdated: another role, another age limit. */
  declare standing: CreationOptional<number>;
  /** The person is gone; the row stays for the payments that name it. */
  declare erasedAt: CreationOptional<Date | null>;
  declare createdAt: Date;
}

export class ProfileModel extends Model<InferAttributes<ProfileModel>, InferCreationAttributes<ProfileModel>> {
  declare id: string;
  declare accountId: string;
  declare name: string;
  declare locale: string;
  declare avatar: string;
  /** The first one of the account. */
  declare owner: boolean;
  declare kids: boolean;
  declare maxAge: number;
  declare pinHash: string | null;
  declare createdAt: Date;
}

// Made anew for each column: Sequelize writes the column's name into what it is given.
const text = () => ({ type: DataTypes.TEXT, allowNull: false });
const instant = () => ({ type: DataTypes.DATE, allowNull: false });

export function initAccountModels(sequelize: Sequelize): void {
  AccountModel.init(
    {
      id: { type: DataTypes.UUID, primaryKey: true },
      email: { type: DataTypes.TEXT, unique: 'accounts_email_key' },
      phone: { type: DataTypes.TEXT, unique: 'accounts_phone_key' },
      passwordHash: { type: DataTypes.TEXT },
      firstName: text(),
      lastName: text(),
      roles: { type: DataTypes.ARRAY(DataTypes.TEXT), allowNull: false },
      country: text(),
      timeZone: text(),
      emailVerifiedAt: { type: DataTypes.DATE },
      phoneVerifiedAt: { type: DataTypes.DATE },
      totpSecret: { type: DataTypes.BLOB },
      totpConfirmedAt: { type: DataTypes.DATE },
      deletionAt: { type: DataTypes.DATE },
      standing: { type: DataTypes.INTEGER, allowNull: false },
      erasedAt: { type: DataTypes.DATE },
      createdAt: instant(),
    },
    { sequelize, tableName: 'accounts', modelName: 'Account' },
  );
  ProfileModel.init(
    {
      id: { type: DataTypes.UUID, primaryKey: true },
      accountId: { type: DataTypes.UUID, allowNull: false },
      name: text(),
      locale: text(),
      avatar: text(),
      owner: { type: DataTypes.BOOLEAN, allowNull: false },
      kids: { type: DataTypes.BOOLEAN, allowNull: false },
      maxAge: { type: DataTypes.INTEGER, allowNull: false },
      pinHash: { type: DataTypes.TEXT },
      createdAt: instant(),
    },
    { sequelize, tableName: 'profiles', modelName: 'Profile', indexes: [{ name: 'profiles_account', fields: ['account_id', 'id'] }] },
  );
}
