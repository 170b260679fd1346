import type { AddressBlock, AddressBlockReason, Parent } from "@elm-court/domain";
import { keys, lists } from "../dynamo/keys.ts";
import { addressBlock } from "../items/mailing-schemas.ts";
import { parseBody } from "../items/parse-body.ts";
import type { Item, Key, Table } from "../table/table.ts";
import { writeSurely } from "../table/write-surely.ts";
import { addressHashOf } from "./address-hash.ts";

export interface AddressStore {
  /** Keeps the first block of an address; another one changes nothing. */
  blockAddress(block: AddressBlock): Promise<void>;
  /** A person has made sure that the address takes email after all. */
  unblockAddress(address: string): Promise<void>;
}

/** Where a block of this parent's address would be; nowhere for a parent without one. */
export function blockKeysOf({ email }: Pick<Parent, "email">): readonly Key[] {
  return email === undefined ? [] : [keys.addressBlock(addressHashOf(email))];
}

/** Why no email goes to the address that the item is about. */
export function blockReasonIn(item: Item | undefined): AddressBlockReason | undefined {
  return item === undefined ? undefined : parseBody(addressBlock, item).reason;
}

/** The reason for each blocked address that the items are about, by the parent's own address. */
export function blockReasons(
  items: readonly Item[],
): (parent: Pick<Parent, "email">) => AddressBlockReason | undefined {
  const reasons = new Map(
    items.map((item) => {
      const { addressHash, reason } = parseBody(addressBlock, item);
      return [addressHash, reason];
    }),
  );
  return ({ email }) => (email === undefined ? undefined : reasons.get(addressHashOf(email)));
}

/** Addresses that no email goes to. An item of its own for each, so that no import and no parent's wish can write over it. */
export function createAddressStore(table: Table): AddressStore {
  return {
    blockAddress: async (block) => {
      await writeSurely(table, [
        {
          put: {
            ...keys.addressBlock(block.addressHash),
            body: JSON.stringify(block),
            list: lists.addressBlocks,
            listKey: block.addressHash,
          },
          onlyIf: "absent",
        },
      ]);
    },
    unblockAddress: async (address) => {
      await writeSurely(table, [{ remove: keys.addressBlock(addressHashOf(address)) }]);
    },
  };
}
