import { DigitPad } from '../keys/digit-pad.tsx';
import { Keyboard } from '../keys/keyboard.tsx';
import { startsLine } from '../keys/press.ts';
import type { PressRules } from '../keys/press.ts';
import { Suggestions } from '../keys/suggestions.tsx';
import { nextMethod } from '../keys/typing-mode.ts';
import { useTyping } from '../keys/use-typing.ts';
import { useDeclareUi } from '../declare-ui.ts';
import type { TypedLine } from './lines-of.ts';

type Props = { line: TypedLine; rules: PressRules; onFull: () => void; onNext?: () => void };

/** The keys for the line that is being typed in. */
export function LineKeys({ line, rules, onFull, onNext }: Props) {
  const { method, setMethod } = useDeclareUi();
  const typing = useTyping(line.text, line.write, rules);

  if (line.keys === 'digits') {
    const type = (digit: string) => {
      if (line.text.length >= line.maxLength) return;
      line.write(line.text + digit);
      if (line.isFullAt !== undefined && line.text.length + 1 >= line.isFullAt) onFull();
    };
    return (
      <DigitPad
        onDigit={type}
        onDelete={() => line.write(line.text.slice(0, -1))}
        {...(onNext && { onNext })}
        {...(line.sign === undefined ? {} : { sign: line.sign })}
      />
    );
  }
  const choose = (word: string) =>
    line.isSuggestionWhole === true ? line.write(word) : typing.take({ kind: 'word', word });
  return (
    <>
      {line.suggestions !== undefined && <Suggestions words={line.suggestions} onChoose={choose} />}
      <Keyboard
        method={method}
        onMethod={() => setMethod(nextMethod(method))}
        onPress={typing.take}
        isUpper={rules.isUpper}
        isAtStart={startsLine(line.text)}
        kind={line.keys === 'name' ? 'name' : line.keys === 'email' ? 'email' : 'text'}
        hasLines={line.keys === 'lines'}
        {...(onNext && { onNext })}
      />
    </>
  );
}
