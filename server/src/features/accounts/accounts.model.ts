import { DataTypes, type InferAttributes, type InferCreationAttributes, Model, type Sequelize } from 'sequelize';

export class AccountModel extends Model<InferAttributes<AccountModel>, InferCreationAttributes<AccountModel>> {
  declare id: string;
  /** Normalised by `contact.ts`; so is the phone number (E.164). */
  declare email: string | null;
  declare phone: string | null;
  declare passwordHash: string;
  declare firstName: string;
  declare lastName: string;
  declare roles: string[];
  declare country: string;
  declare createdAt: Date;
}

export class ProfileModel extends Model<InferAttributes<ProfileModel>, InferCreationAttributes<ProfileModel>> {
  declare id: string;
  declare accountId: string;
  declare name: string;
  declare locale: string;
  declare avatar: string;
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
      passwordHash: text(),
      firstName: text(),
      lastName: text(),
      roles: { type: DataTypes.ARRAY(DataTypes.TEXT), allowNull: false },
      country: text(),
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
      createdAt: instant(),
    },
    { sequelize, tableName: 'profiles', modelName: 'Profile', indexes: [{ name: 'profiles_account', fields: ['account_id', 'id'] }] },
  );
}
