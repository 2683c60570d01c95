import { isScenario, type Scenario } from './scenarios.ts';

/** What may befall an answer of the Subscribe API on its way: before the work, after it, or the work does not end. */
export type Mishap = 'request_lost' | 'answer_lost' | 'unknown' | 'unavailable';
const MISHAPS: readonly Mishap[] = ['request_lost', 'answer_lost', 'unknown', 'unavailable'];

type Planned = { readonly method: string; readonly how: Mishap | Scenario };

/** What tests and people have asked for the next calls; forgotten when the process ends. */
export function createSwitches() {
  const planned: Planned[] = [];
  let isDown = false;
  return {
    isDown: () => isDown,
    setDown: (down: boolean) => {
      isDown = down;
    },
    /** False for a name that means nothing. */
    plan: (how: string, method: string, times: number): boolean => {
      const known = isScenario(how) ? how : MISHAPS.find((mishap) => mishap === how);
      if (known === undefined) return false;
      for (let n = 0; n < times; n++) planned.push({ method, how: known });
      return true;
    },
    /** What was planned for this call, once. */
    take: (method: string): Mishap | Scenario | null => {
      const at = planned.findIndex((one) => one.method === method);
      return at === -1 ? null : (planned.splice(at, 1)[0]?.how ?? null);
    },
    planned: (): readonly Planned[] => planned,
    clear: () => {
      planned.length = 0;
      isDown = false;
    },
  };
}

export type Switches = ReturnType<typeof createSwitches>;
