import type { DeviceState } from '@motcua/contract';
import { CircleCheck, CircleQuestionMark, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { Severity } from './severity.ts';
import { severityOf } from './severity.ts';
import { useDeviceWords } from './use-device-words.ts';

const icons = { good: CircleCheck, unsure: CircleQuestionMark, care: TriangleAlert, fault: OctagonAlert };
export const looks = { good: 'good', unsure: 'unsure', care: 'care', fault: 'bad' } as const;

/** Icon, word and colour together. */
export function SeverityWord({ severity, text }: { severity: Severity; text: string }) {
  const Icon = icons[severity];
  return (
    <span className={`device-word ${looks[severity]}`}>
      <Icon aria-hidden strokeWidth={1.75} />
      {text}
    </span>
  );
}

export function StateWord({ state }: { state: DeviceState }) {
  const words = useDeviceWords();
  return <SeverityWord severity={severityOf(state)} text={words.state(state)} />;
}
