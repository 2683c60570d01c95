import { useKnowHousehold } from '@app/features/household';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';

/** Where to go once somebody is in: a household is asked who is watching first, unless a phone only lets a TV in. */
export function useAfterSignIn(): (next: string) => Promise<void> {
  const navigate = useNavigate();
  const knowHousehold = useKnowHousehold();
  return useCallback(
    async (next) => {
      const profiles = next.startsWith('/pair') ? [] : await knowHousehold();
      void navigate(profiles.length > 1 ? `/who?next=${encodeURIComponent(next)}` : next, { replace: true });
    },
    [navigate, knowHousehold],
  );
}
