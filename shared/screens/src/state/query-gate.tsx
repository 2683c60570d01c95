import type { ReactNode } from 'react';
import { ProblemPanel } from './problem-panel.tsx';

/** What a screen needs of a query. */
export type QueryLike<Data> = {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly isError: boolean;
  refetch(): unknown;
};

type QueryGateProps<Data> = {
  readonly query: QueryLike<Data>;
  /** In the shape of what is coming, so that nothing jumps. */
  readonly loading: ReactNode;
  readonly children: (data: Data) => ReactNode;
};

/** Shows what is known, else why nothing is, else that it is on its way. What was shown before stays through a failed refresh. */
export function QueryGate<Data>({ query, loading, children }: QueryGateProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />;
  return loading;
}
