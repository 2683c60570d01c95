import type { SceneName } from './options.ts';
import { arch } from './scenes/arch.ts';
import { balloons } from './scenes/balloons.ts';
import { beams } from './scenes/beams.ts';
import { caravan } from './scenes/caravan.ts';
import { carpet } from './scenes/carpet.ts';
import { chess } from './scenes/chess.ts';
import { dune } from './scenes/dune.ts';
import { eagle } from './scenes/eagle.ts';
import { facade } from './scenes/facade.ts';
import { faces } from './scenes/faces.ts';
import { forest } from './scenes/forest.ts';
import { lanterns } from './scenes/lanterns.ts';
import { metro } from './scenes/metro.ts';
import { observatory } from './scenes/observatory.ts';
import { orbit } from './scenes/orbit.ts';
import { paper } from './scenes/paper.ts';
import { piano } from './scenes/piano.ts';
import { ridge } from './scenes/ridge.ts';
import { rooftops } from './scenes/rooftops.ts';
import { sea } from './scenes/sea.ts';
import { shelves } from './scenes/shelves.ts';
import { stone } from './scenes/stone.ts';
import { strings } from './scenes/strings.ts';
import { tiles } from './scenes/tiles.ts';
import { train } from './scenes/train.ts';
import { umbrella } from './scenes/umbrella.ts';
import { vinyl } from './scenes/vinyl.ts';
import { waves } from './scenes/waves.ts';
import type { Sheet } from './sheet.ts';

/** Every scene draws the whole sheet, grain included. */
export const SCENES: Readonly<Record<SceneName, (sheet: Sheet) => void>> = {
  arch,
  balloons,
  beams,
  caravan,
  carpet,
  chess,
  dune,
  eagle,
  facade,
  faces,
  forest,
  lanterns,
  metro,
  observatory,
  orbit,
  paper,
  piano,
  ridge,
  rooftops,
  sea,
  shelves,
  stone,
  strings,
  tiles,
  train,
  umbrella,
  vinyl,
  waves,
};
