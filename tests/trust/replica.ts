/** Keys are text; what else an item has is handed on as it is. */
type Attributes = Readonly<Record<string, { readonly S?: string }>>;
type Written = { readonly at: number; readonly item: Attributes | undefined };

type Put = { readonly TableName: string; readonly Item: Attributes };
type Delete = { readonly TableName: string; readonly Key: Attributes };
type WriteBody = {
  readonly TransactItems?: readonly { readonly Put?: Put; readonly Delete?: Delete }[];
  readonly RequestItems?: Readonly<
    Record<string, readonly { readonly PutRequest?: { readonly Item: Attributes } }[]>
  >;
};
type ReadBody = {
  readonly TableName?: string;
  readonly ConsistentRead?: boolean;
  readonly Key?: Attributes;
  readonly RequestItems?: Readonly<
    Record<string, { readonly Keys: readonly Attributes[]; readonly ConsistentRead?: boolean }>
  >;
};
export type ReadAnswer = {
  Item?: Attributes | undefined;
  Items?: Attributes[];
  Responses?: Record<string, Attributes[]>;
  UnprocessedKeys?: Record<string, unknown>;
};

const nameOf = (table: string, { pk, sk }: Attributes): string => `${table} ${pk?.S} ${sk?.S}`;

const oneOrNone = <T>(item: T | undefined): T[] => (item === undefined ? [] : [item]);

/** A copy that lags behind: what a read that is not consistent may be answered from. It knows what was written through us. */
export function createReplica() {
  const written = new Map<string, Written[]>();

  function remember(table: string, key: Attributes, item: Attributes | undefined): void {
    const name = nameOf(table, key);
    const known = written.get(name) ?? [];
    written.set(name, [...known, { at: performance.now(), item }]);
  }

  function asOf(table: string, key: Attributes, at: number, fresh: Attributes | undefined) {
    const known = written.get(nameOf(table, key));
    return known === undefined ? fresh : known.findLast((one) => one.at <= at)?.item;
  }

  /** Takes note of a write that DynamoDB has done. */
  function keep({ TransactItems = [], RequestItems = {} }: WriteBody): void {
    for (const { Put, Delete } of TransactItems) {
      if (Put !== undefined) remember(Put.TableName, Put.Item, Put.Item);
      if (Delete !== undefined) remember(Delete.TableName, Delete.Key, undefined);
    }
    for (const [table, writes] of Object.entries(RequestItems))
      for (const { PutRequest } of writes)
        if (PutRequest !== undefined) remember(table, PutRequest.Item, PutRequest.Item);
  }

  /** The answer with all that was asked for weakly as it was at `at`, each table of a batch by itself. */
  function weaken(asked: ReadBody, answer: ReadAnswer, at: number): ReadAnswer {
    const { TableName: table = "", RequestItems } = asked;
    if (RequestItems !== undefined) {
      const responses = Object.entries(RequestItems).map(([name, entry]) => {
        const fresh = answer.Responses?.[name] ?? [];
        if (entry.ConsistentRead === true) return [name, fresh] as const;
        const freshOf = (key: Attributes) =>
          fresh.find((item) => nameOf(name, item) === nameOf(name, key));
        return [
          name,
          entry.Keys.flatMap((key) => oneOrNone(asOf(name, key, at, freshOf(key)))),
        ] as const;
      });
      return { ...answer, Responses: Object.fromEntries(responses) };
    }
    if (asked.ConsistentRead === true) return answer;
    if (asked.Key !== undefined)
      return { ...answer, Item: asOf(table, asked.Key, at, answer.Item) };
    const items = (answer.Items ?? []).flatMap((item) => oneOrNone(asOf(table, item, at, item)));
    return { ...answer, Items: items };
  }

  return { keep, weaken };
}
