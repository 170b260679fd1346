import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { Item, Key, TableName } from "../table/table.ts";

type Attributes = Record<string, AttributeValue>;

export function keyAttributes({ pk, sk }: Key): Attributes {
  return { pk: { S: pk }, sk: { S: sk } };
}

function optional(name: string, value: AttributeValue | undefined): Attributes {
  return value === undefined ? {} : { [name]: value };
}

const text = (value: string | undefined): AttributeValue | undefined =>
  value === undefined ? undefined : { S: value };
const number = (value: number | undefined): AttributeValue | undefined =>
  value === undefined ? undefined : { N: String(value) };

/** An item as DynamoDB wants it. */
export function attributesOf(item: Item): Attributes {
  return {
    ...keyAttributes(item),
    body: { S: item.body },
    ...optional("version", number(item.version)),
    ...optional("status", text(item.status)),
    ...optional("list", text(item.list)),
    ...optional("listKey", text(item.listKey)),
    ...optional("expiresAtSeconds", number(item.expiresAtSeconds)),
  };
}

const numberIn = (value: AttributeValue | undefined): number | undefined =>
  value?.N === undefined ? undefined : Number(value.N);

/** A key as DynamoDB gave it back. */
export function keyOf(table: TableName, { pk, sk }: Attributes): Key {
  if (pk?.S === undefined || sk?.S === undefined) throw new Error(`a key of ${table} is not whole`);
  return { table, pk: pk.S, sk: sk.S };
}

/** An item as DynamoDB gave it. Throws when it is not one of ours: a bug or a hand-made item. */
export function itemOf(table: TableName, attributes: Attributes): Item {
  const { body, version, status, list, listKey, expiresAtSeconds } = attributes;
  if (body?.S === undefined) throw new Error(`an item of ${table} has no body`);
  return {
    ...keyOf(table, attributes),
    body: body.S,
    version: numberIn(version),
    status: status?.S,
    list: list?.S,
    listKey: listKey?.S,
    expiresAtSeconds: numberIn(expiresAtSeconds),
  };
}
