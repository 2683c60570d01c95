import type { PlayableId, ProfileId, TitleId } from '@app/kernel';
import { DataTypes, type InferAttributes, type InferCreationAttributes, Model } from 'sequelize';
import type { ModelInit } from '../../db/index.ts';

const { BOOLEAN, DATE, DOUBLE, UUID } = DataTypes;
// Functions, since Sequelize writes the field's name into the object it is given.
const key = () => ({ type: UUID, allowNull: false, primaryKey: true });
const required = (type: typeof UUID | typeof DOUBLE | typeof DATE | typeof BOOLEAN) => ({ type, allowNull: false });

/** How far a profile is in one playable. */
export class PlaybackProgressModel extends Model<InferAttributes<PlaybackProgressModel>, InferCreationAttributes<PlaybackProgressModel>> {
  declare profileId: ProfileId;
  declare playableId: PlayableId;
  declare titleId: TitleId;
  declare positionSec: number;
  declare durationSec: number;
  /** When the position was true, by the device. */
  declare at: Date;
}

/** What a profile played last of a title: "continue watching" reads one row per title, however many episodes were seen. */
export class TitleProgressModel extends Model<InferAttributes<TitleProgressModel>, InferCreationAttributes<TitleProgressModel>> {
  declare profileId: ProfileId;
  declare titleId: TitleId;
  declare playableId: PlayableId;
  declare positionSec: number;
  declare durationSec: number;
  declare finished: boolean;
  declare at: Date;
}

export const models: readonly ModelInit[] = [
  (sequelize) =>
    PlaybackProgressModel.init(
      {
        profileId: key(),
        playableId: key(),
        titleId: required(UUID),
        positionSec: required(DOUBLE),
        durationSec: required(DOUBLE),
        at: required(DATE),
      },
      { sequelize, tableName: 'playback_progress' },
    ),
  (sequelize) =>
    TitleProgressModel.init(
      {
        profileId: key(),
        titleId: key(),
        playableId: required(UUID),
        positionSec: required(DOUBLE),
        durationSec: required(DOUBLE),
        finished: required(BOOLEAN),
        at: required(DATE),
      },
      {
        sequelize,
        tableName: 'title_progress',
        indexes: [
          {
            name: 'title_progress_unfinished',
            fields: ['profile_id', { name: 'at', order: 'DESC' }, { name: 'title_id', order: 'DESC' }],
            where: { finished: false },
          },
        ],
      },
    ),
];
