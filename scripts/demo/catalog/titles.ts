import { anor } from './titles/anor.ts';
import { burkut } from './titles/burkut.ts';
import { dengiz } from './titles/dengiz.ts';
import { efir } from './titles/efir.ts';
import { fener } from './titles/fener.ts';
import { girq } from './titles/girq.ts';
import { haly } from './titles/haly.ts';
import { harbour } from './titles/harbour.ts';
import { jel } from './titles/jel.ts';
import { karvon } from './titles/karvon.ts';
import { kupe } from './titles/kupe.ts';
import { lar } from './titles/lar.ts';
import { lastochka } from './titles/lastochka.ts';
import { marr } from './titles/marr.ts';
import { midnight } from './titles/midnight.ts';
import { parom } from './titles/parom.ts';
import { pocherk } from './titles/pocherk.ts';
import { qavat } from './titles/qavat.ts';
import { queen } from './titles/queen.ts';
import { registon } from './titles/registon.ts';
import { salt } from './titles/salt.ts';
import { shahr } from './titles/shahr.ts';
import { sintel } from './titles/sintel.ts';
import { sneg } from './titles/sneg.ts';
import { stancyja } from './titles/stancyja.ts';
import { step } from './titles/step.ts';
import { tosh } from './titles/tosh.ts';
import { umbrela } from './titles/umbrela.ts';
import { zvezdy } from './titles/zvezdy.ts';
import type { DemoTitle } from './types.ts';

/**
 * The demo catalogue in the order in which it becomes playable: a real film first, then one of each kind, then the rest. What comes last
 * is the newest, so the two long films head the home screen.
 */
export const TITLES: readonly DemoTitle[] = [
  sintel,
  qavat,
  sneg,
  lastochka,
  marr,
  anor,
  kupe,
  zvezdy,
  efir,
  harbour,
  salt,
  tosh,
  karvon,
  pocherk,
  step,
  shahr,
  jel,
  dengiz,
  fener,
  burkut,
  haly,
  umbrela,
  lar,
  girq,
  midnight,
  stancyja,
  queen,
  registon,
  parom,
];
