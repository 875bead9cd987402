import type {
  DeclarationAccesses,
  DeclarationCode,
  DeclarationHead,
  Locale,
  TicketId,
} from '@motcua/contract';

/** What is known of a declaration without opening it. Its seal holds it to every one of these. */
export type DeclarationFacts = {
  code: DeclarationCode;
  formId: string;
  validFrom: string;
  locale: Locale;
  status: DeclarationHead['status'];
  /** Epoch ms. */
  savedAt: number;
  /** When it is erased, epoch ms. */
  until: number;
  /** Counts the times it was written, from 1. */
  version: number;
};

export type Sealed = { keyId: string; nonce: Buffer; sealed: Buffer };
export type SealedDeclaration = DeclarationFacts & Sealed;
/** As it lies on the disk, with the ticket that it went with last. */
export type StoredDeclaration = SealedDeclaration & { ticketId: TicketId | undefined };

/** Somebody who does something to a declaration: staff by name, a device, a citizen, the program itself. */
export type Actor = { by: string; role: string };
export type Did = DeclarationAccesses['accesses'][number]['did'];
export type Access = Actor & { at: number; did: Did };
export type ErasedWhy = 'unfinished' | 'retention' | 'asked';

/** `old-key`: another key came into use meanwhile. `taken`: the code is or was another's. `gone`: somebody was faster. */
export type Written = 'written' | 'old-key' | 'taken' | 'gone';

/** Declarations on the disk, sealed; every change together with its line in the access journal. */
export interface DeclarationStore {
  find(code: DeclarationCode): Promise<StoredDeclaration | undefined>;
  add(row: SealedDeclaration, access: Access): Promise<Written>;
  /** Puts the next version in the place of the one before. */
  replace(row: SealedDeclaration, access: Access): Promise<Written>;
  /** Notes the ticket it goes with. */
  link(code: DeclarationCode, ticketId: TicketId, access: Access): Promise<void>;
  note(code: DeclarationCode, access: Access): Promise<void>;
  /** Oldest first; also of a declaration that is erased. */
  accesses(code: DeclarationCode): Promise<Access[]>;
  /** Whose time is over, the oldest first. */
  due(now: number, limit: number): Promise<DeclarationFacts[]>;
  /** Erases it and leaves the proof; false if there was none. */
  erase(code: DeclarationCode, why: ErasedWhy, access: Access): Promise<boolean>;
  /** The key that new declarations are sealed with. */
  keyInUse(): Promise<string | undefined>;
  useKey(keyId: string): Promise<void>;
  /** Declarations that are sealed with another key than this one, by code, those after a code. */
  sealedOtherwise(keyId: string, after: string, limit: number): Promise<SealedDeclaration[]>;
  hasAny(): Promise<boolean>;
  /** The same version under another key; false if it was changed or erased meanwhile. */
  reseal(row: SealedDeclaration, keyBefore: string): Promise<boolean>;
  close(): Promise<void>;
}
