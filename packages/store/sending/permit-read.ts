import type { Items } from "../checks/load-batch.ts";
import { keys } from "../dynamo/keys.ts";
import { apiKey } from "../items/directory-schemas.ts";
import type { Key } from "../table/table.ts";
import { parseRead } from "./parse-read.ts";
import type { PermitRead, SendingItem } from "./sending.ts";
import { permit as permitSchema, signingKeys } from "./sending-schemas.ts";

/** Both places where a permit may be: its id does not say which, and a reader of the calls is not to know. */
const places = ({ id }: NonNullable<SendingItem["permit"]>): readonly [Key, Key] => [
  keys.permit(id, "school"),
  keys.permit(id, "safeguarding"),
];

/** What an item about a permit reads besides its facts: always the same number of keys for asking, and for redeeming. */
export function permitKeys({ permit }: SendingItem): readonly Key[] {
  if (permit === undefined) return [];
  const asker = permit.keyId === undefined ? [] : [keys.apiKey(permit.keyId)];
  return [keys.signingKeys(), ...places(permit), ...asker];
}

/** The permit that an item is about, with who asked for it and what permits are signed with. */
export function permitReadOf(read: Items, { permit }: SendingItem): PermitRead | undefined {
  if (permit === undefined) return undefined;
  const [plain, resting] = places(permit);
  return {
    signing: parseRead(read, keys.signingKeys(), signingKeys),
    permit: parseRead(read, plain, permitSchema) ?? parseRead(read, resting, permitSchema),
    asker:
      permit.keyId === undefined ? undefined : parseRead(read, keys.apiKey(permit.keyId), apiKey),
  };
}
