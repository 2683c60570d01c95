import { DataTypes, type InferAttributes, type InferCreationAttributes, Model, type Sequelize } from 'sequelize';

export class PlanModel extends Model<InferAttributes<PlanModel>, InferCreationAttributes<PlanModel>> {
  declare code: string;
  declare rank: number;
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
  declare closedCountries: string[];
  declare fiscalCode: string;
  declare fiscalPackageCode: string;
  declare vatPercent: number;
}

export class PlanPriceModel extends Model<InferAttributes<PlanPriceModel>, InferCreationAttributes<PlanPriceModel>> {
  declare id: string;
  declare planCode: string;
  /** node-pg hands 64-bit integers over as text. */
  declare priceMinor: string | number;
  declare hours: number;
  declare announcedAt: Date;
  declare effectiveAt: Date;
}

/** A time in which an account has a plan that nobody pays for. */
export class GivenPlanModel extends Model<InferAttributes<GivenPlanModel>, InferCreationAttributes<GivenPlanModel>> {
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
const instant = () => ({ type: DataTypes.DATE, allowNull: false });
const texts = () => ({ type: DataTypes.ARRAY(DataTypes.TEXT), allowNull: false });

export function initSubscriptionModels(sequelize: Sequelize): void {
  PlanModel.init(
    {
      code: { type: DataTypes.TEXT, primaryKey: true },
      rank: { ...integer(), unique: 'plans_rank_key' },
      currency: text(),
      periodDays: integer(),
      recommended: boolean(),
      tiers: texts(),
      maxHeight: integer(),
      maxBitrate: integer(),
      maxStreams: integer(),
      maxProfiles: integer(),
      surroundSound: boolean(),
      ads: boolean(),
      downloads: integer(),
      texts: { type: DataTypes.JSONB, allowNull: false },
      closedCountries: texts(),
      fiscalCode: text(),
      fiscalPackageCode: text(),
      vatPercent: { type: DataTypes.DOUBLE, allowNull: false },
    },
    { sequelize, tableName: 'plans', modelName: 'Plan' },
  );
  PlanPriceModel.init(
    {
      id: { type: DataTypes.UUID, primaryKey: true },
      planCode: text(),
      priceMinor: { type: DataTypes.BIGINT, allowNull: false },
      hours: integer(),
      announcedAt: instant(),
      effectiveAt: instant(),
    },
    { sequelize, tableName: 'plan_prices', modelName: 'PlanPrice' },
  );
  GivenPlanModel.init(
    {
      id: { type: DataTypes.UUID, primaryKey: true },
      accountId: { type: DataTypes.UUID, allowNull: false },
      planCode: text(),
      startsAt: instant(),
      endsAt: { type: DataTypes.DATE },
    },
    { sequelize, tableName: 'given_plans', modelName: 'GivenPlan' },
  );
}
