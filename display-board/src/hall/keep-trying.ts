/** Asks again until there is an answer, every 1 to 4 seconds so that a hall's screens do not ask all at once. */
export async function keepTrying<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 1_000 + Math.random() * 3_000));
  }
}
