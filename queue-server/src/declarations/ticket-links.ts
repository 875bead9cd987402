import { paperApplies } from '@motcua/config/forms';
import type { DeclarationCode, TicketId } from '@motcua/contract';
import { paperId } from '@motcua/contract';
import type { Actor } from './declaration-store.ts';
import type { DeskContext } from './desk-context.ts';
import { access, openWithForm, today } from './desk-context.ts';

const program: Actor = { by: 'server', role: 'program' };

/** By the ids of papers. */
export type CasePapers = { readonly brought: readonly string[]; readonly spared: readonly string[] };
export const noPapers: CasePapers = { brought: [], spared: [] };

export type TicketLinks = {
  /** Can a number be given with it? */
  isKnown: (code: DeclarationCode) => Promise<boolean>;
  /**
   * The papers that its citizen says to have, and those that his case does not need; none where it cannot be read.
   * Papers are no personal data.
   */
  papers: (code: DeclarationCode) => Promise<CasePapers>;
  /** A number was given with it. Never fails: the number counts, and `mend` finds what the disk refused. */
  link: (code: DeclarationCode, ticketId: TicketId, who: Actor) => Promise<void>;
  /** Writes down today's numbers whose link the journal has and the table lost to a power cut. */
  mend: () => Promise<void>;
};

/** Which ticket a declaration goes with: the hall's journal knows it, the table keeps it beyond the day. */
export function createTicketLinks(context: DeskContext): TicketLinks {
  const { store, hall } = context;
  const link: TicketLinks['link'] = (code, ticketId, who) =>
    store.link(code, ticketId, access(context, who, 'linked')).catch((error: unknown) => {
      context.onTrouble(`A declaration's ticket is not written down: ${String(error)}`);
    });
  return {
    link,
    async papers(code) {
      const opened = await openWithForm(context, code);
      if (!opened.ok) return noPapers;
      const { form, contents, checked } = opened.value;
      const day = today(context);
      const listed = hall.site.procedures.find(
        ({ code: own }) => own !== undefined && form.procedures.includes(own),
      );
      const spared = (listed?.papers ?? []).flatMap((paper, i) =>
        paperApplies(form, checked.answers, day, paper) === false ? [paperId(paper.kind, i)] : [],
      );
      return { brought: contents.ticked, spared };
    },
    isKnown: async (code) => (await store.find(code)) !== undefined,
    async mend() {
      for (const [code, ticketId] of hall.state().declarations.entries()) {
        const row = await store.find(code);
        if (row !== undefined && row.ticketId !== ticketId) await link(code, ticketId, program);
      }
    },
  };
}
