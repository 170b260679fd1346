import type { Adapter, AdapterPayload } from "oidc-provider";

/** What the sample's sign-in remembers while it runs, and nothing after: sessions, codes and grants, by kind and id. */
export function createSignInMemory(): (kind: string) => Adapter {
  const kept = new Map<string, AdapterPayload>();
  return (kind) => {
    const nameOf = (id: string): string => `${kind} ${id}`;
    const findBy = (field: "uid" | "userCode", value: string): AdapterPayload | undefined =>
      [...kept].find(([name, one]) => name.startsWith(`${kind} `) && one[field] === value)?.[1];
    return {
      upsert: async (id, payload) => {
        kept.set(nameOf(id), payload);
      },
      find: async (id) => kept.get(nameOf(id)),
      findByUid: async (uid) => findBy("uid", uid),
      findByUserCode: async (userCode) => findBy("userCode", userCode),
      consume: async (id) => {
        const found = kept.get(nameOf(id));
        if (found !== undefined) kept.set(nameOf(id), { ...found, consumed: true });
      },
      destroy: async (id) => {
        kept.delete(nameOf(id));
      },
      revokeByGrantId: async (grantId) => {
        for (const [name, one] of kept) if (one.grantId === grantId) kept.delete(name);
      },
    };
  };
}
