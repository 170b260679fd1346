const loopback = "127.0.0.1";

/**
 * Why nothing may be sent to this address, in words that say what to do; `undefined` when it may be tried. Where it leads is looked at
 * again at each delivery: a name may lead elsewhere by then. `isLocal` also lets plain HTTP to this machine through.
 */
export function webhookUrlProblem(text: string, isLocal: boolean): string | undefined {
  if (!URL.canParse(text)) return "Write the whole address, such as https://tool.example/changes.";
  const { protocol, hostname, username, password, hash } = new URL(text);
  if (isLocal && protocol === "http:" && hostname === loopback) return undefined;
  if (protocol !== "https:") return "The address must begin with https://.";
  if (username !== "" || password !== "")
    return "Leave name and password out: each delivery is signed.";
  if (hash !== "") return "Leave out “#” and what follows it.";
  return undefined;
}
