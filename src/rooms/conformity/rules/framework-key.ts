/** 'eu-2022-c243@1': a version of a framework in addresses and forms. */
export function keyOf({ id, version }: { id: string; version: string }): string {
  return `${id}@${version}`;
}
