/** Ends a command, saying why. Exit code 1: it could not be done; 2: it was called in a wrong way. */
export function stop(message: string, code: 1 | 2 = 1): never {
  console.error(message);
  process.exit(code);
}

/** What was thrown, as one line for whoever typed the command. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The arguments of a command as `read` finds them. When it throws, the command ends on the reason and its usage. */
export function readArguments<Options>(usage: string, read: () => Options): Options {
  try {
    return read();
  } catch (error) {
    return stop(`${reasonOf(error)}\n${usage}`, 2);
  }
}
