import theme from '../theme/theme.json';

export { theme };
export type Theme = typeof theme;
export type Appearance = keyof Theme['colours'];
export type Colour = keyof Theme['colours']['light'];

const rootPx = 16;

/** Sizes are in rem, so that they grow with the text size a person chooses. */
function rem(px: number): string {
  return `${px / rootPx}rem`;
}

function block(selector: string, lines: readonly string[]): string {
  return `${selector} {\n${lines.map((line) => `  ${line};`).join('\n')}\n}\n`;
}

function colourLines(appearance: Appearance): string[] {
  const colours = Object.entries(theme.colours[appearance]).map(
    ([name, hex]) => `--${name}: ${hex.toLowerCase()}`,
  );
  return [`color-scheme: ${appearance}`, ...colours];
}

function measureLines(): string[] {
  return [
    `--font-text: ${theme.fonts.text}`,
    ...theme.text.kiosk.map((px) => `--kiosk-text-${px}: ${rem(px)}`),
    ...theme.text.console.map((px) => `--console-text-${px}: ${rem(px)}`),
    ...Object.entries(theme.sizes).map(([name, px]) => `--${name}: ${rem(px)}`),
    ...Object.entries(theme.lineHeights).map(([name, height]) => `--line-height-${name}: ${height}`),
    ...Object.entries(theme.edges).map(([name, value]) => `--${name}: ${value}`),
  ];
}

/** The tokens as CSS custom properties: light by default, dark below `data-theme="dark"`. */
export function themeCss(): string {
  return [
    '/* Made from theme.json by make-theme.ts. */\n',
    block(':root', [...measureLines(), `--motion: ${theme.motionMs}ms`]),
    block(":root,\n[data-theme='light']", colourLines('light')),
    block("[data-theme='dark']", colourLines('dark')),
    `@media (prefers-reduced-motion: reduce) {\n  :root {\n    --motion: 0ms;\n  }\n}\n`,
  ].join('\n');
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two `#RRGGBB` colours as WCAG 2 counts it: 1 for the same colour, 21 for black on white. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
