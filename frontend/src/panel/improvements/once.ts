/** Asks once and keeps the answer; a failure is not kept. */
export function once<View>(ask: () => Promise<View>): () => Promise<View> {
  let answer: Promise<View> | undefined;
  return async () => {
    answer ??= ask().catch((failure: unknown) => {
      answer = undefined;
      throw failure;
    });
    return answer;
  };
}
