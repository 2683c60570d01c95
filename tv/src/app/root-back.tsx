import { useState } from 'react';
import { useIntents } from '../focus/intent-context.tsx';
import { ExitDialog } from './exit-dialog.tsx';
import { useScreenStack } from './screen-stack.tsx';

/**
 * What Back does when no layer above wants it: one screen back, and at the root the question whether to leave. Mounted before the
 * screens, so that it is asked last.
 */
export function RootBack({ onLeave }: { readonly onLeave: () => void }) {
  const { pop } = useScreenStack();
  const [asking, setAsking] = useState(false);
  useIntents((intent) => {
    if (intent !== 'back') return false;
    if (!pop()) setAsking(true);
    return true;
  });
  return asking ? <ExitDialog onStay={() => setAsking(false)} onLeave={onLeave} /> : null;
}
