import { v7 } from 'uuid';

/** A new UUIDv7 (RFC 9562 §5.7): sorted by creation, so that keys fall together in an index. The caller names the brand. */
export function newId<Id extends string>(): Id {
  // The brand is the caller's word for what the id is of; the value is a plain UUID string.
  return v7() as Id;
}
