import { useState } from 'react';
import { type FormProblems, formProblem, hasProblems, type RefusalFields, refusalOf } from './form.view-model.ts';

type SubmitOptions<Values, Field extends string> = RefusalFields<Field> & {
  /** Looks at the values before anything is sent. */
  readonly check?: (values: Values) => FormProblems<Field>;
  readonly send: (values: Values) => Promise<unknown>;
  /** Refusals that are a next step rather than a problem; true when it was one. */
  readonly handle?: (error: unknown) => boolean;
};

/** A form's call: one at a time, refusals beside their fields. `submit` resolves to whether it went through. */
export function useSubmit<Values, Field extends string = never>(options: SubmitOptions<Values, Field>) {
  const { check, send, handle } = options;
  const [problems, setProblems] = useState<FormProblems<Field>>(() => formProblem(null));
  const [isPending, setPending] = useState(false);

  /** What was refused; null when it went through. */
  async function attempt(values: Values): Promise<FormProblems<Field> | null> {
    try {
      await send(values);
      return null;
    } catch (error) {
      return handle?.(error) === true ? formProblem(null) : refusalOf(error, options, Date.now());
    }
  }

  async function submit(values: Values): Promise<boolean> {
    if (isPending) return false;
    const found = check?.(values) ?? formProblem<Field>(null);
    setProblems(found);
    if (hasProblems(found)) return false;
    setPending(true);
    const refused = await attempt(values);
    setPending(false);
    setProblems(refused ?? formProblem(null));
    return refused === null;
  }

  return { submit, problems, isPending, forget: () => setProblems(formProblem(null)) };
}
