/** A control as it is heard: its name, and what it is and holds at the moment. */
export type ControlFacts = {
  readonly kind: 'button' | 'box';
  readonly name: string;
  /** Pressed or not, for those that can be. */
  readonly isPressed?: boolean;
  readonly isDisabled?: true;
  readonly text?: string;
  /** Help or a fault that belongs to it. */
  readonly description?: string;
};

/** What stands on the screen, in the order in which it is read. */
export type PageFacts = {
  /** Changes when another page, or a panel over it, is shown. */
  readonly id: string;
  /** Heading, helper and everything else that is only read. */
  readonly lines: readonly string[];
  readonly controls: readonly ControlFacts[];
  readonly faults: readonly string[];
  /** The box that has the focus. */
  readonly box?: { readonly id: string; readonly name: string; readonly text: string };
};
