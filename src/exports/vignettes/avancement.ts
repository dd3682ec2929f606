/** Says how far a long piece of work is: a line at every `pas` of `total`, and at the end one with the time that it took. */
export function followAvancement(
  quoi: string,
  { total, pas }: { readonly total: number; readonly pas: number },
  print: (line: string) => void,
  now: () => number = () => performance.now(),
): <T>(work: () => Promise<T>) => Promise<T> {
  let started: number | undefined;
  let done = 0;
  return async (work) => {
    started ??= now();
    const result = await work();
    done += 1;
    if (done === total) print(`${quoi} : ${total} en ${Math.round(now() - started)} ms`);
    else if (done < total && done % pas === 0) print(`${quoi} : ${done} sur ${total}`);
    return result;
  };
}
