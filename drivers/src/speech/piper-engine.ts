import { createProgramEngine } from './program-engine.ts';
import type { SpeechEngine, SpeechLocale } from './speech-engine.ts';

/** A Piper voice that the operator has brought: `modelPath` is the `.onnx` file, its `.onnx.json` beside it. */
export function createPiperEngine(options: {
  readonly modelPath: string;
  /** What the model speaks. */
  readonly locale?: SpeechLocale;
  readonly program?: string;
  readonly timeoutMs?: number;
}): SpeechEngine {
  const { modelPath, locale: spoken = 'vi', program = 'piper', timeoutMs = 15_000 } = options;
  return createProgramEngine({
    name: `piper/${modelPath}`,
    program,
    timeoutMs,
    args: (locale) => (locale === spoken ? ['--model', modelPath, '--output_file', '-'] : undefined),
  });
}
