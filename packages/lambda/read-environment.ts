type Read = (name: string, shape?: RegExp) => string;

/**
 * What a function is told from outside, read once at its cold start: `choose` names each variable and, where it matters, its shape.
 * Throws an error that names every variable that is missing or unfit, and shows no value.
 */
export function readEnvironment<Chosen>(
  environment: Readonly<Record<string, string | undefined>>,
  choose: (read: Read) => Chosen,
): Chosen {
  const unfit: string[] = [];
  const chosen = choose((name, shape = /./) => {
    const value = environment[name] ?? "";
    if (!shape.test(value)) unfit.push(name);
    return value;
  });
  if (unfit.length > 0)
    throw new Error(`Environment variables missing or unfit: ${unfit.join(", ")}`);
  return chosen;
}
