/** Searches go step by step, so that whoever runs one can show it, let it wait or leave it. */

/** Runs a search to its end; `onStep` is called after each step. */
export function lastOf<Answer>(
  steps: Generator<unknown, Answer, void>,
  onStep: () => void = () => {},
): Answer {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    onStep();
  }
}

/** The steps of a part of a search, told in the terms of the whole. */
export function* toldAs<Step, Told, Answer>(
  steps: Generator<Step, Answer, void>,
  tell: (step: Step) => Told,
): Generator<Told, Answer, void> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield tell(value);
  }
}
