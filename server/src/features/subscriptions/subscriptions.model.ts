import { DataTypes, type InferAttributes, type InferCreationAttributes, Model, type Sequelize } from 'sequelize';

export class PlanModel extends Model<InferAttributes<PlanModel>, InferCreationAttributes<PlanModel>> {
  declare code: string;
  declare rank: number;
  /** node-pg hands 64-bit integers over as text. */
  declare priceMinor: string;
  declare currency: string;
  declare periodDays: number;
  declare recommended: boolean;
  declare tiers: string[];
  declare maxHeight: number;
  declare maxBitrate: number;
  declare maxStreams: number;
  declare maxProfiles: number;
  declare surroundSound: boolean;
  declare ads: boolean;
  declare downloads: number;
  /** Locale → name and tagline. */
  declare texts: unknown;
}

/** A time in which an account has a paid plan; without one it is on the lowest. */
export class SubscriptionModel extends Model<InferAttributes<SubscriptionModel>, InferCreationAttributes<SubscriptionModel>> {
  declare id: string;
  declare accountId: string;
  declare planCode: string;
  declare startsAt: Date;
  declare endsAt: Date | null;
}

// Made anew for each column: Sequelize writes the column's name into what it is given.
const text = () => ({ type: DataTypes.TEXT, allowNull: false });
const integer = () => ({ type: DataTypes.INTEGER, allowNull: false });
const boolean = () => ({ type: DataTypes.BOOLEAN, allowNull: false });

export function initSubscriptionModels(sequelize: Sequelize): void {
  PlanModel.init(
    {
      code: { type: DataTypes.TEXT, primaryKey: true },
      rank: { ...integer(), unique: 'plans_rank_key' },
      priceMinor: { type: DataTypes.BIGINT, allowNull: false },
      currency: text(),
      periodDays: integer(),
      recommended: boolean(),
      tiers: { type: DataTypes.ARRAY(DataTypes.TEXT), allowNull: false },
      maxHeight: integer(),
      maxBitrate: integer(),
      maxStreams: integer(),
      maxProfiles: integer(),
      surroundSound: boolean(),
      ads: boolean(),
      downloads: integer(),
      texts: { type: DataTypes.JSONB, allowNull: false },
    },
    { sequelize, tableName: 'plans', modelName: 'Plan' },
  );
  SubscriptionModel.init(
    {
      id: { type: DataTypes.UUID, primaryKey: true },
      accountId: { type: DataTypes.UUID, allowNull: false },
      planCode: text(),
      startsAt: { type: DataTypes.DATE, allowNull: false },
      endsAt: { type: DataTypes.DATE },
    },
    { sequelize, tableName: 'subscriptions', modelName: 'Subscription' },
  );
}
