import type { AccountId, NotificationId, ProfileId } from '@app/kernel';
import { DataTypes, type InferAttributes, type InferCreationAttributes, Model, type Sequelize } from 'sequelize';
import type { ModelInit } from '../../db/index.ts';

const { BOOLEAN, DATE, JSONB, TEXT, UUID } = DataTypes;
// Made anew for each column: Sequelize writes the column's name into what it is given.
const required = (type: typeof BOOLEAN | typeof DATE | typeof JSONB | typeof TEXT | typeof UUID) => ({ type, allowNull: false });

/** One thing that happened, told to one reader: an account, or one profile of it. */
export class NotificationModel extends Model<InferAttributes<NotificationModel>, InferCreationAttributes<NotificationModel>> {
  declare id: NotificationId;
  declare accountId: AccountId;
  /** Null for the grown-ups of the household. */
  declare profileId: ProfileId | null;
  declare kind: string;
  declare values: Record<string, string | number>;
  declare link: string | null;
  /** Of the event and its reader: nobody is told twice. */
  declare eventKey: string;
  declare createdAt: Date;
  declare readAt: Date | null;
}

/** The mail of a notice: due, and sent when `sentAt` says so. */
export class NotificationMailModel extends Model<InferAttributes<NotificationMailModel>, InferCreationAttributes<NotificationMailModel>> {
  declare eventKey: string;
  declare sendAt: Date;
  declare sentAt: Date | null;
}

export class NotificationSettingsModel extends Model<
  InferAttributes<NotificationSettingsModel>,
  InferCreationAttributes<NotificationSettingsModel>
> {
  declare accountId: AccountId;
  declare subscriptionEmail: boolean;
  declare ordersEmail: boolean;
  declare remindersEmail: boolean;
}

export const models: readonly ModelInit[] = [
  (sequelize: Sequelize): void => {
    NotificationModel.init(
      {
        id: { type: UUID, primaryKey: true },
        accountId: required(UUID),
        profileId: { type: UUID },
        kind: required(TEXT),
        values: required(JSONB),
        link: { type: TEXT },
        eventKey: { ...required(TEXT), unique: 'notifications_event_key_key' },
        createdAt: required(DATE),
        readAt: { type: DATE },
      },
      { sequelize, tableName: 'notifications', modelName: 'Notification' },
    );
    NotificationMailModel.init(
      { eventKey: { type: TEXT, primaryKey: true }, sendAt: required(DATE), sentAt: { type: DATE } },
      { sequelize, tableName: 'notification_mails', modelName: 'NotificationMail' },
    );
    NotificationSettingsModel.init(
      {
        accountId: { type: UUID, primaryKey: true },
        subscriptionEmail: required(BOOLEAN),
        ordersEmail: required(BOOLEAN),
        remindersEmail: required(BOOLEAN),
      },
      { sequelize, tableName: 'notification_settings', modelName: 'NotificationSettings' },
    );
  },
];
