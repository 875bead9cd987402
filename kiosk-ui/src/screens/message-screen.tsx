import type { ReactNode } from 'react';
import { Page } from '../frame/page.tsx';

type Props = {
  icon: ReactNode;
  title: string;
  lines: readonly string[];
  onBack?: () => void;
  second?: { text: string; onPress: () => void };
  action?: { text: string; onPress: () => void; icon?: ReactNode };
};

/** What is the matter, and what to do. */
export function MessageScreen({ icon, title, lines, onBack, second, action }: Props) {
  const middle = second && (
    <button type="button" className="second" onClick={second.onPress}>
      {second.text}
    </button>
  );
  return (
    <Page
      title={title}
      middle={middle}
      className="page-message"
      {...(onBack === undefined ? {} : { onBack })}
      {...(action === undefined ? {} : { action })}
    >
      <div className="message-icon">{icon}</div>
      <div className="message-lines" role="status">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </Page>
  );
}
