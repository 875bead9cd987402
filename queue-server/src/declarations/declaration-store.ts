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

/**
 * `old-key`: another key came into use meanwhile. `taken`: the code is or was another's. `gone`: somebody was faster.
 * `repeated`: the request has been obeyed before.
 */
export type Written = 'written' | 'old-key' | 'taken' | 'gone' | 'repeated';

/** Which version of which declaration a request wrote. */
export type Obeyed = { code: DeclarationCode; version: number };

/** What may be asked and said while nobody else writes, in this program or another. */
export type KeyRegister = {
  /** The key that new declarations are sealed with. */
  keyInUse: () => Promise<string | undefined>;
  useKey: (keyId: string) => Promise<void>;
  hasAny: () => Promise<boolean>;
  /** Is one sealed with another key than this? */
  hasOther: (keyId: string) => Promise<boolean>;
};

/** Declarations on the disk, sealed; every change together with its line in the access journal. */
export interface DeclarationStore {
  find(code: DeclarationCode): Promise<StoredDeclaration | undefined>;
  /** `request` is the hash of the request's key, if it has one. */
  add(row: SealedDeclaration, access: Access, request?: string): Promise<Written>;
  /** Puts the next version in the place of the one before. */
  replace(row: SealedDeclaration, access: Access, request?: string): Promise<Written>;
  obeyed(request: string): Promise<Obeyed | undefined>;
  /** Notes the ticket it goes with; nothing if it is erased. */
  link(code: DeclarationCode, ticketId: TicketId, access: Access): Promise<void>;
  note(code: DeclarationCode, access: Access): Promise<void>;
  /** Oldest first; also of a declaration that is erased. */
  accesses(code: DeclarationCode): Promise<Access[]>;
  /** Of one of these forms, the newest first. */
  ofForms(formIds: readonly string[], limit: number): Promise<DeclarationFacts[]>;
  /** Whose time is over, the oldest first. */
  due(now: number, limit: number): Promise<DeclarationFacts[]>;
  /** Erases it and leaves the proof; false if there was none. */
  erase(code: DeclarationCode, why: ErasedWhy, access: Access): Promise<boolean>;
  /**
   * Cuts the log beside the file, where the bytes of what was erased still lie; also after a kill, also of another
   * program. False: somebody reads in it, to be tried again.
   */
  scrub(): Promise<boolean>;
  keyInUse(): Promise<string | undefined>;
  /** Work on the keys while nobody else writes. */
  locked<T>(work: (register: KeyRegister) => Promise<T>): Promise<T>;
  /** Declarations that are sealed with another key than this one, by code, those after a code. */
  sealedOtherwise(keyId: string, after: string, limit: number): Promise<SealedDeclaration[]>;
  hasAny(): Promise<boolean>;
  /** The same version under another key; false if it was changed or erased meanwhile. */
  reseal(row: SealedDeclaration, keyBefore: string): Promise<boolean>;
  close(): Promise<void>;
}
